using System.Globalization;
using System.Text;

namespace Gransgangare.Reports;

/// <summary>
/// The share of work or study of each group by its size, with the limits within which chance alone keeps 95 and 99.8 per cent of all groups (a funnel). A
/// group whose share is hidden is a band over the sizes that it may have; one whose size is hidden too has no place, and the list says so.
/// </summary>
internal static class FunnelChart
{
    private const int LeastGroups = 2;
    private const int MostGroups = 20;

    private const double Left = 44;
    private const double Top = 24;
    private const double Floor = 234;
    private const double Line = 16;
    private const double HalfBand = 4;

    private sealed record Point(string Name, string Share, string Of);

    /// <summary>The chart; <c>null</c> where the groups are not apart in place and without overlap, or the share of everybody is hidden.</summary>
    public static string? Draw(ShownReport report, string id)
    {
        const string All = "total/workOrStudy";
        var (text, by) = (report.Text, report.Request.By);
        var points = report
            .Table("outcomes")
            .Rows.Select(row => new Point(
                CountNames.Capital(string.Join(", ", row.Take(by.Count).Select(cell => cell.Text).Where(name => name.Length > 0))),
                ShownTables.AddressIn(row, "/workOrStudy/value") ?? "",
                ShownTables.AddressIn(row, "/workOrStudy/denominator") ?? ""
            ))
            .Where(point => point.Share.StartsWith("groups/", StringComparison.Ordinal))
            .ToList();
        var largest = points.Select(point => report[point.Of].High ?? 0).DefaultIfEmpty(0).Max();
        if (
            !(by.Contains(Breakdown.Forbund) || by.Contains(Breakdown.Municipality))
            || by.Contains(Breakdown.TargetGroup)
            || points.Count is < LeastGroups or > MostGroups
            || largest < 1
            || report[All + "/numerator"].Value is not { } counted
            || report[All + "/denominator"].Value is not ({ } of and > 0)
        )
        {
            return null;
        }

        var (sizes, svg) = (Scale.UpTo(largest), new StringBuilder("<g>\n"));
        double X(decimal size) => sizes.At(size, Left, Scale.Right);
        double Y(decimal percent) => Scale.Percent.At(percent, Floor, Top);
        svg.Append(Axes(sizes, X, Y));
        foreach (var (kind, tail) in new[] { ("limit", 0.025), ("limit far", 0.001) })
        {
            svg.Append(Limit(kind, (double)(counted / of), tail, (int)sizes.To, X, Y));
            svg.Append(Limit(kind, (double)(counted / of), 1 - tail, (int)sizes.To, X, Y));
        }

        svg.Append(
            Invariant(
                $"<path class=\"whole\" d=\"M{Left} {Y(report[All + "/value"].Value ?? 0):0.##}H{Scale.Right}\" data-figure=\"{All}/value\"/>\n"
            )
        );
        foreach (
            var (point, number) in points
                .Select((point, index) => (point, index + 1))
                .OrderBy(row => report[row.point.Share].Value is not null)
        )
        {
            svg.Append(Mark(report, id, point, number, X, Y));
        }

        var drawing = new Drawing(id, axis: null);
        drawing.Space(Floor + 38);
        drawing.Add(svg.Append("</g>\n").ToString());
        drawing.Add(Drawing.Label(Scale.Right, Floor + 32, "unit", text.Of("antal i nämnaren", "number in the denominator")));
        foreach (var (point, number) in points.Select((point, index) => (point, index + 1)))
        {
            var share = report[point.Share];
            var value = share.Value is null ? Words.Of(share, text) : $"{share.Text} {text.Of("av", "of")} {report[point.Of].Text}";
            foreach (var (line, index) in Drawing.Wrapped(point.Name, 44 - value.Length).Select((line, index) => (line, index)))
            {
                var y = drawing.Space(Line) + Line;
                drawing.Add(
                    index > 0
                        ? Drawing.Label(Scale.Left + 24, y, "k", line)
                        : Drawing.Label(Scale.Left, y, "k", number.ToString(CultureInfo.InvariantCulture))
                            + Drawing.Label(Scale.Left + 24, y, "k", line)
                            + Drawing.Label(Scale.Right, y, "v", value)
                );
            }
        }

        drawing.Space(6);
        drawing.Legend("dot", text.Of("Grupp: andel till arbete eller studier", "Group: share to work or study"));
        drawing.Legend("whole", text.Of("Andel av alla", "Share of everybody"));
        drawing.Legend(
            "limit",
            text.Of("Slumpen ensam håller 95 % av grupper mellan dem", "Chance alone keeps 95 % of groups between them")
        );
        drawing.Legend("limit far", text.Of("Detsamma för 99,8 %", "The same for 99.8 %"));
        Words.LegendOfHidden(drawing, text);
        return drawing.ToSvg(
            text.Of("Grupperna och slumpen: arbete eller studier", "The groups and chance: work or study"),
            text.Of(
                "Varje grupp som en punkt: hur stor den är och dess andel. En grupp utanför gränserna skiljer sig mer från alla än slumpen brukar ge; diagrammet säger inte varför.",
                "Each group as a point: its size and its share. A group outside the limits differs more from everybody than chance usually gives; the chart does not say why."
            )
        );
    }

    private static string Axes(Scale sizes, Func<decimal, double> x, Func<decimal, double> y)
    {
        var svg = new StringBuilder();
        foreach (var percent in new[] { 0, 25, 50, 75, 100 })
        {
            svg.Append(Invariant($"<path class=\"grid\" d=\"M{Left} {y(percent):0.##}H{Scale.Right}\"/>\n"));
            svg.Append(Invariant($"<text class=\"tick last\" x=\"{Left - 5}\" y=\"{y(percent):0.##}\" dy=\"4\">{percent}\u00a0%</text>\n"));
        }

        for (var size = sizes.From; size <= sizes.To; size += sizes.Step)
        {
            svg.Append(Invariant($"<text class=\"tick size\" x=\"{x(size):0.##}\" y=\"{Floor + 16}\">{size:0.#}</text>\n"));
        }

        return svg.ToString();
    }

    private static string Limit(
        string kind,
        double chance,
        double probability,
        int largest,
        Func<decimal, double> x,
        Func<decimal, double> y
    )
    {
        var path = new StringBuilder();
        var step = Math.Max(1, largest / 100);
        for (var size = 1; size <= largest; size += step)
        {
            var percent = (decimal)(100 * BinomialLimits.Limit(size, chance, probability) / size);
            path.Append(Invariant($"{(path.Length == 0 ? 'M' : 'L')}{x(size):0.##} {y(percent):0.##}"));
        }

        return $"<path class=\"{kind}\" d=\"{path}\"/>\n";
    }

    private static string Mark(ShownReport report, string id, Point point, int number, Func<decimal, double> x, Func<decimal, double> y)
    {
        var (share, of) = (report[point.Share], report[point.Of]);
        if (share.Value is { } value && of.Value is { } size)
        {
            return Drawing.Shape("dot", x(size), y(value), 4, point.Share, point.Of)
                + Drawing.Label(x(size) - 10, y(value) - 6, "in", number.ToString(CultureInfo.InvariantCulture));
        }

        return share.IsWithheld && of is { Low: { } low, High: { } high }
            ? Drawing.Band(id, x(low) - HalfBand, y(100), x(high) - x(low) + (2 * HalfBand), y(0) - y(100), point.Share, point.Of)
            : "";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
