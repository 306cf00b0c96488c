using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>The tables of a progression in a language (tabeller över progression).</summary>
public static class ProgressionTables
{
    /// <summary>Classes, indicators of each rater, and the gap between raters.</summary>
    /// <param name="list">The result, for those who may see small counts.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static IReadOnlyList<ReportTable> Of(WorkingList<ProgressionResult> list, Language language) =>
        Exact((list ?? throw new ArgumentNullException(nameof(list))).Content, language);

    /// <summary>The tables of the progression of a report, to be masked.</summary>
    internal static IReadOnlyList<ReportTable> Exact(ProgressionResult result, Language language)
    {
        var text = new TableText(language);
        return
        [
            Classes(UnitsOf(result.Instrument), [("bip", [], result)], [], text),
            .. result.Groups.Select(group => Items(result, group, text)),
            Gap(result, text),
        ];
    }

    /// <summary>How well each rater kind has measured on a day.</summary>
    /// <param name="list">The counts, for those who may see small ones.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static ReportTable Coverage(WorkingList<ValueList<RaterCoverage>> list, LocalDate asOf, Language language) =>
        ExactCoverage((list ?? throw new ArgumentNullException(nameof(list))).Content, asOf, language);

    /// <summary>The coverage of a report, to be masked.</summary>
    internal static ReportTable ExactCoverage(ValueList<RaterCoverage> coverage, LocalDate asOf, Language language) =>
        CoverageTable([("bip", [], coverage)], [], asOf, new TableText(language));

    /// <summary>The coverage of the groups of a report, to be masked.</summary>
    internal static ReportTable CoverageByGroup(Report report, Language language)
    {
        var (text, request) = (new TableText(language), report.Request);
        return CoverageTable(
            ReportTables
                .InReadingOrder(report.CoverageGroups, request.By, group => group.Codes)
                .Select(group =>
                    (
                        FigureAddress.OfGroup("bip/coverageBy", group.Codes),
                        group.Codes.Select((code, index) => text.Cell(request.By[index].LabelOf(code, request.Project))).ToValueList(),
                        group.Coverage
                    )
                ),
            request.By.Select(breakdown => CountNames.Capital(breakdown.Label.In(language))).ToValueList(),
            request.MeasurementsUntil,
            text
        ) with
        {
            Id = "coverage-groups",
            Title = text.Of("Mättäckning per grupp", "Coverage by group"),
        };
    }

    private static ReportTable CoverageTable(
        IEnumerable<(string Address, ValueList<TableCell> Keys, ValueList<RaterCoverage> Coverage)> groups,
        ValueList<string> keyColumns,
        LocalDate asOf,
        TableText text
    )
    {
        var rows = groups.SelectMany(group => group.Coverage.Select(row => (group.Address, group.Keys, Row: row))).ToList();
        var asksOverdue = rows.Exists(one => one.Row.Overdue is not null);
        return ReportTable.Of(
            "coverage",
            text.Of("Mättäckning", "Coverage"),
            [
                .. keyColumns,
                text.Of("Bedömare", "Rater"),
                CountNames.Subjects.In(text.Language),
                CountNames.Measured.In(text.Language),
                CountNames.WithSecond.In(text.Language),
                "%",
                .. asksOverdue ? [text.Of("Försenade", "Overdue")] : ValueList<string>.Empty,
            ],
            rows.Select(one => one.Keys.Concat(Cells(one.Row, $"{one.Address}/coverage/{one.Row.Rater.Code}", asksOverdue, text))),
            [
                text.Of(
                    $"Läget {LocalDatePattern.Iso.Format(asOf)}. Andelen med minst två mätningar är av alla att mäta.",
                    $"As of {LocalDatePattern.Iso.Format(asOf)}. The share with a second measurement is of all to be measured."
                )
                    + (
                        asksOverdue
                            ? text.Of(
                                " Försenad: nästa mätning skulle ha gjorts före den dagen.",
                                " Overdue: the next measurement was due before that day."
                            )
                            : ""
                    ),
            ]
        );
    }

    private static IEnumerable<TableCell> Cells(RaterCoverage row, string at, bool asksOverdue, TableText text) =>
        [
            new(CountNames.Capital(row.Rater.Label.In(text.Language))),
            text.Count(row.Subjects, at + "/subjects"),
            text.Count(row.Measured, at + "/measured"),
            text.Count(row.WithSecond, at + "/withSecond"),
            text.Percent(new Share(row.WithSecond, row.Subjects), at + "/withSecond", at + "/subjects"),
            .. asksOverdue ? [text.Count(row.Overdue, at + "/overdue")] : ValueList<TableCell>.Empty,
        ];

    /// <summary>Classes by group, in the order in which a person reads them.</summary>
    /// <param name="list">The groups, for those who may see small counts.</param>
    /// <param name="by">What they are broken down by.</param>
    /// <param name="project">The project, which may name förbund of its own.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static ReportTable ByGroup(
        WorkingList<ValueList<ProgressionOfGroup>> list,
        ValueList<Breakdown> by,
        ProjectDefinition project,
        Language language
    ) => ExactByGroup((list ?? throw new ArgumentNullException(nameof(list))).Content, by, project, language);

    /// <summary>The groups of a report, to be masked.</summary>
    internal static ReportTable ExactByGroup(
        ValueList<ProgressionOfGroup> groups,
        ValueList<Breakdown> by,
        ProjectDefinition project,
        Language language
    )
    {
        if (by is null)
        {
            throw new ArgumentNullException(nameof(by));
        }

        var text = new TableText(language);
        return Classes(
            CountNames.Persons,
            ReportTables
                .InReadingOrder(groups, by, group => group.Codes)
                .Select(group =>
                    (
                        FigureAddress.OfGroup("bip/by", group.Codes),
                        group.Codes.Select((code, index) => text.Cell(by[index].LabelOf(code, project))).ToValueList(),
                        group.Result
                    )
                ),
            by.Select(breakdown => CountNames.Capital(breakdown.Label.In(language))).ToValueList(),
            text
        ) with
        {
            Id = "progression-groups",
            Title = text.Of("Progression per grupp", "Progression by group"),
        };
    }

    private static LocalizedText UnitsOf(Instrument instrument) =>
        instrument.Subject == MeasurementSubject.Organisation ? CountNames.Organisations : CountNames.Persons;

    private static ReportTable Classes(
        LocalizedText units,
        IEnumerable<(string Address, ValueList<TableCell> Keys, ProgressionResult Result)> results,
        ValueList<string> keyColumns,
        TableText text
    ) =>
        new(
            "progression",
            text.Of("Progression", "Progression"),
            [
                .. keyColumns,
                text.Of("Bedömare", "Rater"),
                units.In(text.Language),
                CountNames.Assessable.In(text.Language),
                CountNames.Up.In(text.Language),
                "%",
                text.Of("intervall", "interval"),
                CountNames.Same.In(text.Language),
                CountNames.Down.In(text.Language),
                "%",
                text.Of("intervall", "interval"),
                CountNames.AnyUp.In(text.Language),
                CountNames.AnyDown.In(text.Language),
            ],
            results
                .SelectMany(row =>
                    row.Result.Groups.Select(group =>
                        ValueList.Of<TableCell>([.. row.Keys, .. Cells(group, $"{row.Address}/groups/{group.Rater.Code}", text)])
                    )
                )
                .ToValueList(),
            [
                text.Of(
                    "Andelar av de bedömbara, med Wilsons 95-procentsintervall. De som inte kan bedömas ingår inte.",
                    "Shares are of the assessable, with Wilson's 95% interval. Those who cannot be assessed are left out."
                ),
            ]
        );

    private static IEnumerable<TableCell> Cells(ProgressionGroup group, string at, TableText text) =>
        [
            new TableCell(CountNames.Capital(group.Rater.Label.In(text.Language))),
            text.Count(group.Persons, at + "/persons"),
            text.Count(group.Assessable, at + "/assessable"),
            text.Count(group.Up, at + "/up"),
            .. Share(group.Up, group.Assessable, at + "/upShare", text),
            text.Count(group.Same, at + "/same"),
            text.Count(group.Down, at + "/down"),
            .. Share(group.Down, group.Assessable, at + "/downShare", text),
            text.Count(group.AnyUp, at + "/anyUp"),
            text.Count(group.AnyDown, at + "/anyDown"),
        ];

    private static TableCell[] Share(long count, long of, string at, TableText text) =>
        [text.Percent(new Share(count, of), at + "/value"), text.Interval(new Share(count, of), at + "/low", at + "/high")];

    private static ReportTable Items(ProgressionResult result, ProgressionGroup group, TableText text) =>
        new(
            $"progression-{group.Rater.Code}",
            $"{text.Of("Indikatorer", "Indicators")}: {group.Rater.Label.In(text.Language)}",
            [
                text.Of("Indikator", "Indicator"),
                "n",
                text.Of("Första", "First"),
                text.Of("Sista", "Last"),
                text.Of("Ändring", "Change"),
                ScaleMark.Axis(result.Instrument.ScaleMax),
                CountNames.Up.In(text.Language),
                CountNames.Same.In(text.Language),
                CountNames.Down.In(text.Language),
            ],
            group
                .Items.Select(item => (Item: item, At: $"bip/groups/{group.Rater.Code}/items/{item.Item.Id}"))
                .Select(row =>
                    ValueList.Of(
                        new TableCell(NameOf(result.Instrument, row.Item.Item, text.Language)),
                        text.Count(row.Item.N, row.At + "/n"),
                        text.Number(row.Item.First, 2, row.At + "/first"),
                        text.Number(row.Item.Last, 2, row.At + "/last"),
                        text.Number(row.Item.Delta, 2, row.At + "/delta"),
                        new TableCell(ScaleMark.Draw(row.Item.First, row.Item.Last, result.Instrument.ScaleMax))
                        {
                            Figures = [row.At + "/first", row.At + "/last"],
                        },
                        text.Count(row.Item.Up, row.At + "/up"),
                        text.Count(row.Item.Same, row.At + "/same"),
                        text.Count(row.Item.Down, row.At + "/down")
                    )
                )
                .ToValueList(),
            group.Items.Any(item => IsUnconfirmed(result.Instrument, item.Item))
                ?
                [
                    text.Of(
                        "† Namnet är inte bekräftat; läs in definitionen av det egna formuläret.",
                        "† The name is not confirmed; load the definition of your own form."
                    ),
                ]
                : []
        );

    // A name without a source is never shown as BIP's own (BIP-I1); in a definition that the user loaded the names are those of the user's form.
    private static bool IsUnconfirmed(Instrument instrument, InstrumentItem item) =>
        !item.Verified && ReferenceEquals(instrument, Instrument.Bip);

    private static string NameOf(Instrument instrument, InstrumentItem item, Language language) =>
        CountNames.Capital(item.Name.In(language)) + (IsUnconfirmed(instrument, item) ? " †" : "");

    private static ReportTable Gap(ProgressionResult result, TableText text)
    {
        var gap = result.Gap;
        return new ReportTable(
            "gap",
            gap is { From: { } from, To: { } to }
                ? text.Of($"Skillnad: {to.Label.Sv} minus {from.Label.Sv}", $"Gap: {to.Label.En} less {from.Label.En}")
                : text.Of("Skillnad mellan bedömare", "Gap between raters"),
            ["n", text.Of("Medel", "Mean"), text.Of("Medel utan tecken", "Mean without sign")],
            [
                [
                    text.Count(gap.N, "bip/gap/n"),
                    text.Number(gap.Mean, 2, "bip/gap/mean"),
                    text.Number(gap.MeanAbsolute, 2, "bip/gap/meanAbsolute"),
                ],
            ],
            [
                gap.From is null
                    ? text.Of("Ingen skillnad räknas: den kräver två bedömare.", "No gap is counted: it takes two raters.")
                    : text.Of(
                        $"n är antalet par av svar. Där n är 0 finns inga två skattningar med högst {result.Settings.GapMaxDays} dagar emellan, och inget medel.",
                        $"n is the number of pairs of answers. Where n is 0 no two ratings lie within {result.Settings.GapMaxDays} days, and there is no mean."
                    ),
                $"{text.Of("Instrument", "Instrument")}: {result.Instrument}{(result.Instrument.Provisional ? text.Of(" (provisoriskt)", " (provisional)") : "")}. "
                    + $"{text.Of("Definition", "Definition")}: {result.Settings.Name}.",
            ]
        );
    }
}
