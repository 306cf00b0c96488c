using System.Text.Json;
using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>Writes a report as JSON: stable names, English codes, numbers as numbers (docs/tool.md).</summary>
public static class ReportJson
{
    /// <summary>Writes a report as an object: what is hidden is the text <c>..</c>, a verdict on it is null.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="report">The report after disclosure control.</param>
    public static void WriteReport(this Utf8JsonWriter json, ProtectedReport report)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        if (report is null)
        {
            throw new ArgumentNullException(nameof(report));
        }

        using var exact = new MemoryStream();
        using (var writer = new Utf8JsonWriter(exact))
        {
            WriteExact(writer, report.Report, report);
        }

        using var document = JsonDocument.Parse(exact.ToArray());
        new MaskedJson(json, report).Write(document.RootElement);
    }

    private static void WriteExact(Utf8JsonWriter json, Report report, ProtectedReport disclosure)
    {
        json.WriteStartObject();
        WriteRequest(json, report.Request);
        json.WriteStartArray("groups");
        foreach (var group in report.Groups)
        {
            json.WriteStartObject();
            WriteBy(json, report, group.Codes);
            if (report.Recoding?.In(group.Codes) is { Count: > 0 } joined)
            {
                WriteTexts(json, "joined", joined);
            }

            WriteFigures(json, group.Figures, isShort: report.Recoding is not null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("total");
        WriteFigures(json, report.Total, isShort: false);
        json.WriteEndObject();
        WriteGoals(json, report);
        WritePlanned(json, report);
        WriteAttrition(json, report);
        WriteDifferences(json, report);
        WriteEsf(json, report);
        WriteProgression(json, report);
        WriteDataQuality(json, report.DataQuality);
        json.WriteAudit(ReportAudit.Of(report));
        WriteDisclosure(json, disclosure);
        json.WriteEndObject();
    }

    /// <summary>Writes a share as an object with numerator, denominator, value and the ends of its interval.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="share">The share.</param>
    internal static void WriteShare(this Utf8JsonWriter json, string name, Share share)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        json.WriteStartObject(name);
        json.WriteNumber("numerator", share.Numerator);
        json.WriteNumber("denominator", share.Denominator);
        json.WriteNumberOrNull("value", share.Value);
        json.WriteNumberOrNull("low", share.Low);
        json.WriteNumberOrNull("high", share.High);
        json.WriteEndObject();
    }

    /// <summary>Writes a number, or null.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="value">The number.</param>
    public static void WriteNumberOrNull(this Utf8JsonWriter json, string name, double? value)
    {
        if (json is null)
        {
            throw new ArgumentNullException(nameof(json));
        }

        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteRequest(Utf8JsonWriter json, ReportRequest request)
    {
        json.WriteString("project", request.Project.Id);
        json.WriteProjectFacts(request.Project);
        json.WriteString("from", LocalDatePattern.Iso.Format(request.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(request.To));
        json.WriteString("asOf", request.AsOf is { } asOf ? LocalDatePattern.Iso.Format(asOf) : null);
        json.WriteString("unit", request.Unit.One);
        json.WriteString("denominator", request.Denominator.Code);
        json.WriteStartObject("rules");
        json.WriteString("id", request.OutcomeRules.Id);
        json.WriteString("version", request.OutcomeRules.Version);
        json.WriteEndObject();
    }

    // The groups of a recoded report show what is read of them; the rest is of the total only.
    private static void WriteFigures(Utf8JsonWriter json, ReportFigures figures, bool isShort)
    {
        json.WriteNumber("entered", figures.Entered);
        json.WriteNumber("active", figures.Active);
        json.WriteNumber("ongoing", figures.Ongoing);
        if (!isShort)
        {
            json.WriteNumber("exited", figures.Exited);
        }

        json.WriteShare("workOrStudy", figures.WorkOrStudy);
        if (!isShort)
        {
            json.WriteNumber("work", figures.Work);
            json.WriteNumber("study", figures.Study);
        }

        json.WriteShare("nearer", figures.Nearer);
        json.WriteShare("other", figures.Other);
        if (!isShort)
        {
            json.WriteNumber("uncategorised", figures.Uncategorised);
            json.WriteNumber("persons", figures.Persons);
            json.WriteNumber("participations", figures.Participations);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteAttrition(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("attrition");
        foreach (var attrition in report.Attrition)
        {
            json.WriteStartObject();
            json.WriteString("id", attrition.Id);
            json.WriteNumber("whole", attrition.Whole);
            json.WriteNumber("included", attrition.Included);
            json.WriteStartArray("leftOut");
            foreach (var reason in attrition.LeftOut)
            {
                json.WriteStartObject();
                json.WriteString("id", reason.Id);
                json.WriteNumber("count", reason.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDifferences(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("differences");
        foreach (var row in report.Differences)
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteString("measure", row.Measure.Code);
            json.WriteString("first", row.First);
            json.WriteString("second", row.Second);
            json.WriteNumberOrNull("value", row.Difference?.Value);
            json.WriteNumberOrNull("low", row.Difference?.Low);
            json.WriteNumberOrNull("high", row.Difference?.High);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteGoals(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("goals");
        foreach (var result in report.Goals)
        {
            json.WriteStartObject();
            json.WriteString("id", result.Goal.Id);
            json.WriteNumber("target", result.Goal.Target);
            json.WriteString("comparison", result.Goal.Comparison.Code);
            json.WriteString("denominator", result.Denominator?.Code);
            json.WriteShare("share", result.Share);
            WriteVerdict(json, "met", result.IsMet);
            if (result.Goal.Near is not null)
            {
                WriteVerdict(json, "near", result.IsNear);
            }

            if (result.Goal.IsInformational)
            {
                json.WriteBoolean("informational", true);
            }

            WriteDoubt(json, result);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes yes or no, or null where it cannot be said.</summary>
    internal static void WriteVerdict(this Utf8JsonWriter json, string name, bool? verdict)
    {
        if (verdict is { } holds)
        {
            json.WriteBoolean(name, holds);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteDoubt(Utf8JsonWriter json, GoalResult result)
    {
        json.WriteStartObject("doubt");
        json.WriteNumber("undecided", result.Doubt.Undecided);
        json.WriteNumberOrNull("holdsWith", result.Doubt.HoldsWith);
        json.WriteNumberOrNull("fallsAt", result.Doubt.FallsAt);
        json.WriteEndObject();
        if (result.Need is { } need)
        {
            json.WriteStartObject("need");
            json.WriteNumber("planned", need.Planned);
            json.WriteNumber("remaining", need.Remaining);
            json.WriteNumber("ofKind", need.OfKind);
            json.WriteBoolean("withinReach", need.IsWithinReach);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("need");
        }
    }

    private static void WritePlanned(Utf8JsonWriter json, Report report)
    {
        json.WriteStartArray("planned");
        foreach (var row in report.Planned)
        {
            json.WriteStartObject();
            json.WriteString("subProject", row.Code);
            json.WriteNumberOrNull("planned", row.Planned);
            json.WriteNumber("active", row.Active);
            json.WriteNumberOrNull("plannedWomen", row.PlannedWomen);
            json.WriteNumber("women", row.Women);
            json.WriteNumberOrNull("plannedMen", row.PlannedMen);
            json.WriteNumber("men", row.Men);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEsf(Utf8JsonWriter json, Report report)
    {
        if (report.Esf is { } esf)
        {
            json.WriteStartObject("esf");
            // The list does not travel with tallies; the number does.
            json.WriteTable(esf, isListWhole: esf.Incomplete.Count >= report.DataQuality.IncompleteCount);
            json.WriteEndObject();
        }
    }

    private static void WriteProgression(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("bip");
        json.WriteExact(report.Progression);
        json.WriteExact(report.Coverage);
        if (report.Request.By.Count > 0)
        {
            json.WriteStartArray("by");
            foreach (var group in report.ProgressionGroups)
            {
                json.WriteStartObject();
                WriteBy(json, report, group.Codes);
                json.WriteExact(group.Result);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("coverageBy");
            foreach (var group in report.CoverageGroups)
            {
                json.WriteStartObject();
                WriteBy(json, report, group.Codes);
                json.WriteExact(group.Coverage);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteBy(Utf8JsonWriter json, Report report, ValueList<string> codes)
    {
        json.WriteStartObject("by");
        for (var index = 0; index < codes.Count; index++)
        {
            var code = Breakdown.ForbundOfOthers(codes[index]) is null ? codes[index] : Breakdown.Others;
            json.WriteString(report.Request.By[index].Code, code);
        }

        json.WriteEndObject();
        if (codes.Select(Breakdown.ForbundOfOthers).FirstOrDefault(forbund => forbund is not null) is { } within)
        {
            json.WriteString("within", within);
        }
    }

    private static void WriteDisclosure(Utf8JsonWriter json, ProtectedReport report)
    {
        json.WriteStartObject("disclosure");
        json.WriteNumber("threshold", report.Options.Threshold);
        json.WriteNumber("specialThreshold", report.Options.HidesNothing ? 0 : report.Options.ThresholdFor(isSpecial: true));
        json.WriteString("method", report.Options.HidesNothing ? "none" : report.Options.Method.Code);
        json.WriteBoolean("audited", !report.Options.HidesNothing);
        json.WriteNumber("earlierReleases", report.Earlier);
        json.WriteNumber("rowsLeftOut", report.RowsLeftOut);
        WriteRecoding(json, report);
        WriteTexts(json, "oneValue", report.Warnings);
        json.WriteEndObject();
    }

    // Enough to recode a later report of the same series in the same way.
    private static void WriteRecoding(Utf8JsonWriter json, ProtectedReport report)
    {
        json.WriteNumber("leastGroup", report.Options.HidesNothing ? 0 : report.Options.LeastGroup);
        json.WriteStartArray("joined");
        foreach (var joined in report.Report.Recoding?.Joined ?? [])
        {
            json.WriteStartObject();
            json.WriteString("breakdown", joined.Breakdown.Code);
            json.WriteString("as", joined.As);
            json.WriteString("within", joined.Pool.Length == 0 ? null : joined.Pool);
            WriteTexts(json, "codes", joined.Codes);
            json.WriteBoolean("shown", joined.IsShown);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "dropped", (report.Report.Recoding?.Dropped ?? []).Select(breakdown => breakdown.Code));
    }

    private static void WriteDataQuality(Utf8JsonWriter json, DataQuality quality)
    {
        json.WriteStartObject("dataQuality");
        json.WriteNumber("errors", quality.Errors);
        json.WriteNumber("warnings", quality.Warnings);
        json.WriteNumber("leftOut", quality.LeftOut);
        json.WriteBoolean("withoutSpecialCategories", quality.WithoutSpecialCategories);
        json.WriteNumber("measurementsFromAnotherTime", quality.MeasurementsFromAnotherTime);
        json.WriteStartArray("issues");
        foreach (var issue in quality.Issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Definition.Code);
            json.WriteNumber("count", issue.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("missingFacts");
        foreach (var row in quality.MissingFacts)
        {
            json.WriteNumber(row.Key, row.Value);
        }

        json.WriteEndObject();
        json.WriteStartArray("incompleteRecords");
        foreach (var row in quality.IncompleteRecords)
        {
            json.WriteStartObject();
            json.WriteString("missing", row.Key);
            json.WriteNumber("count", row.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
