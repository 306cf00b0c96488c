using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>First and last mean of each indicator on the scale of the instrument, never on the data's own range (BIP-X5).</summary>
internal static class ChangeChart
{
    private static readonly LocalizedText s_up = new("uppåt", "up");
    private static readonly LocalizedText s_down = new("nedåt", "down");
    private static readonly LocalizedText s_closer = new("närmare", "closer");
    private static readonly LocalizedText s_further = new("längre ifrån", "further apart");

    /// <summary>The ratings of one rater.</summary>
    /// <param name="report">The tables.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="table">The table of the rater.</param>
    /// <param name="id">Id of the drawing.</param>
    public static string? Draw(ShownTables report, Instrument instrument, ReportTable table, string id) =>
        Draw(
            report,
            table,
            id,
            new Scale(1, instrument.ScaleMax, 1),
            ("/first", "/last"),
            (s_up, s_down),
            report.Text.Of(
                $"Första och sista medel för varje indikator på skalan 1 till {instrument.ScaleMax}{(IsOfWork(instrument) ? "; högt är nära arbete" : "")}.",
                $"First and last mean of each indicator on the scale 1 to {instrument.ScaleMax}{(IsOfWork(instrument) ? "; high is close to work" : "")}."
            )
        );

    /// <summary>How far apart two raters are.</summary>
    /// <param name="report">The tables.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="table">The table of the gap over time.</param>
    /// <param name="id">Id of the drawing.</param>
    public static string? DrawGap(ShownTables report, Instrument instrument, ReportTable table, string id) =>
        Draw(
            report,
            table,
            id,
            new Scale(0, instrument.ScaleMax - 1, 1),
            ("/apartFirst", "/apartLast"),
            (s_further, s_closer),
            report.Text.Of(
                $"Bedömarnas avstånd den första och den sista gången för varje indikator, medel, från 0 (samma svar) till {instrument.ScaleMax - 1} skalsteg.",
                $"Mean distance of the raters the first and the last time for each indicator, from 0 (the same answer) to {instrument.ScaleMax - 1} scale steps."
            )
        );

    // What the end of another scale means, its own definition says.
    private static bool IsOfWork(Instrument instrument) => instrument.Id == Instrument.Bip.Id;

    private static string? Draw(
        ShownTables report,
        ReportTable table,
        string id,
        Scale scale,
        (string First, string Last) ends,
        (LocalizedText More, LocalizedText Less) words,
        string description
    )
    {
        var text = report.Text;
        if (table.Rows.Count == 0)
        {
            return null;
        }

        var drawing = new Drawing(id, scale);
        foreach (var row in table.Rows)
        {
            var (at, to) = (ShownTables.AddressIn(row, ends.First) ?? "", ShownTables.AddressIn(row, ends.Last) ?? "");
            var (first, last) = (report[at], report[to]);
            drawing.Row(row[0].Text, Said(first, last, text), 20);
            drawing.Bar("track", scale.From, scale.To, 2);
            if (first.IsWithheld || last.IsWithheld)
            {
                drawing.Hidden(scale.From, scale.To, 12, first.IsWithheld ? at : to);
            }

            if (first.Value is { } from && last.Value is { } end)
            {
                drawing.Bar("move", Math.Min(from, end), Math.Max(from, end), 3);
            }

            if (first.Value is { } began)
            {
                drawing.Mark("ring", began, 5, at);
            }

            if (last.Value is { } ended)
            {
                drawing.Mark(
                    first.Value is not { } start || start == ended ? "dot"
                        : ended > start ? "right"
                        : "left",
                    ended,
                    5,
                    to
                );
            }
        }

        drawing.Legend("ring", text.Of("Första mätningen, medel", "First measurement, mean"));
        drawing.Legend("right", text.Of($"Sista mätningen, medel: {words.More.Sv}", $"Last measurement, mean: {words.More.En}"));
        drawing.Legend("left", text.Of($"Sista mätningen, medel: {words.Less.Sv}", $"Last measurement, mean: {words.Less.En}"));
        drawing.Legend("dot", text.Of("Sista mätningen, medel: samma", "Last measurement, mean: the same"));
        Words.LegendOfHidden(drawing, text);
        return drawing.ToSvg(table.Title, description);
    }

    private static string Said(ShownFigure first, ShownFigure last, TableText text) =>
        first.IsWithheld && last.IsWithheld ? Words.Withheld(text) : $"{first.Text} → {last.Text}";
}
