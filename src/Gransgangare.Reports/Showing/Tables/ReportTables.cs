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
            .. report.PlannedOverTime.Count > 0 ? [PlannedOverTime(report, text)] : Array.Empty<ReportTable>(),
            .. report.Esf is { } esf ? EsfTables.OfReport(esf, report.DataQuality, language).Where(table => shown.Lists(table.Id)) : [],
            .. report.Instruments.SelectMany(instrument => ProgressionTables.OfReport(instrument, report, language)),
            Issues(shown, text),
            Missing(report, text),
            AuditTable.Of(report, text),
        ];
    }

    private static ReportTable Participations(Report report, TableText text)
    {
        var columns = ColumnsOf(text);
        return ByGroup(
            "participations",
            CountNames.Capital(report.Request.Unit.Label.In(text.Language)),
            report,
            text,
            [
                .. FigureCatalogue
                    .Outcomes.Where(figure => figure is { IsShare: false, IsMember: true, IsPart: false })
                    .Select(figure =>
                        figure.IsOfTotal && report.Recoding is not null ? OfTotal(columns.Count(figure)) : columns.Count(figure)
                    ),
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
        static Column<GroupRow> OfTotal(Column<GroupRow> column) =>
            column with
            {
                Cell = row =>
                    row.Codes is null ? column.Cell(row) : new TableCell(TableText.NotApplicable, IsNumber: true) { SaysNothing = true },
            };
    }

    private static ReportTable Outcomes(Report report, TableText text)
    {
        var columns = ColumnsOf(text);
        return ByGroup(
            "outcomes",
            text.Of("Utfall", "Outcomes"),
            report,
            text,
            [
                columns.Count(FigureCatalogue.Outcomes["denominator"]) with
                {
                    Heading = Of(report.Request.Denominator, text),
                },
                .. FigureCatalogue
                    .Outcomes.Where(figure => figure.IsShare)
                    .SelectMany(figure => columns.Share(figure.Key, figure.ShareIn).Prepend(columns.Count(figure))),
            ],
            Notes(report, text)
        );
    }

    private static FigureColumns<GroupRow, ReportFigures> ColumnsOf(TableText text) => new(row => row.Figures, row => row.At, text);

    // Every share names whom it is of, in the heading: a note does not follow a table everywhere.
    private static string Of(Denominator denominator, TableText text) => $"{text.Of("Av", "Of")} {denominator.Label.In(text.Language)}";

    // The figures of a group and their address; no codes = everybody.
    private sealed record GroupRow(ValueList<string>? Codes, ReportFigures Figures, string At);

    private static ReportTable ByGroup(
        string id,
        string title,
        Report report,
        TableText text,
        IEnumerable<Column<GroupRow>> columns,
        IEnumerable<string> notes
    )
    {
        var request = report.Request;
        var keys =
            request.By.Count == 0
                ? [new("", _ => GroupColumns.Everybody(0, text))]
                : GroupColumns.Of<GroupRow>(request.By, request.Project, text, row => row.Codes);
        var groups = InReadingOrder(report.Groups, request.By, group => group.Codes)
            .Select(group => new GroupRow(group.Codes, group.Figures, FigureAddress.OfGroup("groups", group.Codes)));
        return ReportTable.Of(id, title, keys.Concat(columns), groups.Append(new GroupRow(null, report.Total, "total")), notes);
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
                new(text.Of("Mål", "Goal"), goal => new(CountNames.Capital(goal.Goal.Label.In(text.Language)))),
                new(
                    text.Of("Målnivå", "Target"),
                    goal =>
                        new($"{goal.Goal.Comparison.Label.In(text.Language)} {text.Target(goal.Goal.Target)}")
                        {
                            Parts = [new("", text.Cell(goal.Goal.Comparison.Label)), new("%", text.TargetCell(goal.Goal.Target))],
                        }
                ),
                new(
                    text.Of("Antal", "Number"),
                    goal => text.Count(goal.IsMet is null ? null : goal.Share.Numerator, At(goal, "share/numerator"))
                ),
                new(
                    text.Of("Av", "Of"),
                    goal => text.Count(goal.IsMet is null ? null : goal.Share.Denominator, At(goal, "share/denominator"))
                ),
                new(text.Of("Nämnare", "Denominator"), goal => DenominatorOf(goal, text)),
                new(text.Of("Andel", "Share"), goal => text.Percent(goal.Share, At(goal, "share/value"))),
                new(text.Of("Intervall", "Interval"), goal => text.Interval(goal.Share, At(goal, "share/low"), At(goal, "share/high"))),
                new(text.Of("Uppnått", "Met"), goal => new(Verdict(goal, text)) { Figures = [At(goal, "met"), .. Near(goal)] }),
            ],
            report.Goals,
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

    private static ReportTable Planned(Report report, TableText text)
    {
        var columns = new FigureColumns<PlannedComparison, PlannedComparison>(row => row, At, text).Counts(FigureCatalogue.Planned);
        return ReportTable.Of(
            "planned",
            text.Of("Planerat och utfall", "Planned and actual"),
            [
                new("", row => text.Cell(row.Label)),
                .. columns,
                .. report.Request.Project.PlannedWomen is null
                    ? Array.Empty<Column<PlannedComparison>>()
                    :
                    [
                        new(text.Of("Andel kvinnor", "Share of women"), row => text.Percent(row.Chance?.Women, Of(row, "women"))),
                        new(
                            text.Of("Av slump", "By chance"),
                            row =>
                                text.Between(text.Percent(row.Chance?.Low), text.Percent(row.Chance?.High)) with
                                {
                                    Figures = [Of(row, "low"), Of(row, "high")],
                                }
                        ),
                    ],
            ],
            report.Planned,
            report.Request.Project.PlannedWomen is not { } split
                ? []
                :
                [
                    text.Of(
                        $"Andel kvinnor: av kvinnor och män. Av slump: där ligger andelen 95 gånger av 100 om var och en är kvinna med planens sannolikhet, {text.Target(split)} (exakt binomial).",
                        $"Share of women: of women and men. By chance: where the share lies 95 times of 100 if each is a woman with the chance of the plan, {text.Target(split)} (exact binomial)."
                    ),
                ]
        );

        static string At(PlannedComparison row) => FigureAddress.Of("planned", row.Code ?? "project");

        static string Of(PlannedComparison row, string end) => $"{At(row)}/chance/{end}";
    }

    private static ReportTable PlannedOverTime(Report report, TableText text) =>
        ReportTable.Of(
            "planned-over-time",
            text.Of("Planerat och utfall över tid", "Planned and actual over time"),
            [
                new(
                    text.Of("Till och med", "By the end of"),
                    row => new(Breakdown.Cohort.LabelOf(row.Quarter, report.Request.Project).In(text.Language))
                ),
                new(text.Of("Planerat", "Planned"), row => text.Count(row.Planned, row.At + "/planned") with { SaysNothing = true }),
                new(text.Of("Inskrivna", "Entered"), row => text.Count(row.Entered, row.At + "/entered")),
            ],
            report.PlannedOverTime,
            [
                text.Of(
                    "Inskrivna: alla sedan projektets första dag för deltagare. Planerat: det planerade antalet om deltagarna började i jämn takt till projektets sista dag; planen säger inget om takten.",
                    "Entered: everybody since the project's first day of intake. Planned: the planned number if participants entered evenly until the last day of the project; the plan says nothing of the pace."
                ),
            ]
        );

    // A kind of fault is counted by record: in a report that is protected they are not told.
    private static ReportTable Issues(ProtectedReport shown, TableText text)
    {
        var quality = shown.Report.DataQuality;
        return ReportTable.Of(
            "data-quality",
            text.Of("Datakvalitet", "Data quality"),
            [
                new(text.Of("Kod", "Code"), issue => new(issue.Definition.Code)),
                new(text.Of("Antal", "Number"), issue => text.Count(issue.Count, $"dataQuality/issues/{issue.Definition.Code}/count")),
                new(text.Of("Betyder", "Means"), issue => text.Cell(issue.Definition.Text)),
            ],
            shown.Options.HidesNothing ? quality.Issues : [],
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
                new(text.Of("Uppgift", "Fact"), fact => text.Cell(FactNames.Of(fact.Key))),
                new(
                    text.Of(
                        $"{CountNames.Capital(report.Request.Unit.Label.Sv)} utan den",
                        $"{CountNames.Capital(report.Request.Unit.Label.En)} without it"
                    ),
                    fact => text.Count(fact.Value, $"dataQuality/missingFacts/{fact.Key}")
                ),
            ],
            report.DataQuality.MissingFacts,
            []
        );

    /// <summary>Title of a report: project, period and as-of date.</summary>
    /// <param name="request">What the report is asked for.</param>
    /// <param name="language">The language.</param>
    public static string Title(ReportRequest request, Language language)
    {
        ArgumentNullException.ThrowIfNull(request);

        var text = new TableText(language);
        var period = $"{LocalDatePattern.Iso.Format(request.From)} – {LocalDatePattern.Iso.Format(request.To)}";
        var asOf = request.AsOf is { } day
            ? text.Of($", känt {LocalDatePattern.Iso.Format(day)}", $", as known on {LocalDatePattern.Iso.Format(day)}")
            : "";
        return $"{request.Project.Label.In(language)} {period}{asOf}";
    }
}
