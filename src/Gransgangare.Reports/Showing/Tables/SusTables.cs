using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The six SUS tables as every human form shows them.</summary>
public static class SusTables
{
    /// <summary>Sign for a value that does not exist, such as a change in per cent of nothing (SE-D2, SE-R9).</summary>
    private const string NotApplicable = ".";

    private static readonly TableCell s_empty = new("", IsNumber: true);

    /// <summary>The tables; each names its unit, denominator and rule set.</summary>
    /// <param name="list">The report, for those who may see small counts.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static IReadOnlyList<ReportTable> Of(WorkingList<SusReport> list, Language language)
    {
        var report = (list ?? throw new ArgumentNullException(nameof(list))).Content;
        var text = new TableText(language);
        return
        [
            BeforeAndAfter(
                report,
                text,
                "sus-work",
                text.Of("1. Arbete före och efter", "1. Work before and after"),
                report.Work,
                Once(text)
            ),
            BeforeAndAfter(
                report,
                text,
                "sus-occupation",
                text.Of("2. Sysselsättning före och efter", "2. Occupation before and after"),
                report.Occupations,
                Once(text)
            ),
            Headline(report, text),
            BeforeAndAfter(
                report,
                text,
                "sus-income",
                text.Of("4. Försörjning före och efter", "4. Income before and after"),
                report.Incomes,
                text.Of(
                    "En person kan ha flera försörjningar: summan kan överstiga antalet personer.",
                    "A person can have several sources: the sum can exceed the number of persons."
                )
            ),
            Transitions(report, text),
            Bands(report, text),
        ];
    }

    private static string Once(TableText text) => text.Of("Varje deltagande räknas en gång.", "Each participation is counted once.");

    private static ReportTable BeforeAndAfter(
        SusReport report,
        TableText text,
        string id,
        string title,
        ValueList<SusRow> rows,
        string note
    ) =>
        ReportTable.Of(
            id,
            title,
            [
                text.Of("Läge", "State"),
                text.Of("Kvinnor före", "Women before"),
                text.Of("Män före", "Men before"),
                text.Of("Alla före", "All before"),
                text.Of("Kvinnor efter", "Women after"),
                text.Of("Män efter", "Men after"),
                text.Of("Alla efter", "All after"),
                text.Of("Ändring", "Change"),
                text.Of("Ändring %", "Change %"),
            ],
            [
                .. rows.Select(row =>
                    (IEnumerable<TableCell>)
                        [
                            text.Cell(row.Label),
                            .. Counts(row.Before, text),
                            .. Counts(row.After, text),
                            Signed(row.Change),
                            row.PercentChange is { } percent
                                ? text.Number((double)percent, 1)
                                : new TableCell(NotApplicable, IsNumber: true),
                        ]
                ),
                .. Sums(rows, report.Ended, text),
            ],
            [
                note,
                text.Of(
                    "Den vars läge inte är känt både före och efter står för sig: ändringen är de kändas.",
                    "Those not known both before and after stand apart: the change is of those who are."
                ),
                .. Notes(report, text),
            ]
        );

    // The sum of the rows where it is not the number of persons, and that number.
    private static IEnumerable<IEnumerable<TableCell>> Sums(ValueList<SusRow> rows, SusCount ended, TableText text)
    {
        var (before, after) = (SusCount.Sum(rows.Select(row => row.Before)), SusCount.Sum(rows.Select(row => row.After)));
        if (before != ended || after != ended)
        {
            yield return Line(text.Of("Summa", "Sum"), before, after, text);
        }

        yield return Line(text.Of("Avslutade", "Ended"), ended, ended, text);
    }

    private static IEnumerable<TableCell> Line(string label, SusCount before, SusCount after, TableText text) =>
        [new TableCell(label), .. Counts(before, text), .. Counts(after, text), s_empty, s_empty];

    private static ReportTable Headline(SusReport report, TableText text) =>
        ReportTable.Of(
            "sus-result",
            text.Of("3. Arbete eller studier efter", "3. Work or study after"),
            [
                text.Of("Läge", "State"),
                text.Of("Kvinnor", "Women"),
                text.Of("Män", "Men"),
                text.Of("Alla", "All"),
                "%",
                text.Of("Intervall", "Interval"),
            ],
            [
                Row(text.Of("Arbetar eller studerar efter", "Works or studies after"), report.WorkOrStudy, report.WorkOrStudyShare, text),
                Row(
                    text.Of("varav började eller ökade", "of whom started or increased"),
                    report.StartedOrIncreased,
                    report.StartedOrIncreasedShare,
                    text
                ),
                Row(text.Of("varav ökning inte känd", "of whom increase not known"), report.IncreaseNotKnown, null, text),
                Row(text.Of("Läget efter inte känt", "State after not known"), report.NotKnownAfter, null, text),
                Row(text.Of("Avslutade", "Ended"), report.Ended, null, text),
            ],
            [
                text.Of(
                    "Andelar av dem vars läge är känt. Intervall: Wilson 95 %. Omfattning över 0 räknas; 40 timmar i veckan är 100 %.",
                    "Shares of those whose state is known. Intervals: Wilson 95 %. Any extent above 0 counts; 40 hours a week are 100 %."
                ),
                .. Notes(report, text),
            ]
        );

    private static IEnumerable<TableCell> Row(string label, SusCount count, Share? share, TableText text) =>
        [
            new TableCell(label),
            .. Counts(count, text),
            share is { } given ? text.Percent(given) : s_empty,
            share is { } known ? text.Interval(known) : s_empty,
        ];

    private static ReportTable Transitions(SusReport report, TableText text) =>
        ReportTable.Of(
            "sus-income-after-given-before",
            text.Of("5. Försörjning efter, givet försörjning före", "5. Income after, given income before"),
            [text.Of("Före", "Before"), text.Of("Personer", "Persons"), text.Of("Efter", "After"), text.Of("Av dem", "Of them"), "%"],
            from row in report.Transitions.AsEnumerable()
            from source in IncomeSource.All
            let count = row.After[source.Order]
            where count > 0
            select (IEnumerable<TableCell>)
                [
                    text.Cell(row.Before.Label),
                    text.Count(row.Persons),
                    text.Cell(source.Label),
                    text.Count(count),
                    text.Percent(new Share(count, row.Persons)),
                ],
            [
                text.Of(
                    "Den som har flera försörjningar före eller efter står i flera rader: raderna summerar inte till antalet personer.",
                    "Who has several sources before or after stands in several rows: the rows do not add up to the number of persons."
                ),
                .. Notes(report, text),
            ]
        );

    private static ReportTable Bands(SusReport report, TableText text) =>
        ReportTable.Of(
            "sus-support-months",
            text.Of("6. Tid i offentlig försörjning före", "6. Time in public support before"),
            [
                text.Of("Tid", "Time"),
                text.Of("Kvinnor", "Women"),
                text.Of("Män", "Men"),
                text.Of("Alla", "All"),
                text.Of("varav arbetar eller studerar efter", "of whom work or study after"),
            ],
            [
                .. report.Bands.Select(band =>
                    (IEnumerable<TableCell>)[text.Cell(band.Label), .. Counts(band.Ended, text), text.Count(band.WorkOrStudy.Total)]
                ),
                [new TableCell(text.Of("Avslutade", "Ended")), .. Counts(report.Ended, text), text.Count(report.WorkOrStudy.Total)],
            ],
            [
                text.Of(
                    "Uppehåll på högst en månad bryter inte tiden och dras inte av.",
                    "Breaks of at most one month do not end the time and are not subtracted."
                ),
                .. Notes(report, text),
            ]
        );

    private static TableCell[] Counts(SusCount count, TableText text) =>
        [text.Count(count.Women), text.Count(count.Men), text.Count(count.Total)];

    private static TableCell Signed(long change) => new(change.ToString("+0;-0;0", CultureInfo.InvariantCulture), IsNumber: true);

    private static string[] Notes(SusReport report, TableText text) =>
        [
            text.Of(
                $"Räkneenhet: deltaganden. Nämnare: avslutade identifierade deltagare {TableText.Period(report.Request.Period)}. Regelverk: {SusRequest.Rules}.",
                $"Unit of count: participations. Denominator: ended identified participants {TableText.Period(report.Request.Period)}. Rule set: {SusRequest.Rules}."
            ),
        ];
}
