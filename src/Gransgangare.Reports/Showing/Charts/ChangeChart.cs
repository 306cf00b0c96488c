using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>First and last mean of each indicator of a rater on the scale of the instrument, never on the data's own range (BIP-X5).</summary>
internal static class ChangeChart
{
    /// <param name="report">The tables.</param>
    /// <param name="most">The largest answer of the instrument.</param>
    /// <param name="table">The table of the rater.</param>
    /// <param name="id">Id of the drawing.</param>
    public static string? Draw(ShownTables report, int most, ReportTable table, string id)
    {
        var text = report.Text;
        if (table.Rows.Count == 0)
        {
            return null;
        }

        var drawing = new Drawing(id, new Scale(1, most, 1));
        foreach (var row in table.Rows)
        {
            var (at, to) = (ShownTables.AddressIn(row, "/first") ?? "", ShownTables.AddressIn(row, "/last") ?? "");
            var (first, last) = (report[at], report[to]);
            drawing.Row(row[0].Text, Said(first, last, text), 20);
            drawing.Bar("track", 1, most, 2);
            if (first.IsWithheld || last.IsWithheld)
            {
                drawing.Hidden(1, most, 12, first.IsWithheld ? at : to);
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
        drawing.Legend("right", text.Of("Sista mätningen, medel: uppåt", "Last measurement, mean: up"));
        drawing.Legend("left", text.Of("Sista mätningen, medel: nedåt", "Last measurement, mean: down"));
        drawing.Legend("dot", text.Of("Sista mätningen, medel: samma", "Last measurement, mean: the same"));
        Words.LegendOfHidden(drawing, text);
        return drawing.ToSvg(
            table.Title,
            text.Of(
                $"Första och sista medel för varje indikator på skalan 1 till {most}; högt är nära arbete.",
                $"First and last mean of each indicator on the scale 1 to {most}; high is close to work."
            )
        );
    }

    private static string Said(ShownFigure first, ShownFigure last, TableText text) =>
        first.IsWithheld && last.IsWithheld ? Words.Withheld(text) : $"{first.Text} → {last.Text}";
}
