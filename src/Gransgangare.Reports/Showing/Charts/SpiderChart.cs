using System.Globalization;
using System.Text;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The last mean of each indicator by two raters, one spoke each, from the least answer in the middle to the largest at the rim. A mean that is
/// missing is a gap, and one that is hidden a band along its spoke.
/// </summary>
internal static class SpiderChart
{
    private const int LeastSpokes = 3;
    private const double X = 180;
    private const double Y = 146;
    private const double Radius = 120;
    private const double Line = 16;

    private static readonly string[] s_shapes = ["dot", "square"];

    private sealed record Spoke(string Name, double Angle, string[] Figures);

    /// <param name="report">The tables.</param>
    /// <param name="instrument">The instrument.</param>
    /// <param name="gap">The table of the gap between raters, beside which it stands.</param>
    /// <param name="id">Id of the drawing.</param>
    public static string? Draw(ShownTables report, Instrument instrument, ReportTable gap, string id)
    {
        var most = instrument.ScaleMax;
        var raters = report
            .Tables.Where(table => ProgressionTables.InstrumentOf(table) == ProgressionTables.InstrumentOf(gap))
            .Where(ShownTables.IsOfIndicators)
            .Take(2)
            .ToList();
        var spokes = raters.Count < 2 ? [] : Spokes(raters[0], raters[1]);
        if (spokes.Count < LeastSpokes)
        {
            return null;
        }

        var text = report.Text;
        var svg = new StringBuilder();
        for (var step = 1; step <= most; step++)
        {
            var radius = Radius * (step - 1) / (most - 1);
            svg.Append(Invariant($"<circle class=\"rim\" cx=\"{X}\" cy=\"{Y}\" r=\"{radius:0.##}\"/>\n"));
        }

        foreach (var (spoke, number) in spokes.Select((spoke, index) => (spoke, index + 1)))
        {
            var (x, y) = At(spoke, Radius);
            svg.Append(Invariant($"<path class=\"grid\" d=\"M{X} {Y}L{x:0.##} {y:0.##}\"/>\n"));
            (x, y) = At(spoke, Radius + 15);
            svg.Append(Invariant($"<text class=\"in k\" x=\"{x:0.##}\" y=\"{y + 4:0.##}\">{number}</text>\n"));
            if (spoke.Figures.FirstOrDefault(figure => report[figure].IsWithheld) is { } hidden)
            {
                svg.Append(
                    Invariant(
                        $"<rect class=\"hidden\" fill=\"url(#{id}-hatch)\" transform=\"rotate({spoke.Angle:0.##} {X} {Y})\" x=\"{X}\" y=\"{Y - 4}\" width=\"{Radius}\" height=\"8\" data-figure=\"{HtmlText.Of(hidden)}\"/>\n"
                    )
                );
            }
        }

        for (var rater = 0; rater < 2; rater++)
        {
            WriteRater(svg, report, spokes, rater, most);
        }

        for (var step = 1; step <= most; step++)
        {
            svg.Append(
                Invariant(
                    $"<text class=\"tick first\" x=\"{X}\" y=\"{Y - (Radius * (step - 1) / (most - 1)):0.##}\" dx=\"3\" dy=\"-2\">{step}</text>\n"
                )
            );
        }

        var bottom = WriteLegend(svg, report, spokes, raters, id);
        return Drawing.Framed(
            id,
            "chart spider",
            bottom + 8,
            text.Of("Sista medel, två bedömare", "Last means, two raters"),
            text.Of(
                $"Sista medel för varje indikator på skalan 1 till {most}, av alla som var bedömare har mätt; det är inte alltid desamma.",
                $"Last mean of each indicator on the scale 1 to {most}, of all that each rater measured; they are not always the same ones."
            ),
            svg.ToString()
        );
    }

    // The indicators that both raters answer, in the order of the first.
    private static List<Spoke> Spokes(ReportTable first, ReportTable second)
    {
        var both = (
            from row in first.Rows
            let own = ShownTables.AddressIn(row, "/last")
            from other in second.Rows.Select(other => ShownTables.AddressIn(other, "/last"))
            where own is not null && other is not null && Item(own) == Item(other)
            select (row[0].Text, Figures: new[] { own, other })
        ).ToList();
        return [.. both.Select((row, index) => new Spoke(row.Text, (360d * index / both.Count) - 90, row.Figures))];
    }

    // …/groups/RATER/items/ITEM/last
    private static string Item(string address) => Enumerable.Reverse(address.Split('/')).ElementAt(1);

    private static (double X, double Y) At(Spoke spoke, double radius)
    {
        var angle = spoke.Angle * Math.PI / 180;
        return (X + (radius * Math.Cos(angle)), Y + (radius * Math.Sin(angle)));
    }

    private static void WriteRater(StringBuilder svg, ShownTables report, List<Spoke> spokes, int rater, int most)
    {
        (double X, double Y)? Place(Spoke spoke) =>
            report[spoke.Figures[rater]].Value is { } value ? At(spoke, Radius * (double)(value - 1) / (most - 1)) : null;
        for (var index = 0; index < spokes.Count; index++)
        {
            if (Place(spokes[index]) is var (fromX, fromY) && Place(spokes[(index + 1) % spokes.Count]) is var (toX, toY))
            {
                svg.Append(Invariant($"<path class=\"web w{rater + 1}\" d=\"M{fromX:0.##} {fromY:0.##}L{toX:0.##} {toY:0.##}\"/>\n"));
            }
        }

        foreach (var spoke in spokes)
        {
            if (Place(spoke) is var (x, y))
            {
                svg.Append(Drawing.Shape(s_shapes[rater], x, y, 4, spoke.Figures[rater]));
            }
        }
    }

    // What the shapes and the numbers of the spokes mean, and the means as text.
    private static double WriteLegend(StringBuilder legend, ShownTables report, List<Spoke> spokes, List<ReportTable> raters, string id)
    {
        var (text, y) = (report.Text, Y + Radius + 24);
        legend.Append("<g>\n");
        for (var rater = 0; rater < 2; rater++)
        {
            y += Line;
            legend.Append(Drawing.Shape(s_shapes[rater], Scale.Left + 8, y - 4, 5));
            legend.Append(Drawing.Label(Scale.Left + 24, y, "k", raters[rater].Title));
        }

        y += Line;
        legend.Append(
            Invariant(
                $"<rect class=\"hidden\" fill=\"url(#{id}-hatch)\" x=\"{Scale.Left}\" y=\"{y - 10:0.##}\" width=\"16\" height=\"11\"/>\n"
            )
        );
        legend.Append(Drawing.Label(Scale.Left + 24, y, "k", Words.Withheld(text)));
        y += Line / 2;
        foreach (var (spoke, index) in spokes.Select((spoke, index) => (spoke, index)))
        {
            var values = string.Join(" / ", spoke.Figures.Select(figure => Words.Of(report[figure], text)));
            var lines = Drawing.Wrapped(spoke.Name, 50 - values.Length).ToList();
            legend.Append(Drawing.Label(Scale.Left, y + Line, "k", (index + 1).ToString(CultureInfo.InvariantCulture)));
            foreach (var line in lines)
            {
                y += Line;
                legend.Append(Drawing.Label(Scale.Left + 24, y, "k", line));
            }

            legend.Append(Drawing.Label(Scale.Right, y, "v", values));
        }

        legend.Append("</g>\n");
        return y;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
