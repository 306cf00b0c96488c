using System.Text.Json;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes a report as JSON: stable names, English codes, numbers as numbers (docs/tool.md).</summary>
internal static class ReportJson
{
    /// <summary>Writes a report as an object: what is hidden is the text <c>..</c>, a verdict on it is null.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="report">The report after disclosure control.</param>
    public static void WriteReport(this Utf8JsonWriter json, ProtectedReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);

        json.WriteStartObject();
        Write(new FigureWriter(json, report), report.Report, report);
        json.WriteEndObject();
    }

    private static void Write(FigureWriter json, Report report, ProtectedReport shown)
    {
        WriteRequest(json, report.Request);
        json.Rows("groups", report.Groups, group => Codes(group.Codes), (row, group) => WriteGroup(row, report, group));
        json.Object("total", total => total.Figures(FigureCatalogue.Outcomes, report.Total));
        json.Rows("goals", report.Goals, result => result.Goal.Id, WriteGoal);
        json.Rows("planned", report.Planned, row => row.Code ?? "project", WritePlanned);
        json.Rows("plannedOverTime", report.PlannedOverTime, row => row.Quarter, WriteQuarter);
        json.Rows("attrition", report.Attrition, attrition => attrition.Id, WriteAttrition);
        json.Rows("differences", report.Differences, row => row.Id, WriteDifference);
        if (report.Esf is { } result)
        {
            // The list does not travel with tallies; the number does.
            json.Object("esf", esf => esf.Write(result, isListWhole: result.Incomplete.Count >= report.DataQuality.IncompleteCount));
        }

        json.Object(FigureAddress.FirstInstrument, bip => WriteProgression(bip, report, report.Instruments[0]));
        if (report.Further.Count > 0)
        {
            json.Rows(
                FigureAddress.FurtherInstruments,
                report.Further,
                instrument => instrument.Instrument.Id,
                (row, instrument) => WriteProgression(row, report, instrument)
            );
        }

        json.Object("dataQuality", quality => WriteDataQuality(quality, report.DataQuality));
        json.Object("audit", audit => WriteAudit(audit, ReportAudit.Of(report)));
        json.Object("disclosure", disclosure => WriteDisclosure(disclosure, shown));
    }

    private static void WriteRequest(FigureWriter json, ReportRequest request)
    {
        json.Text("project", request.Project.Id);
        json.Harmless(own => own.WriteProjectFacts(request.Project));
        json.Text("from", Iso(request.From));
        json.Text("to", Iso(request.To));
        json.Text("asOf", request.AsOf is { } asOf ? Iso(asOf) : null);
        json.Text("unit", request.Unit.One);
        json.Text("denominator", request.Denominator.Code);
        json.Object(
            "rules",
            rules =>
            {
                rules.Text("id", request.OutcomeRules.Id);
                rules.Text("version", request.OutcomeRules.Version);
            }
        );
    }

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Codes(ValueList<string> codes) => string.Join(",", codes.AsEnumerable());

    // The groups of a recoded report show what is read of them; the rest is of the total only.
    private static void WriteGroup(FigureWriter json, Report report, ReportGroup group)
    {
        WriteBy(json, report, group.Codes);
        if (report.Recoding?.In(group.Codes) is { Count: > 0 } joined)
        {
            json.Texts("joined", joined);
        }

        json.Figures(FigureCatalogue.Outcomes.Where(figure => report.Recoding is null || !figure.IsOfTotal), group.Figures);
    }

    private static void WriteBy(FigureWriter json, Report report, ValueList<string> codes)
    {
        json.Object(
            "by",
            by =>
            {
                for (var index = 0; index < codes.Count; index++)
                {
                    var code = Breakdown.ForbundOfOthers(codes[index]) is null ? codes[index] : Breakdown.Others;
                    by.Text(report.Request.By[index].Code, code);
                }
            }
        );
        if (codes.Select(Breakdown.ForbundOfOthers).FirstOrDefault(forbund => forbund is not null) is { } within)
        {
            json.Text("within", within);
        }
    }

    private static void WriteGoal(FigureWriter json, GoalResult result)
    {
        json.Text("id", result.Goal.Id);
        json.Harmless("target", result.Goal.Target);
        json.Text("comparison", result.Goal.Comparison.Code);
        json.Text("denominator", result.Denominator?.Code);
        json.Share("share", result.Share);
        json.Verdict("met", result.IsMet);
        if (result.Goal.Near is not null)
        {
            json.Verdict("near", result.IsNear);
        }

        if (result.Goal.IsInformational)
        {
            json.Harmless("informational", holds: true);
        }

        json.Object(
            "doubt",
            doubt =>
            {
                doubt.Count("undecided", result.Doubt.Undecided);
                doubt.Count("holdsWith", result.Doubt.HoldsWith);
                doubt.Count("fallsAt", result.Doubt.FallsAt);
            }
        );
        if (result.Need is { } need)
        {
            json.Object(
                "need",
                own =>
                {
                    own.Harmless("planned", need.Planned);
                    own.Count("remaining", need.Remaining);
                    own.Count("ofKind", need.OfKind);
                    own.Verdict("withinReach", need.IsWithinReach);
                }
            );
        }
        else
        {
            json.Harmless("need", number: null);
        }
    }

    private static void WritePlanned(FigureWriter json, PlannedComparison row)
    {
        json.Text("subProject", row.Code);
        json.Figures(FigureCatalogue.Planned, row);
        if (row.Chance is { } chance)
        {
            json.Object(
                "chance",
                own =>
                {
                    own.Harmless("planned", chance.Planned);
                    own.Number("women", chance.Women);
                    own.Number("low", chance.Low);
                    own.Number("high", chance.High);
                }
            );
        }
        else
        {
            json.Harmless("chance", number: null);
        }
    }

    private static void WriteQuarter(FigureWriter json, PlannedQuarter row)
    {
        json.Text("id", row.Quarter);
        json.Harmless("planned", row.Planned);
        json.Count("entered", row.Entered);
    }

    private static void WriteAttrition(FigureWriter json, Attrition attrition)
    {
        json.Text("id", attrition.Id);
        json.Count("whole", attrition.Whole);
        json.Count("included", attrition.Included);
        json.Rows(
            "leftOut",
            attrition.LeftOut,
            reason => reason.Id,
            (row, reason) =>
            {
                row.Text("id", reason.Id);
                row.Count("count", reason.Count);
            }
        );
    }

    private static void WriteDifference(FigureWriter json, GroupDifference row)
    {
        json.Text("id", row.Id);
        json.Text("measure", row.Measure.Code);
        json.Text("first", row.First);
        json.Text("second", row.Second);
        json.Number("value", row.Difference?.Value);
        json.Number("low", row.Difference?.Low);
        json.Number("high", row.Difference?.High);
    }

    private static void WriteProgression(FigureWriter json, Report report, InstrumentProgression instrument)
    {
        json.Write(instrument.Total);
        json.Write(instrument.Coverage);
        if (report.Request.By.Count == 0 || instrument.IsOfOrganisations)
        {
            return;
        }

        json.Rows(
            "by",
            instrument.Groups,
            group => Codes(group.Codes),
            (row, group) =>
            {
                WriteBy(row, report, group.Codes);
                row.Write(group.Result, isGroup: true);
            }
        );
        json.Rows(
            "coverageBy",
            instrument.CoverageGroups,
            group => Codes(group.Codes),
            (row, group) =>
            {
                WriteBy(row, report, group.Codes);
                row.Write(group.Coverage);
            }
        );
    }

    private static void WriteDataQuality(FigureWriter json, DataQuality quality)
    {
        json.Count("errors", quality.Errors);
        json.Count("warnings", quality.Warnings);
        json.Count("leftOut", quality.LeftOut);
        json.Harmless("withoutSpecialCategories", quality.WithoutSpecialCategories);
        json.Count("measurementsFromAnotherTime", quality.MeasurementsFromAnotherTime);
        json.Records("issues", own => WriteIssues(own, quality.Issues));
        json.Object(
            "missingFacts",
            facts =>
            {
                foreach (var row in quality.MissingFacts)
                {
                    facts.Count(row.Key, row.Value);
                }
            }
        );
        json.Rows(
            "incompleteRecords",
            quality.IncompleteRecords,
            row => row.Key,
            (own, row) =>
            {
                own.Text("missing", row.Key);
                own.Count("count", row.Value);
            }
        );
    }

    private static void WriteIssues(Utf8JsonWriter json, IEnumerable<IssueCount> issues)
    {
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Definition.Code);
            json.WriteNumber("count", issue.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAudit(FigureWriter json, ReportAudit audit)
    {
        json.Text("library", audit.Library);
        json.Harmless(own => own.WriteTerms("terms", audit.Terms));
        json.Count("recordsRead", audit.RecordsRead);
        json.Count("leftOut", audit.LeftOut);
        // Sealed: the difference of two says nothing.
        json.Text("input", audit.Input);
    }

    private static void WriteDisclosure(FigureWriter json, ProtectedReport report)
    {
        var options = report.Options;
        json.Harmless("threshold", options.Threshold);
        json.Harmless("specialThreshold", options.HidesNothing ? 0 : options.ThresholdFor(isSpecial: true));
        json.Text("method", options.HidesNothing ? "none" : options.Method.Code);
        json.Harmless("audited", !options.HidesNothing);
        json.Harmless("earlierReleases", report.Earlier);
        json.Harmless("rowsLeftOut", report.RowsLeftOut);
        // Enough to recode a later report of the same series in the same way.
        json.Harmless("leastGroup", options.HidesNothing ? 0 : options.LeastGroup);
        json.Rows(
            "joined",
            report.Report.Recoding?.Joined ?? [],
            joined => joined.As,
            (row, joined) =>
            {
                row.Text("breakdown", joined.Breakdown.Code);
                row.Text("as", joined.As);
                row.Text("within", joined.Pool.Length == 0 ? null : joined.Pool);
                row.Texts("codes", joined.Codes);
                row.Harmless("shown", joined.IsShown);
            }
        );
        json.Texts("dropped", (report.Report.Recoding?.Dropped ?? []).Select(breakdown => breakdown.Code));
        json.Texts("oneValue", report.Warnings);
    }
}
