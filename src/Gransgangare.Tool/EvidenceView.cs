using Gransgangare.Core;
using Gransgangare.Evidence;
using Gransgangare.Reports;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary>The tables of <c>evidence</c>.</summary>
internal static class EvidenceView
{
    public static string Title(EvidenceRequest request, TableText text) =>
        text.Of(
            $"Underlag: {request.Project.Label.Sv}, till och med {LocalDatePattern.Iso.Format(request.AsOf)}",
            $"Evidence: {request.Project.Label.En}, up to {LocalDatePattern.Iso.Format(request.AsOf)}"
        );

    public static IEnumerable<ReportTable> Tables(ProtectedEvidence evidence, TableText text) =>
        [
            Curves(evidence, text),
            Comparisons(evidence, text),
            .. evidence.Resources is null ? [] : EvidenceResourceView.Tables(evidence, text),
        ];

    private static ReportTable Curves(ProtectedEvidence evidence, TableText text)
    {
        var days = evidence.Request.Days;
        return ReportTable.Of(
            "evidence-curves",
            text.Of("Hur avslut fördelar sig över tid", "How exits are spread over time"),
            [
                .. evidence.Request.By.Select(breakdown => Capital(breakdown.Label.In(text.Language))),
                text.Of("Avslut", "Exit"),
                text.Of("Antal", "Number"),
                .. days.SelectMany(day => new[] { text.Of($"Dag {day}", $"Day {day}"), text.Of($"Intervall {day}", $"Interval {day}") }),
            ],
            evidence.Curves.SelectMany(curve => curve.Causes.Select(cause => Row(evidence, curve, cause, text))),
            [
                text.Of(
                    "Andel av alla som började som har avslutat av varje orsak till och med dagen (Aalen-Johansen); inträdesdagen är dag 1. Med färre än 10 kvar visas ingen andel.",
                    "Share of all who started that has left for each cause by the day (Aalen-Johansen); the entry day is day 1. With fewer than 10 left there is no share."
                ),
                text.Of("Enhet: person och projekt.", "Unit: person and project."),
            ]
        );
    }

    private static IEnumerable<TableCell> Row(ProtectedEvidence evidence, ShownCurve curve, ShownCause cause, TableText text) =>
        [
            .. curve.Codes.Zip(evidence.Request.By, (code, by) => new TableCell(LabelOf(evidence, by, code, text))),
            .. curve.Codes.Count == 0
                ? evidence.Request.By.Select((_, place) => new TableCell(place == 0 ? text.Of("Alla", "All") : ""))
                : [],
            text.Cell(cause.Cause.Label),
            Count(cause.Events, text),
            .. cause.Points.SelectMany(point => new[] { Percent(point.Value, text), Interval(point.Low, point.High, text) }),
        ];

    private static ReportTable Comparisons(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-comparisons",
            text.Of("Jämförelser", "Comparisons"),
            [
                text.Of("Fråga", "Question"),
                text.Of("Grenar", "Arms"),
                text.Of("Personer", "Persons"),
                text.Of("Arbete eller studier", "Work or study"),
                text.Of("Dagar", "Days"),
                text.Of("Kvot rakt av", "Crude ratio"),
                text.Of("Kvot i strata", "Stratified ratio"),
                text.Of("95 %", "95%"),
                text.Of("95 % för alla frågor samtidigt", "95% for all questions at once"),
                text.Of("E-värde", "E-value"),
            ],
            evidence.Comparisons.Select(comparison => Row(comparison, text)),
            [
                text.Of(
                    "Beskriver ett samband, visar inte att det ena orsakar det andra.",
                    "Describes an association; it does not show that one thing causes the other."
                ),
                text.Of(
                    "Kvot mellan grenarnas frekvenser av avslut till arbete eller studier; strata är förbund och 91-dagarsperioder (Mantel-Haenszel).",
                    "Ratio of the arms' rates of exits to work or study; strata are förbund and bands of 91 days (Mantel-Haenszel)."
                ),
                .. evidence
                    .Comparisons.Where(comparison => comparison.Refused is not null)
                    .Select(comparison => $"{comparison.Question.Label.In(text.Language)}: {comparison.Refused!.Label.In(text.Language)}."),
            ]
        );

    private static IEnumerable<TableCell> Row(ShownComparison comparison, TableText text) =>
        [
            text.Cell(comparison.Question.Label),
            new TableCell(string.Join(" / ", comparison.Arms.Select(arm => arm.Code))),
            Both(comparison, arm => arm.Persons, text),
            Both(comparison, arm => arm.Events, text),
            Both(comparison, arm => arm.PersonDays, text),
            Ratio(comparison.Crude.Value, text),
            Ratio(comparison.Stratified.Value, text),
            Limits(comparison.Stratified, text),
            Limits(comparison.Simultaneous, text),
            Ratio(comparison.EValue, text),
        ];

    public static string LabelOf(ProtectedEvidence evidence, EvidenceBreakdown by, string code, TableText text) =>
        code == EvidenceBreakdown.Unknown ? text.Of("okänt", "unknown")
        : by == EvidenceBreakdown.Gender ? Gender.FromCode(code).Label.In(text.Language)
        : evidence.Request.Project.ForbundLabel(code).In(text.Language);

    private static TableCell Both(ShownComparison comparison, Func<ShownArm, ShownNumber> number, TableText text) =>
        new(string.Join(" / ", comparison.Arms.Select(arm => Count(number(arm), text).Text)), IsNumber: true);

    public static TableCell Count(ShownNumber number, TableText text) =>
        number.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Count((long?)number.Value);

    public static TableCell Number(ShownNumber number, TableText text, int decimals) =>
        number.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Number(number.Value, decimals);

    private static TableCell Ratio(ShownNumber number, TableText text) => Number(number, text, decimals: 2);

    private static TableCell Limits(ShownEstimate estimate, TableText text) =>
        Between(Ratio(estimate.Low, text), Ratio(estimate.High, text));

    public static TableCell Percent(ShownNumber share, TableText text) =>
        share.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Percent(share.Value);

    private static TableCell Interval(ShownNumber low, ShownNumber high, TableText text) =>
        Between(Percent(low, text), Percent(high, text));

    public static TableCell Between(TableCell low, TableCell high) =>
        low.Text == high.Text ? low : new TableCell($"{low.Text}–{high.Text}", IsNumber: true);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
