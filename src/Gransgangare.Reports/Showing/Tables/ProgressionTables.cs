using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>The tables of a progression in a language (tabeller över progression).</summary>
internal static class ProgressionTables
{
    // No id of an instrument or of a rater has it.
    private const char BetweenIds = '.';

    /// <summary>Classes, indicators of each rater, and the gap between raters.</summary>
    /// <param name="list">The result, for those who may see small counts.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static IReadOnlyList<ReportTable> Of(WorkingList<ProgressionResult> list, Language language) =>
        Exact((list ?? throw new ArgumentNullException(nameof(list))).Content, FigureAddress.FirstInstrument, new TableText(language));

    /// <summary>All tables of a report by one of its instruments, to be masked; none where nobody is measured.</summary>
    internal static IEnumerable<ReportTable> OfReport(InstrumentProgression instrument, Report report, Language language)
    {
        var (text, isMeasured) = (new TableText(language), instrument.Total.Groups.Any(group => group.Persons > 0));
        IEnumerable<ReportTable> all =
        [
            .. isMeasured ? Exact(instrument.Total, instrument.At, text) : [],
            .. isMeasured && !instrument.IsOfOrganisations
                ? [CoverageTable([(instrument.At, [], instrument.Coverage)], [], report.Request.MeasurementsUntil, text)]
                : Array.Empty<ReportTable>(),
            .. instrument.Groups.Count > 0
                ?
                [
                    ExactByGroup(instrument.Groups, instrument.At, report.Request.By, report.Request.Project, text),
                    CoverageByGroup(instrument, report.Request, text),
                ]
                : Array.Empty<ReportTable>(),
        ];
        return all.Select(table => Named(table, instrument, text));
    }

    // The tables of the first instrument have the names that a report of it alone gives them; a further one is told by its name, and its id stands
    // before that of the table.
    private static ReportTable Named(ReportTable table, InstrumentProgression instrument, TableText text) =>
        table with
        {
            Id = instrument.IsFirst ? table.Id : $"{instrument.Instrument.Id}{BetweenIds}{table.Id}",
            Title = instrument.IsFirst ? table.Title : $"{table.Title}, {instrument.Instrument.Name.In(text.Language)}",
            Notes =
                instrument.IsOfOrganisations && table.Id == "progression"
                    ?
                    [
                        .. table.Notes,
                        text.Of(
                            "Räknar organisationer i hela projektet. De ingår inte i någon grupp av deltagare och inte i någon summa av personer.",
                            "Counts organisations of the whole project. They are in no group of participants and in no sum of persons."
                        ),
                    ]
                    : table.Notes,
        };

    /// <summary>The id of a table without that of its instrument.</summary>
    internal static string KindOf(ReportTable table) => table.Id.Substring(table.Id.LastIndexOf(BetweenIds) + 1);

    /// <summary>The id of the instrument of a table; empty for those of the first, and for those of none.</summary>
    internal static string InstrumentOf(ReportTable table) => table.Id.Substring(0, Math.Max(0, table.Id.LastIndexOf(BetweenIds)));

    private static IReadOnlyList<ReportTable> Exact(ProgressionResult result, string at, TableText text) =>
        [
            Classes(UnitsOf(result.Instrument), [(at, [], result)], [], text),
            .. result.Groups.Select(group => Items(result, at, group, text)),
            Gap(result, at, text),
            .. result.Gap.Changes.Count > 0 ? [GapChanges(result, at, text)] : Array.Empty<ReportTable>(),
        ];

    /// <summary>How well each rater kind has measured on a day.</summary>
    /// <param name="list">The counts, for those who may see small ones.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static ReportTable Coverage(WorkingList<ValueList<RaterCoverage>> list, LocalDate asOf, Language language) =>
        CoverageTable(
            [(FigureAddress.FirstInstrument, [], (list ?? throw new ArgumentNullException(nameof(list))).Content)],
            [],
            asOf,
            new TableText(language)
        );

    private static ReportTable CoverageByGroup(InstrumentProgression instrument, ReportRequest request, TableText text) =>
        CoverageTable(
            ReportTables
                .InReadingOrder(instrument.CoverageGroups, request.By, group => group.Codes)
                .Select(group => (FigureAddress.OfGroup(instrument.At + "/coverageBy", group.Codes), group.Codes, group.Coverage)),
            GroupColumns.Of<RatedRow<RaterCoverage>>(request.By, request.Project, text, row => row.Codes),
            request.MeasurementsUntil,
            text
        ) with
        {
            Id = "coverage-groups",
            Title = text.Of("Mättäckning per grupp", "Coverage by group"),
        };

    // What is said of one rater in a group, and its address.
    private sealed record RatedRow<T>(string At, ValueList<string> Codes, T Of);

    private static ReportTable CoverageTable(
        IEnumerable<(string Address, ValueList<string> Codes, ValueList<RaterCoverage> Coverage)> groups,
        IEnumerable<Column<RatedRow<RaterCoverage>>> keys,
        LocalDate asOf,
        TableText text
    )
    {
        var rows = groups
            .SelectMany(group =>
                group.Coverage.Select(row => new RatedRow<RaterCoverage>($"{group.Address}/coverage/{row.Rater.Code}", group.Codes, row))
            )
            .ToList();
        var asksOverdue = rows.Exists(row => row.Of.Overdue is not null);
        var columns = new FigureColumns<RatedRow<RaterCoverage>, RaterCoverage>(row => row.Of, row => row.At, text);
        return ReportTable.Of(
            "coverage",
            text.Of("Mättäckning", "Coverage"),
            [
                .. keys,
                new(text.Of("Bedömare", "Rater"), row => new(CountNames.Capital(row.Of.Rater.Label.In(text.Language)))),
                .. columns.Counts(FigureCatalogue.Coverage),
                new("%", row => text.Percent(new Share(row.Of.WithSecond, row.Of.Subjects), row.At + "/withSecond", row.At + "/subjects")),
                .. asksOverdue
                    ? [new(text.Of("Försenade", "Overdue"), row => text.Count(row.Of.Overdue, row.At + "/overdue"))]
                    : Array.Empty<Column<RatedRow<RaterCoverage>>>(),
            ],
            rows,
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
    ) =>
        ExactByGroup(
            (list ?? throw new ArgumentNullException(nameof(list))).Content,
            FigureAddress.FirstInstrument,
            by ?? throw new ArgumentNullException(nameof(by)),
            project,
            new TableText(language)
        );

    private static ReportTable ExactByGroup(
        ValueList<ProgressionOfGroup> groups,
        string at,
        ValueList<Breakdown> by,
        ProjectDefinition project,
        TableText text
    ) =>
        Classes(
            FigureCatalogue.Progression["persons"].Name,
            ReportTables
                .InReadingOrder(groups, by, group => group.Codes)
                .Select(group => (FigureAddress.OfGroup(at + "/by", group.Codes), group.Codes, group.Result)),
            GroupColumns.Of<RatedRow<ProgressionGroup>>(by, project, text, row => row.Codes),
            text
        ) with
        {
            Id = "progression-groups",
            Title = text.Of("Progression per grupp", "Progression by group"),
        };

    private static LocalizedText UnitsOf(Instrument instrument) =>
        instrument.Subject == MeasurementSubject.Organisation ? CountNames.Organisations : FigureCatalogue.Progression["persons"].Name;

    private static ReportTable Classes(
        LocalizedText units,
        IEnumerable<(string Address, ValueList<string> Codes, ProgressionResult Result)> results,
        IEnumerable<Column<RatedRow<ProgressionGroup>>> keys,
        TableText text
    )
    {
        var persons = FigureCatalogue.Progression["persons"];
        var columns = new FigureColumns<RatedRow<ProgressionGroup>, ProgressionGroup>(row => row.Of, row => row.At, text);
        return ReportTable.Of(
            "progression",
            text.Of("Progression", "Progression"),
            [
                .. keys,
                new(text.Of("Bedömare", "Rater"), row => new(CountNames.Capital(row.Of.Rater.Label.In(text.Language)))),
                columns.Count(persons) with
                {
                    Heading = units.In(text.Language),
                },
                .. FigureCatalogue.Progression.Where(figure => figure != persons).SelectMany(Counted),
            ],
            results.SelectMany(row =>
                row.Result.Groups.Select(group => new RatedRow<ProgressionGroup>(
                    $"{row.Address}/groups/{group.Rater.Code}",
                    row.Codes,
                    group
                ))
            ),
            [
                text.Of(
                    "Andelar av de bedömbara, med Wilsons 95-procentsintervall. De som inte kan bedömas ingår inte.",
                    "Shares are of the assessable, with Wilson's 95% interval. Those who cannot be assessed are left out."
                ),
            ]
        );

        IEnumerable<Column<RatedRow<ProgressionGroup>>> Counted(Figure<ProgressionGroup> figure) =>
            figure.ShareKey is { } share
                ? [columns.Count(figure), .. columns.Share(share, of => FigureCatalogue.Progression.ShareOf(figure, of))]
                : [columns.Count(figure)];
    }

    private static ReportTable Items(ProgressionResult result, string at, ProgressionGroup group, TableText text)
    {
        var most = result.Instrument.ScaleMax;
        var columns = new FigureColumns<(ItemPairs Item, string At), ItemPairs>(row => row.Item, row => row.At, text);
        return ReportTable.Of(
            $"progression-{group.Rater.Code}",
            $"{text.Of("Indikatorer", "Indicators")}: {group.Rater.Label.In(text.Language)}",
            [
                new(text.Of("Indikator", "Indicator"), row => new(NameOf(result.Instrument, row.Item.Item, text.Language))),
                columns.Count(FigureCatalogue.Items["n"]) with
                {
                    Heading = "n",
                },
                new(text.Of("Första", "First"), row => text.Number(row.Item.First, 2, row.At + "/first")),
                new(text.Of("Sista", "Last"), row => text.Number(row.Item.Last, 2, row.At + "/last")),
                new(text.Of("Ändring", "Change"), row => text.Number(row.Item.Delta, 2, row.At + "/delta")),
                new(
                    ScaleMark.Axis(most),
                    row => new(ScaleMark.Draw(row.Item.First, row.Item.Last, most)) { Figures = [row.At + "/first", row.At + "/last"] }
                ),
                .. columns.Counts(FigureCatalogue.Items.Where(figure => figure.Key != "n")),
            ],
            group.Items.Select(item => (Item: item, At: $"{at}/groups/{group.Rater.Code}/items/{item.Item.Id}")),
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
    }

    // A name without a source is never shown as BIP's own (BIP-I1); in a definition that the user loaded the names are those of the user's form.
    private static bool IsUnconfirmed(Instrument instrument, InstrumentItem item) =>
        !item.Verified && ReferenceEquals(instrument, Instrument.Bip);

    private static string NameOf(Instrument instrument, InstrumentItem item, Language language) =>
        CountNames.Capital(item.Name.In(language)) + (IsUnconfirmed(instrument, item) ? " †" : "");

    private static ReportTable GapChanges(ProgressionResult result, string at, TableText text)
    {
        var columns = new FigureColumns<(GapChange Of, string At), GapChange>(row => row.Of, row => row.At, text);
        var units = UnitsOf(result.Instrument);
        return ReportTable.Of(
            "gap-change",
            text.Of("Kommer bedömarna närmare varandra?", "Do the raters come closer?"),
            [
                new(text.Of("Indikator", "Indicator"), row => new(NameOf(result.Instrument, row.Of.Item, text.Language))),
                columns.Count(FigureCatalogue.GapChanges["compared"]),
                new(text.Of("Första", "First"), row => text.Number(row.Of.ApartFirst, 2, row.At + "/apartFirst")),
                new(text.Of("Sista", "Last"), row => text.Number(row.Of.ApartLast, 2, row.At + "/apartLast")),
                new(text.Of("Ändring", "Change"), row => text.Number(row.Of.Change?.Value, 2, row.At + "/change/value")),
                new(
                    text.Of("intervall", "interval"),
                    row =>
                        text.Between(text.Number(row.Of.Change?.Low, 2), text.Number(row.Of.Change?.High, 2)) with
                        {
                            Figures = [row.At + "/change/low", row.At + "/change/high"],
                        }
                ),
                .. columns.Counts(FigureCatalogue.GapChanges.Where(figure => figure.Within is not null)),
            ],
            result.Gap.Changes.Select(change => (Of: change, At: $"{at}/gap/items/{change.Item.Id}")),
            [
                text.Of(
                    $"{units.Sv} som båda bedömarna har skattat minst två gånger inom {result.Settings.GapMaxDays} dagar, var och en räknad en gång. Första och sista: medel av avståndet i skalsteg, 0 = samma svar. Under 0 i ändring: närmare. Intervall: 95 %, normalfördelning.",
                    $"{units.En} whom both raters have rated at least twice within {result.Settings.GapMaxDays} days, each counted once. First and last: mean distance in scale steps, 0 = the same answer. A change below 0: closer. Interval: 95%, normal distribution."
                ),
            ]
        );
    }

    private static ReportTable Gap(ProgressionResult result, string at, TableText text)
    {
        var gap = result.Gap;
        return ReportTable.Of(
            "gap",
            gap is { From: { } from, To: { } to }
                ? text.Of($"Skillnad: {to.Label.Sv} minus {from.Label.Sv}", $"Gap: {to.Label.En} less {from.Label.En}")
                : text.Of("Skillnad mellan bedömare", "Gap between raters"),
            [
                new("n", of => text.Count(of.N, at + "/gap/n")),
                new(text.Of("Medel", "Mean"), of => text.Number(of.Mean, 2, at + "/gap/mean")),
                new(
                    text.Of("Genomsnittlig absolut skillnad", "Mean absolute difference"),
                    of => text.Number(of.MeanAbsolute, 2, at + "/gap/meanAbsolute")
                ),
            ],
            [gap],
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
