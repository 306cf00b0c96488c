using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Evidence;
using NodaTime.Text;

namespace Gransgangare.Reports;

/// <summary>The tables of an evidence report in a language (underlagets tabeller).</summary>
public static class EvidenceTables
{
    /// <summary>The title: project and as-of day.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="language">Language of the title.</param>
    public static string Title(EvidenceRequest request, Language language)
    {
        var day = LocalDatePattern.Iso.Format((request ?? throw new ArgumentNullException(nameof(request))).AsOf);
        return new TableText(language).Of(
            $"Underlag: {request.Project.Label.Sv}, till och med {day}",
            $"Evidence: {request.Project.Label.En}, up to {day}"
        );
    }

    /// <summary>Curves and comparisons; then budget, resources, hours, plans and conditions where they are known.</summary>
    /// <param name="evidence">The report after disclosure control.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static IReadOnlyList<ReportTable> Of(ProtectedEvidence evidence, Language language)
    {
        var text = new TableText(language);
        return
        [
            Curves(evidence ?? throw new ArgumentNullException(nameof(evidence)), text),
            AtRisk(evidence, text),
            Comparisons(evidence, text),
            LeftOut(evidence, text),
            .. PublishedTable.Of(evidence, text) is { } published ? [published] : Array.Empty<ReportTable>(),
            .. EvidenceResourceTables.Of(evidence, text),
        ];
    }

    private static ReportTable Curves(ProtectedEvidence evidence, TableText text)
    {
        var days = evidence.Request.Days;
        return ReportTable.Of(
            "evidence-curves",
            text.Of("Hur avslut fördelar sig över tid", "How exits are spread over time"),
            [
                .. Groups<(ShownCurve Curve, ShownCause Cause)>(evidence, row => row.Curve, text),
                new(text.Of("Avslut", "Exit"), row => text.Cell(row.Cause.Cause.Label)),
                new(text.Of("Antal", "Number"), row => Count(row.Cause.Events, text)),
                .. days.SelectMany(
                    (day, place) =>
                        new Column<(ShownCurve Curve, ShownCause Cause)>[]
                        {
                            new(text.Of($"Dag {day}", $"Day {day}"), row => Percent(row.Cause.Points[place].Value, text)),
                            new(
                                text.Of($"Intervall {day}", $"Interval {day}"),
                                row => Interval(row.Cause.Points[place].Low, row.Cause.Points[place].High, text)
                            ),
                        }
                ),
            ],
            evidence.Curves.SelectMany(curve => curve.Causes.Select(cause => (Curve: curve, Cause: cause))),
            [
                text.Of(
                    "Andel av alla som började som har avslutat av varje orsak till och med dagen (Aalen-Johansen); inträdesdagen är dag 1. Med färre än 10 kvar visas ingen andel.",
                    "Share of all who started that has left for each cause by the day (Aalen-Johansen); the entry day is day 1. With fewer than 10 left there is no share."
                ),
                text.Of("Enhet: person och projekt.", "Unit: person and project."),
            ]
        );
    }

    private static ReportTable AtRisk(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-at-risk",
            text.Of("Hur många som var kvar", "How many still took part"),
            [
                .. Groups<ShownCurve>(evidence, curve => curve, text),
                new(text.Of("Började", "Started"), curve => Count(curve.Persons, text)),
                new(text.Of("Pågår", "Ongoing"), curve => Count(curve.Censored, text)),
                .. evidence.Request.Days.Select(
                    (day, place) =>
                        new Column<ShownCurve>(
                            text.Of($"Kvar dag {day}", $"At risk day {day}"),
                            curve => Count(curve.Causes[0].Points[place].AtRisk, text)
                        )
                ),
            ],
            evidence.Curves,
            [
                text.Of(
                    "Kvar är de som varken har avslutat eller nått frågedagen före dagen.",
                    "At risk are those who have neither left nor reached the as-of day before the day."
                ),
            ]
        );

    // A column for each breakdown; the whole is named in the first.
    private static IEnumerable<Column<T>> Groups<T>(ProtectedEvidence evidence, Func<T, ShownCurve> curveOf, TableText text) =>
        evidence.Request.By.Select(
            (by, place) =>
                new Column<T>(
                    Capital(by.Label.In(text.Language)),
                    row =>
                        new(
                            curveOf(row).Codes is { Count: > 0 } codes ? LabelOf(evidence, by, codes[place], text)
                            : place == 0 ? text.Of("Alla", "All")
                            : ""
                        )
                )
        );

    private static ReportTable Comparisons(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-comparisons",
            text.Of("Jämförelser", "Comparisons"),
            [
                new(text.Of("Fråga", "Question"), one => text.Cell(one.Question.Label)),
                new(text.Of("Grenar", "Arms"), one => Arms(one, text)),
                new(text.Of("Personer", "Persons"), one => Both(one, arm => Count(arm.Persons, text))),
                new(text.Of("Arbete eller studier", "Work or study"), one => Both(one, arm => Count(arm.Events, text))),
                new(text.Of("Dagar", "Days"), one => Both(one, arm => Count(arm.PersonDays, text))),
                new(text.Of("Kvot rakt av", "Crude ratio"), one => Ratio(one.Crude.Value, text)),
                new(text.Of("95 % rakt av", "95% of crude"), one => Limits(one.Crude, text)),
                new(text.Of("Kvot i strata", "Stratified ratio"), one => Ratio(one.Stratified.Value, text)),
                new(text.Of("95 % i strata", "95% of stratified"), one => Limits(one.Stratified, text)),
                new(text.Of("E-värde", "E-value"), one => Ratio(one.EValue, text)),
                new(text.Of("E-värde för 95 %-gränsen", "E-value of the 95% limit"), one => Ratio(one.EValueLimit, text)),
                new(text.Of("95 % för alla frågor samtidigt", "95% for all questions at once"), one => Limits(one.Simultaneous, text)),
                new(text.Of("Tid i jämförda strata", "Time in compared strata"), one => Percent(one.Compared, text)),
                new(text.Of("Oklassad tid", "Unclassified time"), one => Percent(one.Unclassified, text)),
            ],
            evidence.Comparisons,
            [
                text.Of(
                    "Beskriver ett samband, visar inte att det ena orsakar det andra.",
                    "Describes an association; it does not show that one thing causes the other."
                ),
                Plan(evidence, text),
                text.Of(
                    "Personer och dagar är per gren; en person kan ha dagar i båda grenarna.",
                    "Persons and days are by arm; one person may have days in both arms."
                ),
                text.Of(
                    "Kvot mellan grenarnas frekvenser av avslut till arbete eller studier; strata är förbund, 91-dagarsperioder från start och, för progression, nivån vid start (Mantel-Haenszel). Bara strata med tid i båda grenarna jämförs.",
                    "Ratio of the arms' rates of exits to work or study; strata are förbund, bands of 91 days from the start and, for progression, the level at the start (Mantel-Haenszel). Only strata with time in both arms are compared."
                ),
                text.Of(
                    "E-värdets gräns hör till 95-procentsintervallet för frågan ensam, inte till det för alla frågor samtidigt.",
                    "The limit of the E-value is of the 95% interval of the question alone, not of the one for all questions at once."
                ),
                .. evidence
                    .Comparisons.Where(comparison => comparison.Refused is not null)
                    .Select(comparison => $"{comparison.Question.Label.In(text.Language)}: {comparison.Refused!.Label.In(text.Language)}."),
            ]
        );

    // Questions that were written after the answers were seen make no interval hold.
    private static string Plan(ProtectedEvidence evidence, TableText text)
    {
        var plan = evidence.Request.Plan;
        var (name, count) = (plan.ToString(), plan.Questions.Count);
        return plan == EvidencePlan.Gransgangare
            ? text.Of($"Analysplan: {name}, frågor: {count}.", $"Plan: {name}, questions: {count}.")
            : text.Of(
                $"Analysplan: {name}, frågor: {count}. Det är inte bibliotekets plan: intervallen gäller bara om frågorna skrevs innan svaren var kända.",
                $"Plan: {name}, questions: {count}. It is not the library's plan: the intervals hold only if the questions were written before the answers were known."
            );
    }

    private static ReportTable LeftOut(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-left-out",
            text.Of("Personer utanför jämförelserna", "Persons outside the comparisons"),
            [
                new(text.Of("Fråga", "Question"), row => text.Cell(row.Question.Label)),
                new(text.Of("Skäl", "Reason"), row => text.Cell(row.Left.Reason.Label)),
                new(text.Of("Personer", "Persons"), row => Count(row.Left.Persons, text)),
            ],
            evidence
                .Comparisons.Where(one => one.Refused is null)
                .SelectMany(one => one.LeftOut.Select(left => (one.Question, Left: left))),
            [
                text.Of(
                    "De som har en dag i någon av grenarna och de som står här är tillsammans alla; en person kan ha dagar i båda grenarna.",
                    "Those with a day in one of the arms and those here are everybody; one person may have days in both arms."
                ),
            ]
        );

    /// <summary>What a group is called: its values, joined.</summary>
    internal static string GroupOf(ProtectedEvidence evidence, ShownCurve curve, TableText text) =>
        string.Join(", ", curve.Codes.Select((code, place) => LabelOf(evidence, evidence.Request.By[place], code, text)));

    internal static string LabelOf(ProtectedEvidence evidence, EvidenceBreakdown by, string code, TableText text) =>
        by.LabelOf(code, evidence.Request.Project).In(text.Language);

    private static TableCell Arms(ShownComparison comparison, TableText text) =>
        Cell(comparison.Question.Exposure.Arms.Select(arm => text.Cell(arm.Label)).ToList());

    private static TableCell Both(ShownComparison comparison, Func<ShownArm, TableCell> cellOf) =>
        Cell(comparison.Arms.Select(cellOf).ToList());

    private static TableCell Cell(List<TableCell> cells) =>
        new(string.Join(" / ", cells.Select(cell => cell.Text)), cells[0].IsNumber)
        {
            Parts = cells.Select((cell, arm) => new TablePart((arm + 1).ToString(CultureInfo.InvariantCulture), cell)).ToValueList(),
        };

    internal static TableCell Count(ShownNumber number, TableText text) =>
        number.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Count((long?)number.Value);

    internal static TableCell Number(ShownNumber number, TableText text, int decimals) =>
        number.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Number(number.Value, decimals);

    private static TableCell Ratio(ShownNumber number, TableText text) => Number(number, text, decimals: 2);

    private static TableCell Limits(ShownEstimate estimate, TableText text) =>
        text.Between(Ratio(estimate.Low, text), Ratio(estimate.High, text));

    internal static TableCell Percent(ShownNumber share, TableText text) =>
        share.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Percent(share.Value);

    private static TableCell Interval(ShownNumber low, ShownNumber high, TableText text) =>
        text.Between(Percent(low, text), Percent(high, text));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
