using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>
/// The ratio of each question on an axis of ratios: as it is, in strata, and with the interval that holds for all questions at once. One that is
/// refused has its reason and no mark.
/// </summary>
internal static class ForestChart
{
    private const double Step = 16;

    public static string? Draw(ProtectedEvidence evidence, TableText text, string id)
    {
        var rows = evidence.Comparisons;
        if (rows.Count == 0)
        {
            return null;
        }

        var drawing = new Drawing(
            id,
            Scale.Ratio(
                rows.SelectMany(row => new[] { row.Crude, row.Stratified, row.Simultaneous })
                    .SelectMany(estimate => new[] { estimate.Low, estimate.High })
                    .Select(limit => Cell(limit, text).Value?.Value)
                    .OfType<decimal>()
            )
        );
        foreach (var row in rows)
        {
            Draw(drawing, row, text);
        }

        drawing.Legend("ring", text.Of("Kvot rakt av, med 95 %", "Crude ratio, with 95%"));
        drawing.Legend("dot", text.Of("Kvot i strata, med 95 %", "Stratified ratio, with 95%"));
        drawing.Legend("wide", text.Of("95 % för alla frågor samtidigt", "95% for all questions at once"));
        Words.LegendOfHidden(drawing, text);
        return drawing.ToSvg(
            text.Of("Kvoter med intervall", "Ratios with intervals"),
            text.Of(
                "För varje fråga kvoten mellan grenarnas frekvenser av avslut till arbete eller studier; 1 är ingen skillnad. Beskriver ett samband, visar inte att det ena orsakar det andra.",
                "For each question the ratio of the arms' rates of exits to work or study; 1 means no difference. Describes an association; it does not show that one thing causes the other."
            )
        );
    }

    private static void Draw(Drawing drawing, ShownComparison row, TableText text)
    {
        var label = row.Question.Label.In(text.Language);
        if (row.Refused is { } refused)
        {
            drawing.Row($"{label}: {refused.Label.In(text.Language)}", "", 4);
            return;
        }

        var at = $"comparisons/{row.Question.Id}";
        var isHidden = row.Stratified.Value.IsHidden;
        drawing.Row(label, isHidden ? Words.Withheld(text) : Cell(row.Stratified.Value, text).Text, isHidden ? 18 : 18 + (2 * Step));
        if (isHidden)
        {
            drawing.Hidden(drawing.Scale.From, drawing.Scale.To, 14, $"{at}/stratified/value");
            return;
        }

        drawing.Line("one", 1, 14 + (2 * Step));
        drawing.Down(-Step);
        Interval(drawing, row.Crude, "iv", "ring", $"{at}/crude", text);
        drawing.Down(Step);
        Interval(drawing, row.Stratified, "iv", "dot", $"{at}/stratified", text);
        drawing.Down(Step);
        Interval(drawing, row.Simultaneous, "wide", null, $"{at}/simultaneous", text);
    }

    private static void Interval(Drawing drawing, ShownEstimate estimate, string bar, string? shape, string at, TableText text)
    {
        if (Cell(estimate.Low, text).Value is { } low && Cell(estimate.High, text).Value is { } high)
        {
            drawing.Bar(bar, low.Value, high.Value, 6, $"{at}/low {at}/high");
        }

        if (shape is not null && Cell(estimate.Value, text).Value is { } value)
        {
            drawing.Mark(shape, value.Value, 5, $"{at}/value");
        }
    }

    // As the table prints it.
    private static TableCell Cell(ShownNumber number, TableText text) => EvidenceTables.Number(number, text, decimals: 2);
}
