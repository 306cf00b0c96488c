using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>The charts with two axes: outcomes by quarter, and groups against the limits of chance.</summary>
public sealed class PlaneChartTests
{
    private const double HalfUnit = 0.5;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private static readonly Lazy<Plane[]> s_trends = new(() => [.. Planes(Breakdown.Cohort)]);
    private static readonly Lazy<Plane[]> s_funnels = new(() => [.. Planes(Breakdown.Forbund)]);

    [Fact]
    public void Every_height_decodes_to_the_share_that_the_table_shows()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var plane in s_trends.Value.Concat(s_funnels.Value))
        {
            foreach (var mark in plane.Marks)
            {
                var (kind, text) = (Class(mark), plane.Text(mark));
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                switch (kind)
                {
                    case "hidden":
                        Assert.Equal("..", text);
                        plane.IsAt([100, 0], Number(mark, "y"), Number(mark, "y") + Number(mark, "height"));
                        break;
                    case "iv":
                        plane.IsAt([.. Numbers(text).Reverse()], Number(mark, "y"), Number(mark, "y") + Number(mark, "height"));
                        break;
                    case "whole":
                        plane.IsAt(Numbers(text), Places(mark.Attribute("d")!.Value)[0].Y);
                        break;
                    default:
                        Assert.Equal("dot", kind);
                        plane.IsAt(Numbers(text), Places(mark.Attribute("transform")!.Value)[0].Y);
                        break;
                }
            }
        }

        Assert.Equal(["dot", "hidden", "iv", "whole"], kinds.Keys.Order(StringComparer.Ordinal));
        Assert.All(kinds, kind => Assert.True(kind.Value > 10, $"{kind}"));
    }

    [Fact]
    public void Every_place_along_a_funnel_decodes_to_the_size_that_the_table_shows()
    {
        var (shown, hidden) = (0, 0);
        foreach (var plane in s_funnels.Value)
        {
            foreach (var mark in plane.Marks.Where(mark => mark.Attribute("data-over") is not null))
            {
                var sizes = Numbers(plane.Figures[mark.Attribute("data-over")!.Value]);
                if (Class(mark) == "dot")
                {
                    Assert.InRange(Places(mark.Attribute("transform")!.Value)[0].X - plane.X(Assert.Single(sizes)), -HalfUnit, HalfUnit);
                    shown++;
                }
                else
                {
                    Assert.InRange(Number(mark, "x") + 4 - plane.X(sizes[0]), -HalfUnit, HalfUnit);
                    Assert.InRange(Number(mark, "x") + Number(mark, "width") - 4 - plane.X(sizes[^1]), -HalfUnit, HalfUnit);
                    hidden++;
                }
            }
        }

        Assert.True(shown > 5 && hidden > 2, $"{shown} {hidden}");
    }

    [Fact]
    public void Every_share_by_quarter_is_drawn_as_what_it_is_and_no_line_crosses_a_hidden_one()
    {
        foreach (var panels in s_trends.Value.GroupBy(plane => plane.Figures))
        {
            var drawn = panels.SelectMany(panel => panel.Marks).Select(mark => mark.Attribute("data-figure")!.Value).ToHashSet();
            Assert.Empty(
                panels.Key.Keys.Where(figure => IsOutcome(figure) && figure.EndsWith("/value", StringComparison.Ordinal)).Except(drawn)
            );
            foreach (var panel in panels)
            {
                var kinds = panel
                    .Marks.Where(mark => mark.Attribute("data-figure")!.Value.StartsWith("groups/", StringComparison.Ordinal))
                    .Where(mark => Class(mark) is "dot" or "hidden")
                    .OrderBy(mark => mark.Attribute("data-figure")!.Value, StringComparer.Ordinal)
                    .Select(Class)
                    .ToList();
                Assert.Equal(
                    kinds.Zip(kinds.Skip(1)).Count(pair => pair is { First: "dot", Second: "dot" }),
                    panel.Element.Elements("path").Count(path => Class(path) == "course")
                );
            }
        }
    }

    [Fact]
    public void Limits_are_the_quantiles_of_the_binomial_distribution()
    {
        // qbinom(c(0.025, 0.975), 576, 0.53) of R: 49.0 and 57.1 per cent.
        Assert.Equal([282, 329], new[] { 0.025, 0.975 }.Select(tail => Quantile(576, 0.53, tail)));
        foreach (var plane in s_funnels.Value)
        {
            var (counted, of) = (plane.Figures["total/workOrStudy/numerator"], plane.Figures["total/workOrStudy/denominator"]);
            var chance = (double)(Numbers(counted)[0] / Numbers(of)[0]);
            var limits = plane.Element.Elements("path").Where(path => Class(path).StartsWith("limit", StringComparison.Ordinal)).ToList();
            double[] tails = [0.025, 0.975, 0.001, 0.999];
            Assert.Equal(tails.Length, limits.Count);
            foreach (var (limit, tail) in limits.Zip(tails))
            {
                foreach (var place in Places(limit.Attribute("d")!.Value).Where((_, index) => index % 10 == 9))
                {
                    var size = (int)Math.Round(plane.Size(place.X));
                    var count = plane.Percent(place.Y) * size / 100;
                    // The limit lies above the count below the quantile, and not above the quantile.
                    var most = Quantile(size, chance, tail);
                    Assert.InRange(count, Math.Max(0, most - 1) - 0.05, most + 0.05);
                }
            }
        }
    }

    [Fact]
    public void There_is_no_funnel_of_groups_that_overlap_or_of_one_alone()
    {
        var many = Some.Many(200, "2024-01-01/2024-06-30", "work-unsubsidised").Select(person => person with { Forbund = "vast" });
        Assert.DoesNotContain(PagesOf([Breakdown.Forbund], [.. many]).Descendants("path"), path => Class(path) == "limit");
        Assert.DoesNotContain(PagesOf([Breakdown.Gender], [.. many]).Descendants("path"), path => Class(path) == "limit");
    }

    // By adding up: slow and plain.
    private static int Quantile(int size, double chance, double probability)
    {
        var (sum, count, logarithm) = (0d, -1, size * Math.Log(1 - chance));
        while (sum < probability - 1e-12 && count < size)
        {
            count++;
            sum += Math.Exp(logarithm);
            logarithm += Math.Log((size - count) / (count + 1d)) + Math.Log(chance / (1 - chance));
        }

        return Math.Max(count, 0);
    }

    private static bool IsOutcome(string figure) =>
        (figure.StartsWith("groups/", StringComparison.Ordinal) || figure.StartsWith("total/", StringComparison.Ordinal))
        && figure.Contains('/', StringComparison.Ordinal);

    private static XDocument PagesOf(Breakdown[] by, Participation[] people) =>
        Page(ProtectedReport.Of(Report.Of(Some.Request() with { By = [.. by] }, people, [])));

    private static XDocument Page(ProtectedReport report)
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, report, Language.Swedish);
        return XDocument.Parse(writer.ToString());
    }

    private static IEnumerable<Plane> Planes(Breakdown by)
    {
        foreach (var seed in Enumerable.Range(0, 12))
        {
            var report = RandomReports.Of(seed, by);
            var figures = ReportTables
                .Of(report, Language.Swedish)
                .SelectMany(table => table.Rows.SelectMany(row => row))
                .Where(cell => cell.IsNumber && cell.Figures.Count > 0)
                .GroupBy(cell => string.Join(' ', cell.Figures.AsEnumerable()), cell => cell.Text, StringComparer.Ordinal)
                .ToDictionary(cells => cells.Key, cells => cells.First(), StringComparer.Ordinal);
            foreach (var panel in Page(report).Descendants("g").Where(g => g.Elements("text").Any(text => Class(text) == "tick last")))
            {
                yield return new Plane(panel, figures);
            }
        }
    }

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static double Number(XElement element, string attribute) =>
        double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static decimal[] Numbers(string text) =>
        [
            .. Regex
                .Matches(text, "[0-9]+(?:,[0-9]+)?", RegexOptions.None, s_patience)
                .Select(match => decimal.Parse(match.Value.Replace(',', '.'), CultureInfo.InvariantCulture)),
        ];

    // Pairs of coordinates of a path or of a translation; a line along is one pair.
    private static List<(double X, double Y)> Places(string path) =>
        [
            .. Regex
                .Matches(path, "(?<x>[0-9.]+) (?<y>[0-9.]+)", RegexOptions.None, s_patience)
                .Select(match =>
                    (
                        double.Parse(match.Groups["x"].Value, CultureInfo.InvariantCulture),
                        double.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture)
                    )
                ),
        ];

    /// <summary>A panel as a reader sees it: its axes by what stands at their ends.</summary>
    private sealed record Plane(XElement Element, IReadOnlyDictionary<string, string> Figures)
    {
        private readonly (double At, decimal Is)[] _heights = Ends(Element, "tick last", "y");
        private readonly (double At, decimal Is)[] _sizes = Ends(Element, "tick size", "x");

        public IEnumerable<XElement> Marks => Element.Elements().Where(mark => mark.Attribute("data-figure") is not null);

        public string Text(XElement mark) => Figures[mark.Attribute("data-figure")!.Value];

        public double X(decimal size) => Between(_sizes, size);

        public double Size(double x) => Back(_sizes, x);

        public double Percent(double y) => Back(_heights, y);

        public void IsAt(decimal[] shares, params double[] places)
        {
            Assert.Equal(shares.Length, places.Length);
            Assert.All(shares.Zip(places), pair => Assert.InRange(pair.Second - Between(_heights, pair.First), -HalfUnit, HalfUnit));
        }

        private static (double At, decimal Is)[] Ends(XElement panel, string kind, string axis)
        {
            var ticks = panel.Elements("text").Where(text => Class(text) == kind).ToList();
            return ticks.Count == 0
                ? []
                : [.. new[] { ticks[0], ticks[^1] }.Select(tick => (PlaneChartTests.Number(tick, axis), Numbers(tick.Value)[0]))];
        }

        private static double Between((double At, decimal Is)[] ends, decimal number) =>
            ends[0].At + ((ends[1].At - ends[0].At) * (double)((number - ends[0].Is) / (ends[1].Is - ends[0].Is)));

        private static double Back((double At, decimal Is)[] ends, double place) =>
            (double)ends[0].Is + ((double)(ends[1].Is - ends[0].Is) * (place - ends[0].At) / (ends[1].At - ends[0].At));
    }
}
