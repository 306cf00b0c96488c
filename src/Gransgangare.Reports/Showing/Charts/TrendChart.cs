using System.Globalization;
using System.Text;

namespace Gransgangare.Reports;

/// <summary>
/// Outcomes by the quarter of the entry, one panel for each category: shares with their intervals, and the share of everybody as a line. A quarter whose
/// share is hidden is a band, and no line crosses it.
/// </summary>
internal static class TrendChart
{
    // More quarters than so are read in the table.
    private const int MostColumns = 40;

    private const double Left = 44;
    private const double Height = 84;
    private const double Above = 26;
    private const double Below = 10;

    private static readonly string[] s_parts = ["workOrStudy", "nearer", "other"];

    private sealed record Column(string Code, string Label, Core.ValueList<TableCell> Row);

    /// <summary>Whether a report is by quarter alone.</summary>
    public static bool IsOf(ShownReport report) => report.Request.By.Count == 1 && report.Request.By[0] == Breakdown.Cohort;

    public static string? Draw(ShownReport report, string id)
    {
        var (text, table) = (report.Text, report.Table("outcomes"));
        // groups/2024-q1/workOrStudy/value
        var columns = table
            .Rows.Select(row => (Row: row, Address: ShownTables.AddressIn(row, "/workOrStudy/value") ?? ""))
            .Where(row => row.Address.StartsWith("groups/", StringComparison.Ordinal))
            .Select(row => new Column(row.Address.Split('/')[1], row.Row[0].Text, row.Row))
            .ToList();
        if (columns.Count is 0 or > MostColumns)
        {
            return null;
        }

        var drawing = new Drawing(id, axis: null);
        foreach (var part in s_parts)
        {
            var top = drawing.Space(Above + Height + Below);
            drawing.Add(Panel(report, id, part, columns, top));
        }

        drawing.Add(Names(columns, drawing.Space(32)));
        drawing.Legend("dot", text.Of("Andel av dem som började i kvartalet", "Share of those who began in the quarter"));
        drawing.Legend("iv", text.Of("Intervall, 95 %", "Interval, 95 %"));
        drawing.Legend("whole", text.Of("Andel av alla", "Share of everybody"));
        Words.LegendOfHidden(drawing, text);
        var of = report.Request.Denominator.Label.In(text.Language);
        return drawing.ToSvg(
            text.Of($"Utfall efter startkvartal, andel av {of}", $"Outcomes by quarter of entry, share of {of}"),
            text.Of(
                "En ruta för varje utfall, en punkt med intervall för varje startkvartal. Sena kvartal har få avslutade: deras intervall är vida.",
                "One panel for each outcome, one point with its interval for each quarter of entry. Late quarters have few who ended: their intervals are wide."
            )
        );
    }

    private static string Panel(ShownReport report, string id, string part, List<Column> columns, double top)
    {
        var (floor, ceiling, width) = (top + Above + Height, top + Above, (Scale.Right - Left) / columns.Count);
        double Y(decimal percent) => Scale.Percent.At(percent, floor, ceiling);
        var svg = new StringBuilder("<g>\n");
        var (heading, whole) = (Name(part, report.Text), $"total/{part}/value");
        svg.Append(Drawing.Label(Scale.Left, top + 16, "k", heading));
        svg.Append(
            Drawing.Label(
                Scale.Right,
                top + 16,
                "v",
                $"{GroupColumns.Everybody(0, report.Text).Text} {Words.Of(report[whole], report.Text)}"
            )
        );
        foreach (var percent in new[] { 0, 50, 100 })
        {
            svg.Append(Invariant($"<path class=\"grid\" d=\"M{Left} {Y(percent):0.##}H{Scale.Right}\"/>\n"));
            svg.Append(Invariant($"<text class=\"tick last\" x=\"{Left - 5}\" y=\"{Y(percent):0.##}\" dy=\"4\">{percent}\u00a0%</text>\n"));
        }

        if (report[whole].Value is { } share)
        {
            svg.Append(Invariant($"<path class=\"whole\" d=\"M{Left} {Y(share):0.##}H{Scale.Right}\" data-figure=\"{whole}\"/>\n"));
        }

        (double X, double Y)? last = null;
        foreach (var (column, place) in columns.Select((column, place) => (column, place)))
        {
            var at = $"groups/{column.Code}/{part}";
            var (figure, x) = (report[at + "/value"], Left + ((place + 0.5) * width));
            if (figure.IsWithheld)
            {
                svg.Append(Drawing.Band(id, x - (0.4 * width), ceiling, 0.8 * width, Height, at + "/value"));
            }

            if (report.IntervalOf(at) is { Low: { } low, High: { } high })
            {
                svg.Append(
                    Invariant(
                        $"<rect class=\"iv\" x=\"{x - 2:0.##}\" y=\"{Y(high):0.##}\" width=\"4\" height=\"{Y(low) - Y(high):0.##}\" data-figure=\"{at}/low {at}/high\"/>\n"
                    )
                );
            }

            var point = figure.Value is { } value ? (x, Y(value)) : ((double X, double Y)?)null;
            if (last is var (fromX, fromY) && point is var (toX, toY))
            {
                svg.Append(Invariant($"<path class=\"course\" d=\"M{fromX:0.##} {fromY:0.##}L{toX:0.##} {toY:0.##}\"/>\n"));
            }

            last = point;
        }

        foreach (var (column, place) in columns.Select((column, place) => (column, place)))
        {
            var at = $"groups/{column.Code}/{part}/value";
            if (report[at].Value is { } value)
            {
                svg.Append(Drawing.Shape("dot", Left + ((place + 0.5) * width), Y(value), 4, at));
            }
        }

        return svg.Append("</g>\n").ToString();
    }

    private static string Name(string part, TableText text) => FigureCatalogue.Outcomes[part].Name.In(text.Language);

    // The number of each quarter, and the year under the first of it; a group that is not a quarter by its first letter.
    private static string Names(List<Column> columns, double top)
    {
        var (svg, width, year) = (new StringBuilder(), (Scale.Right - Left) / columns.Count, "");
        foreach (var (column, place) in columns.Select((column, place) => (column, place)))
        {
            var (x, isQuarter) = (Left + ((place + 0.5) * width), EntryQuarter.LastDayOf(column.Code) is not null);
            var mark = isQuarter ? column.Code.Substring(column.Code.Length - 1) : column.Label.Substring(0, 1);
            svg.Append(Drawing.Label(x, top + 10, "in", mark));
            if (isQuarter && column.Code.Split('-')[0] is var own && own != year)
            {
                svg.Append(Drawing.Label(x, top + 25, "in", own));
                year = own;
            }
        }

        return svg.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
