using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The six SUS tables as every human form shows them.</summary>
internal static class SusTables
{
    private static readonly TableCell s_empty = new("", IsNumber: true);

    // A change in per cent of nothing does not exist (SE-D2, SE-R9).
    private static readonly TableCell s_none = new(TableText.NotApplicable, IsNumber: true);

    // A line of counts before and after; only a state has a change.
    private sealed record Line(string Label, SusCount Before, SusCount After, SusRow? State = null);

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
                new(text.Of("Läge", "State"), line => new(line.Label)),
                new(text.Of("Kvinnor före", "Women before"), line => text.Count(line.Before.Women)),
                new(text.Of("Män före", "Men before"), line => text.Count(line.Before.Men)),
                new(text.Of("Alla före", "All before"), line => text.Count(line.Before.Total)),
                new(text.Of("Kvinnor efter", "Women after"), line => text.Count(line.After.Women)),
                new(text.Of("Män efter", "Men after"), line => text.Count(line.After.Men)),
                new(text.Of("Alla efter", "All after"), line => text.Count(line.After.Total)),
                new(text.Of("Ändring", "Change"), line => line.State is { } state ? TableText.Change(state.Change) : s_empty),
                new(
                    text.Of("Ändring %", "Change %"),
                    line =>
                        line.State is not { } state ? s_empty
                        : state.PercentChange is { } percent ? text.Number((double)percent, 1)
                        : s_none
                ),
            ],
            rows.Select(row => new Line(row.Label.In(text.Language), row.Before, row.After, row)).Concat(Sums(rows, report.Ended, text)),
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
    private static IEnumerable<Line> Sums(ValueList<SusRow> rows, SusCount ended, TableText text)
    {
        var (before, after) = (SusCount.Sum(rows.Select(row => row.Before)), SusCount.Sum(rows.Select(row => row.After)));
        if (before != ended || after != ended)
        {
            yield return new Line(text.Of("Summa", "Sum"), before, after);
        }

        yield return new Line(text.Of("Avslutade", "Ended"), ended, ended);
    }

    private static ReportTable Headline(SusReport report, TableText text) =>
        ReportTable.Of(
            "sus-result",
            text.Of("3. Arbete eller studier efter", "3. Work or study after"),
            [
                new(text.Of("Läge", "State"), row => new(row.Label)),
                .. Counts<(string Label, SusCount Count, Share? Share)>(row => row.Count, text),
                new("%", row => row.Share is { } share ? text.Percent(share) : s_empty),
                new(text.Of("Intervall", "Interval"), row => row.Share is { } share ? text.Interval(share) : s_empty),
            ],
            new (string Label, SusCount Count, Share? Share)[]
            {
                (text.Of("Arbetar eller studerar efter", "Works or studies after"), report.WorkOrStudy, report.WorkOrStudyShare),
                (
                    text.Of("varav började eller ökade", "of whom started or increased"),
                    report.StartedOrIncreased,
                    report.StartedOrIncreasedShare
                ),
                (text.Of("varav ökning inte känd", "of which increase unknown"), report.IncreaseNotKnown, null),
                (text.Of("Läget efter inte känt", "State after not known"), report.NotKnownAfter, null),
                (text.Of("Avslutade", "Ended"), report.Ended, null),
            },
            [
                text.Of(
                    "Andelar av dem vars läge är känt. Intervall: Wilson 95 %. Omfattning över 0 räknas; 40 timmar i veckan är 100 %.",
                    "Shares of those whose state is known. Intervals: Wilson 95 %. Any extent above 0 counts; 40 hours a week are 100 %."
                ),
                .. Notes(report, text),
            ]
        );

    private static ReportTable Transitions(SusReport report, TableText text) =>
        ReportTable.Of(
            "sus-income-after-given-before",
            text.Of("5. Försörjning efter, givet försörjning före", "5. Income after, given income before"),
            [
                new(text.Of("Före", "Before"), one => text.Cell(one.From.Before.Label)),
                new(text.Of("Personer", "Persons"), one => text.Count(one.From.Persons)),
                new(text.Of("Efter", "After"), one => text.Cell(one.Source.Label)),
                new(text.Of("Av dem", "Of them"), one => text.Count(one.Count)),
                new("%", one => text.Percent(new Share(one.Count, one.From.Persons))),
            ],
            from row in report.Transitions.AsEnumerable()
            from source in IncomeSource.All
            let count = row.After[source.Order]
            where count > 0
            select (From: row, Source: source, Count: count),
            [
                text.Of(
                    "Den som har flera försörjningar före eller efter står i flera rader: raderna summerar inte till antalet personer.",
                    "A person with several sources is listed in several rows, so the rows do not add up to the number of persons."
                ),
                .. Notes(report, text),
            ]
        );

    private static ReportTable Bands(SusReport report, TableText text) =>
        ReportTable.Of(
            "sus-support-months",
            text.Of("6. Tid i offentlig försörjning före", "6. Time in public support before"),
            [
                new(text.Of("Tid", "Time"), row => new(row.Label)),
                .. Counts<(string Label, SusCount Ended, long After)>(row => row.Ended, text),
                new(text.Of("varav arbetar eller studerar efter", "of whom work or study after"), row => text.Count(row.After)),
            ],
            report
                .Bands.Select(band => (Label: band.Label.In(text.Language), band.Ended, After: band.WorkOrStudy.Total))
                .Append((Label: text.Of("Avslutade", "Ended"), report.Ended, After: report.WorkOrStudy.Total)),
            [
                text.Of(
                    "Uppehåll på högst en månad bryter inte tiden och dras inte av.",
                    "Breaks of at most one month do not end the time and are not subtracted."
                ),
                .. Notes(report, text),
            ]
        );

    private static Column<TRow>[] Counts<TRow>(Func<TRow, SusCount> count, TableText text) =>
        [
            new(text.Of("Kvinnor", "Women"), row => text.Count(count(row).Women)),
            new(text.Of("Män", "Men"), row => text.Count(count(row).Men)),
            new(text.Of("Alla", "All"), row => text.Count(count(row).Total)),
        ];

    private static string[] Notes(SusReport report, TableText text) =>
        [
            text.Of(
                $"Räkneenhet: deltaganden. Nämnare: avslutade identifierade deltagare {TableText.Period(report.Request.Period)}. Regelverk: {SusRequest.Rules}.",
                $"Unit of count: participations. Denominator: ended identified participants {TableText.Period(report.Request.Period)}. Rule set: {SusRequest.Rules}."
            ),
        ];
}
