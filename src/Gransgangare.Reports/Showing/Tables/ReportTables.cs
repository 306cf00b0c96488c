using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>The tables of a report in a language (rapportens tabeller).</summary>
public static class ReportTables
{
    /// <summary>Outcomes, goals, planned against real, data quality, and what is hidden.</summary>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static IReadOnlyList<ReportTable> Of(ProtectedReport report, Language language) =>
        [
            .. Exact(report ?? throw new ArgumentNullException(nameof(report)), language)
                .Select(table => MaskedTable.Of(table, report, new TableText(language))),
            DisclosureTable.Of(report, new TableText(language)),
        ];

    private static ReportTable[] Exact(ProtectedReport shown, Language language)
    {
        var (report, text) = (shown.Report, new TableText(language));
        IEnumerable<ReportTable> progression = report.Progression.Groups.Any(group => group.Persons > 0)
            ?
            [
                .. ProgressionTables.Exact(report.Progression, language),
                ProgressionTables.ExactCoverage(report.Coverage, report.Request.MeasurementsUntil, language),
            ]
            : [];
        IEnumerable<ReportTable> byGroup =
            report.ProgressionGroups.Count > 0
                ? [ProgressionTables.ExactByGroup(report.ProgressionGroups, report.Request.By, report.Request.Project, language)]
                : [];
        IEnumerable<ReportTable> coverageByGroup =
            report.ProgressionGroups.Count > 0 ? [ProgressionTables.CoverageByGroup(report, language)] : [];
        return
        [
            .. ProjectFacts.Table(report.Request.Project, text) is { } facts ? [facts] : Array.Empty<ReportTable>(),
            Participations(report, text),
            Outcomes(report, text),
            AttritionTable.Of(report, text),
            .. DifferenceTable.Of(report, text) is { } differences ? [differences] : Array.Empty<ReportTable>(),
            Goals(report, text),
            GoalTables.Doubt(report, text),
            Planned(report, text),
            .. report.Esf is { } esf ? EsfTables.OfReport(esf, report.DataQuality, language).Where(table => shown.Lists(table.Id)) : [],
            .. progression,
            .. byGroup,
            .. coverageByGroup,
            Issues(shown, text),
            Missing(report, text),
            AuditTable.Of(report, text),
        ];
    }

    private static ReportTable Participations(Report report, TableText text)
    {
        return ByGroup(
            "participations",
            CountNames.Capital(report.Request.Unit.Label.In(text.Language)),
            report,
            text,
            [
                CountNames.Entered.In(text.Language),
                CountNames.Active.In(text.Language),
                CountNames.Ongoing.In(text.Language),
                CountNames.Exited.In(text.Language),
                CountNames.Uncategorised.In(text.Language),
                CountNames.Persons.In(text.Language),
                CountNames.Participations.In(text.Language),
            ],
            (figures, at) =>
                [
                    text.Count(figures.Entered, at + "/entered"),
                    text.Count(figures.Active, at + "/active"),
                    text.Count(figures.Ongoing, at + "/ongoing"),
                    OfTotal(figures.Exited, at, "exited"),
                    OfTotal(figures.Uncategorised, at, "uncategorised"),
                    OfTotal(figures.Persons, at, "persons"),
                    OfTotal(figures.Participations, at, "participations"),
                ],
            [
                text.Of(
                    $"Räkneenhet: {report.Request.Unit.Label.Sv}. Felregistreringar och de som inte deltar direkt ingår inte.",
                    $"Unit of count: {report.Request.Unit.Label.En}. Registration errors, and persons not supported directly, are left out."
                ),
                text.Of(
                    "De två sista kolumnerna: personer med minst ett deltagande i perioden, och deltaganden i perioden. En person kan ha flera.",
                    "The last two columns: persons with at least one participation in the period, and participations in the period. A person can have several."
                ),
                .. DisclosureTable.Recoded(report, text),
            ]
        );

        // The groups of a recoded report do not show it.
        TableCell OfTotal(long count, string at, string name) =>
            report.Recoding is null || at == "total"
                ? text.Count(count, $"{at}/{name}")
                : new TableCell(TableText.NotApplicable, IsNumber: true) { Figures = ["project"] };
    }

    private static ReportTable Outcomes(Report report, TableText text)
    {
        var interval = text.Of("intervall", "interval");
        return ByGroup(
            "outcomes",
            text.Of("Utfall", "Outcomes"),
            report,
            text,
            [
                Of(report.Request.Denominator, text),
                CountNames.WorkOrStudy.In(text.Language),
                "%",
                interval,
                CountNames.Nearer.In(text.Language),
                "%",
                interval,
                CountNames.Other.In(text.Language),
                "%",
                interval,
            ],
            (figures, at) =>
                [
                    text.Count(figures.WorkOrStudy.Denominator, at + "/workOrStudy/denominator"),
                    .. Share(figures.WorkOrStudy, at + "/workOrStudy", text),
                    .. Share(figures.Nearer, at + "/nearer", text),
                    .. Share(figures.Other, at + "/other", text),
                ],
            Notes(report, text)
        );
    }

    // Every share names whom it is of, in the heading: a note does not follow a table everywhere.
    private static string Of(Denominator denominator, TableText text) => $"{text.Of("Av", "Of")} {denominator.Label.In(text.Language)}";

    private static TableCell[] Share(Share share, string at, TableText text) =>
        [
            text.Count(share.Numerator, at + "/numerator"),
            text.Percent(share, at + "/value"),
            text.Interval(share, at + "/low", at + "/high"),
        ];

    private static ReportTable ByGroup(
        string id,
        string title,
        Report report,
        TableText text,
        IEnumerable<string> columns,
        Func<ReportFigures, string, IEnumerable<TableCell>> cells,
        IEnumerable<string> notes
    )
    {
        var request = report.Request;
        var by = request.By.Select(breakdown => CountNames.Capital(breakdown.Label.In(text.Language))).DefaultIfEmpty("");
        var rows = InReadingOrder(report.Groups, request.By, group => group.Codes)
            .Select(group =>
                group
                    .Codes.Select((code, index) => text.Cell(request.By[index].LabelOf(code, request.Project)))
                    .Concat(cells(group.Figures, FigureAddress.OfGroup("groups", group.Codes)))
            );
        var total = Enumerable
            .Range(0, Math.Max(1, request.By.Count))
            .Select(index => new TableCell(index == 0 ? text.Of("Alla", "All") : ""))
            .Concat(cells(report.Total, "total"));
        return ReportTable.Of(id, title, by.Concat(columns), [.. rows, total], notes);
    }

    /// <summary>Groups as a person reads them: gender and age in the order of their lists, what is not known last, the rest by code.</summary>
    /// <param name="groups">The groups in any order.</param>
    /// <param name="by">What they are broken down by.</param>
    /// <param name="codes">Code of a group for each of these.</param>
    internal static IEnumerable<T> InReadingOrder<T>(IEnumerable<T> groups, ValueList<Breakdown> by, Func<T, ValueList<string>> codes) =>
        Enumerable
            .Range(0, by.Count)
            .Aggregate(
                groups.OrderBy(_ => 0),
                (ordered, place) =>
                    ordered
                        .ThenBy(group => by[place].PlaceOf(codes(group)[place]))
                        .ThenBy(group => codes(group)[place], StringComparer.Ordinal)
            );

    private static IEnumerable<string> Notes(Report report, TableText text)
    {
        var request = report.Request;
        var denominator = request.Denominator.Label.In(text.Language);
        yield return text.Of(
            $"Nämnare: {denominator}. Regelverk: {request.OutcomeRules}.",
            $"Denominator: {denominator}. Rule set: {request.OutcomeRules}."
        );
        yield return text.Of(
            "Intervall: Wilson 95 %. Andelar är avrundade var för sig och summerar inte alltid till 100 %.",
            "Intervals: Wilson 95 %. Shares are rounded one by one and do not always add up to 100 %."
        );
        if (request.By.Contains(Breakdown.TargetGroup))
        {
            yield return text.Of(
                "Ett deltagande kan ingå i flera målgrupper; alla räknas en gång.",
                "A participation can be in several target groups; the total counts it once."
            );
        }
    }

    private static ReportTable Goals(Report report, TableText text) =>
        ReportTable.Of(
            "goals",
            text.Of("Mål", "Goals"),
            [
                text.Of("Mål", "Goal"),
                text.Of("Målnivå", "Target"),
                text.Of("Antal", "Number"),
                text.Of("Av", "Of"),
                text.Of("Nämnare", "Denominator"),
                text.Of("Andel", "Share"),
                text.Of("Intervall", "Interval"),
                text.Of("Uppnått", "Met"),
            ],
            report.Goals.Select(result =>
                (IEnumerable<TableCell>)
                    [
                        new TableCell(CountNames.Capital(result.Goal.Label.In(text.Language))),
                        new TableCell($"{result.Goal.Comparison.Label.In(text.Language)} {text.Target(result.Goal.Target)}"),
                        text.Count(result.IsMet is null ? null : result.Share.Numerator, At(result, "share/numerator")),
                        text.Count(result.IsMet is null ? null : result.Share.Denominator, At(result, "share/denominator")),
                        DenominatorOf(result, text),
                        text.Percent(result.Share, At(result, "share/value")),
                        text.Interval(result.Share, At(result, "share/low"), At(result, "share/high")),
                        new TableCell(Verdict(result, text)) { Figures = [At(result, "met"), .. Near(result)] },
                    ]
            ),
            [
                text.Of(
                    "Målet prövas på den oavrundade andelen. Målen räknar personer: en post per person, från första start till slutligt avslut.",
                    "The goal is tested on the unrounded share. Goals count persons: one record each, from the first entry to the final exit."
                ),
                .. report.Goals.Any(result => result.Goal.Measure == GoalMeasure.EsfIndicator)
                    ? new[]
                    {
                        text.Of(
                            "Mål på en ESF-indikator räknar deltaganden, som indikatorn gör: vart och ett på indikatorns egen dag.",
                            "A goal on an ESF indicator counts participations, as the indicator does: each by the indicator's own day."
                        ),
                    }
                    : [],
            ]
        );

    private static ValueList<string> Near(GoalResult result) => result.IsNear is null ? [] : [At(result, "near")];

    private static TableCell DenominatorOf(GoalResult result, TableText text) =>
        text.Cell(
            result.Denominator?.Label
                ?? (
                    result.Goal.Measure == GoalMeasure.SecondMeasurement
                        ? new LocalizedText("personer att mäta", "persons to be measured")
                        : new LocalizedText("bedömbara personer", "assessable persons")
                )
        );

    private static string At(GoalResult result, string figure) => $"goals/{result.Goal.Id}/{figure}";

    private static string Verdict(GoalResult result, TableText text)
    {
        var verdict = result.IsMet switch
        {
            true => text.Of("ja", "yes"),
            false when result.IsNear == true => text.Of("nej, nära", "no, near"),
            false => text.Of("nej", "no"),
            null => TableText.Missing,
        };
        return result.Goal.IsInformational ? $"{verdict} ({text.Of("upplysning", "informational")})" : verdict;
    }

    private static ReportTable Planned(Report report, TableText text) =>
        ReportTable.Of(
            "planned",
            text.Of("Planerat och verkligt", "Planned and real"),
            [
                "",
                text.Of("Planerat", "Planned"),
                CountNames.TookPart.In(text.Language),
                text.Of("Planerat kvinnor", "Planned women"),
                CountNames.Women.In(text.Language),
                text.Of("Planerat män", "Planned men"),
                CountNames.Men.In(text.Language),
            ],
            report
                .Planned.Select(row => (Row: row, At: FigureAddress.Of("planned", row.Code ?? "project")))
                .Select(part =>
                    (IEnumerable<TableCell>)
                        [
                            text.Cell(part.Row.Label),
                            text.Count(part.Row.Planned, part.At + "/planned"),
                            text.Count(part.Row.Active, part.At + "/active"),
                            text.Count(part.Row.PlannedWomen, part.At + "/plannedWomen"),
                            text.Count(part.Row.Women, part.At + "/women"),
                            text.Count(part.Row.PlannedMen, part.At + "/plannedMen"),
                            text.Count(part.Row.Men, part.At + "/men"),
                        ]
                ),
            []
        );

    // A kind of fault is counted by record: in a report that is protected they are not told.
    private static ReportTable Issues(ProtectedReport shown, TableText text)
    {
        var quality = shown.Report.DataQuality;
        return ReportTable.Of(
            "data-quality",
            text.Of("Datakvalitet", "Data quality"),
            [text.Of("Kod", "Code"), text.Of("Antal", "Number"), text.Of("Betyder", "Means")],
            shown.Options.HidesNothing
                ? quality.Issues.Select(issue =>
                    (IEnumerable<TableCell>)
                        [
                            new TableCell(issue.Definition.Code),
                            text.Count(issue.Count, $"dataQuality/issues/{issue.Definition.Code}/count"),
                            text.Cell(issue.Definition.Text),
                        ]
                )
                : [],
            [
                .. shown.Options.HidesNothing
                    ? [OtherTime(shown.Report, text)]
                    : new[]
                    {
                        text.Of(
                            "Fel och varningar räknar enskilda poster och visas inte här: kör gransgangare check.",
                            "Errors and warnings count single records and are not shown here: run gransgangare check."
                        ),
                    },
                .. shown.Shows("dataQuality/leftOut")
                    ?
                    [
                        text.Of(
                            FormattableString.Invariant($"{quality.LeftOut} poster är utelämnade på grund av fel."),
                            FormattableString.Invariant($"{quality.LeftOut} records are left out because of an error.")
                        ),
                    ]
                    : Array.Empty<string>(),
                .. quality.WithoutSpecialCategories
                    ?
                    [
                        text.Of(
                            "Underlaget kommer helt eller delvis från en databas som inte lagrar känsliga uppgifter (funktionsnedsättning, minoritet, annan utsatthet, vissa målgrupper): tal som bygger på dem kan inte sägas.",
                            "The data come wholly or in part from a database that stores no special categories (disability, minority, other disadvantage, some target groups): figures built on them cannot be said."
                        ),
                    ]
                    : Array.Empty<string>(),
            ]
        );
    }

    private static string OtherTime(Report report, TableText text)
    {
        var (count, days) = (report.DataQuality.MeasurementsFromAnotherTime, report.Request.IntakeDays);
        return text.Of(
            FormattableString.Invariant($"{count} mätningar ligger mer än {days} dagar från deltagandet och är inte med i progressionen."),
            FormattableString.Invariant($"{count} measurements lie more than {days} days from the participation and are in no progression.")
        );
    }

    private static ReportTable Missing(Report report, TableText text) =>
        ReportTable.Of(
            "missing-facts",
            text.Of("Saknade uppgifter", "Missing facts"),
            [
                text.Of("Uppgift", "Fact"),
                text.Of(
                    $"{CountNames.Capital(report.Request.Unit.Label.Sv)} utan den",
                    $"{CountNames.Capital(report.Request.Unit.Label.En)} without it"
                ),
            ],
            report.DataQuality.MissingFacts.Select(row =>
                (IEnumerable<TableCell>)[text.Cell(FactNames.Of(row.Key)), text.Count(row.Value, $"dataQuality/missingFacts/{row.Key}")]
            ),
            []
        );

    /// <summary>Title of a report: project, period and as-of date.</summary>
    /// <param name="request">What the report is asked for.</param>
    /// <param name="language">The language.</param>
    public static string Title(ReportRequest request, Language language)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        var text = new TableText(language);
        var period = $"{LocalDatePattern.Iso.Format(request.From)} – {LocalDatePattern.Iso.Format(request.To)}";
        var asOf = request.AsOf is { } day
            ? text.Of($", känt {LocalDatePattern.Iso.Format(day)}", $", as known on {LocalDatePattern.Iso.Format(day)}")
            : "";
        return $"{request.Project.Label.In(language)} {period}{asOf}";
    }
}
