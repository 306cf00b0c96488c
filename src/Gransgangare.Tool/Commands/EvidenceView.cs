using System.Globalization;
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
        var (by, days) = (evidence.Request.By, evidence.Request.Days);
        return ReportTable.Of(
            "evidence-curves",
            text.Of("Hur avslut fördelar sig över tid", "How exits are spread over time"),
            [
                .. by.Select(
                    (breakdown, place) =>
                        new Column<(ShownCurve Curve, ShownCause Cause)>(
                            Capital(breakdown.Label.In(text.Language)),
                            row => new(Group(row.Curve, breakdown, place))
                        )
                ),
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

        string Group(ShownCurve curve, EvidenceBreakdown breakdown, int place) =>
            curve.Codes.Count > 0 ? LabelOf(evidence, breakdown, curve.Codes[place], text)
            : place == 0 ? text.Of("Alla", "All")
            : "";
    }

    private static ReportTable Comparisons(ProtectedEvidence evidence, TableText text) =>
        ReportTable.Of(
            "evidence-comparisons",
            text.Of("Jämförelser", "Comparisons"),
            [
                new(text.Of("Fråga", "Question"), one => text.Cell(one.Question.Label)),
                new(text.Of("Grenar", "Arms"), one => Both(one, arm => new(arm.Code))),
                new(text.Of("Personer", "Persons"), one => Both(one, arm => Count(arm.Persons, text))),
                new(text.Of("Arbete eller studier", "Work or study"), one => Both(one, arm => Count(arm.Events, text))),
                new(text.Of("Dagar", "Days"), one => Both(one, arm => Count(arm.PersonDays, text))),
                new(text.Of("Kvot rakt av", "Crude ratio"), one => Ratio(one.Crude.Value, text)),
                new(text.Of("Kvot i strata", "Stratified ratio"), one => Ratio(one.Stratified.Value, text)),
                new(text.Of("95 %", "95%"), one => Limits(one.Stratified, text)),
                new(text.Of("95 % för alla frågor samtidigt", "95% for all questions at once"), one => Limits(one.Simultaneous, text)),
                new(text.Of("E-värde", "E-value"), one => Ratio(one.EValue, text)),
            ],
            evidence.Comparisons,
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

    public static string LabelOf(ProtectedEvidence evidence, EvidenceBreakdown by, string code, TableText text) =>
        code == EvidenceBreakdown.Unknown ? text.Of("okänt", "unknown")
        : by == EvidenceBreakdown.Gender ? Gender.FromCode(code).Label.In(text.Language)
        : evidence.Request.Project.ForbundLabel(code).In(text.Language);

    private static TableCell Both(ShownComparison comparison, Func<ShownArm, TableCell> cellOf)
    {
        var cells = comparison.Arms.Select(cellOf).ToList();
        return new TableCell(string.Join(" / ", cells.Select(cell => cell.Text)), cells[0].IsNumber)
        {
            Parts = cells.Select((cell, arm) => new TablePart((arm + 1).ToString(CultureInfo.InvariantCulture), cell)).ToValueList(),
        };
    }

    public static TableCell Count(ShownNumber number, TableText text) =>
        number.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Count((long?)number.Value);

    public static TableCell Number(ShownNumber number, TableText text, int decimals) =>
        number.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Number(number.Value, decimals);

    private static TableCell Ratio(ShownNumber number, TableText text) => Number(number, text, decimals: 2);

    private static TableCell Limits(ShownEstimate estimate, TableText text) =>
        text.Between(Ratio(estimate.Low, text), Ratio(estimate.High, text));

    public static TableCell Percent(ShownNumber share, TableText text) =>
        share.IsHidden ? new TableCell(TableText.Hidden, IsNumber: true) : text.Percent(share.Value);

    private static TableCell Interval(ShownNumber low, ShownNumber high, TableText text) =>
        text.Between(Percent(low, text), Percent(high, text));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
