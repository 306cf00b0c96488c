using System.Globalization;
using System.Xml.Linq;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Charts and the first page of a report: each says what the tables say, and nothing that they hide.</summary>
public sealed class HtmlReportTests
{
    // A coordinate is written with two decimals, and is right to half a unit of the drawing.
    private const double HalfUnit = 0.5;

    private static readonly Lazy<(Shown Page, string Case)[]> s_random = new(() =>
        [.. from seed in Enumerable.Range(0, 16) select (Random(seed), $"seed {seed}")]
    );

    [Fact]
    public void Every_coordinate_decodes_to_the_figure_that_the_table_shows()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (page, seed) in s_random.Value)
        {
            foreach (var chart in page.Charts.Where(chart => !IsSpider(chart) && HasRows(chart)))
            {
                var axis = Axis.Of(chart);
                foreach (var mark in chart.Descendants().Where(element => element.Attribute("data-figure") is not null))
                {
                    var (kind, figure) = (mark.Attribute("class")!.Value, mark.Attribute("data-figure")!.Value);
                    var (text, end) = (page.Figures[figure], axis.End(mark));
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    switch (kind)
                    {
                        case "hidden":
                            Assert.True(text == ".." || text.Contains('–', StringComparison.Ordinal), $"{seed}: {figure} {text}");
                            Assert.True(axis.X(mark) < end);
                            if (text != "..")
                            {
                                axis.IsAt(Numbers(text), [axis.X(mark), end]);
                            }

                            break;
                        case "iv":
                            axis.IsAt(Numbers(text), [axis.X(mark), end]);
                            break;
                        case "s1" or "s2" or "s3":
                            axis.IsLong(Assert.Single(Numbers(text)), mark);
                            break;
                        default:
                            axis.IsAt([Assert.Single(Numbers(text))], [end]);
                            break;
                    }
                }
            }
        }

        Assert.Superset(
            new HashSet<string>(["hidden", "iv", "s1", "s2", "s3", "bar", "target", "ring", "diamond"]),
            kinds.Keys.ToHashSet(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_mean_in_a_spider_is_as_far_from_the_middle_as_it_is_from_the_least_answer()
    {
        var seen = 0;
        foreach (var (page, seed) in s_random.Value)
        {
            foreach (var chart in page.Charts.Where(IsSpider))
            {
                var ticks = chart.Elements("text").Where(text => text.Attribute("class")!.Value == "tick first").ToList();
                var (x, middle, rim) = (Number(ticks[0], "x"), Number(ticks[0], "y"), Number(ticks[^1], "y"));
                var (least, most) = ((double)Numbers(ticks[0].Value)[0], (double)Numbers(ticks[^1].Value)[0]);
                foreach (var mark in chart.Elements("path").Where(mark => mark.Attribute("data-figure") is not null))
                {
                    var place = mark.Attribute("transform")!.Value["translate(".Length..^1].Split(' ');
                    var (dx, dy) = (Parsed(place[0]) - x, Parsed(place[1]) - middle);
                    var figure = mark.Attribute("data-figure")!.Value;
                    var mean = (double)Assert.Single(Numbers(page.Figures[figure]));
                    var far = (middle - rim) * (mean - least) / (most - least);
                    Assert.True(Math.Abs(Math.Sqrt((dx * dx) + (dy * dy)) - far) < HalfUnit, $"{seed}: {figure}");
                    seen++;
                }
            }
        }

        Assert.True(seen > 20, $"{seen} means");
    }

    [Fact]
    public void Every_share_and_every_mean_that_is_shown_is_drawn()
    {
        foreach (var (page, seed) in s_random.Value)
        {
            var drawn = page
                .Charts.SelectMany(chart => chart.Descendants())
                .Select(mark => mark.Attribute("data-figure")?.Value)
                .ToHashSet();
            var shown = page.Figures.Where(figure => IsDrawn(figure.Key) && Numbers(figure.Value).Count > 0).Select(figure => figure.Key);
            Assert.All(shown, figure => Assert.True(drawn.Contains(figure), $"{seed}: {figure}"));
        }
    }

    [Fact]
    public void A_hidden_figure_is_a_band_and_nothing_else()
    {
        var seen = 0;
        foreach (var (page, seed) in s_random.Value)
        {
            foreach (
                var mark in page.Charts.SelectMany(chart => chart.Descendants()).Where(mark => mark.Attribute("data-figure") is not null)
            )
            {
                if (page.Figures[mark.Attribute("data-figure")!.Value] == "..")
                {
                    Assert.True(mark.Attribute("class")!.Value == "hidden", $"{seed}: {mark}");
                    seen++;
                }
            }
        }

        Assert.True(seen > 20, $"{seen} hidden figures");
    }

    [Fact]
    public void Charts_and_the_first_page_have_no_number_that_the_tables_do_not_show()
    {
        foreach (var (page, seed) in s_random.Value)
        {
            var allowed = page.Tables.SelectMany(Words).SelectMany(Numbers).ToHashSet();
            // The axes, the confidence of an interval, the limits of chance and the scale of the instrument hold for every report.
            allowed.UnionWith([0, 1, 5, 25, 50, 75, 95, 99.8m, 100]);
            // How many numbers the tables have, and how many of them are hidden, anybody counts.
            var cells = page.Tables.SelectMany(table => table.Rows.SelectMany(row => row)).Where(cell => cell.IsNumber).ToList();
            allowed.UnionWith([cells.Count, cells.Count(cell => cell.Text == "..")]);
            var texts = page.Charts.SelectMany(chart => chart.Descendants()).Where(IsText).Select(text => text.Value);
            var brief = page
                .Document.Descendants("section")
                .First()
                .Descendants()
                .Where(element => !element.HasElements)
                .Select(element => element.Value);
            foreach (var text in texts.Concat(brief))
            {
                Assert.All(Numbers(text), number => Assert.True(allowed.Contains(number), $"{seed}: {number} in {text}"));
            }
        }
    }

    [Fact]
    public void The_bar_of_a_goal_on_the_first_page_decodes_to_its_share_interval_and_target()
    {
        var (shown, hidden) = (0, 0);
        foreach (var (page, seed) in s_random.Value)
        {
            var bars = page.Document.Descendants("div").Where(bar => bar.Attribute("class")?.Value == "goalbar").ToList();
            foreach (var (goal, bar) in ProjectDefinition.Gransgangare.Goals.Zip(bars))
            {
                var share = $"goals/{goal.Id}/share";
                Assert.Equal((100 * goal.Target, 0), Place(bar, "at"));
                if (Numbers(page.Figures[share + "/value"]) is [var value])
                {
                    var interval = Numbers(page.Figures[$"{share}/low {share}/high"]);
                    Assert.Equal((interval[0], interval[^1] - interval[0]), Place(bar, "between"));
                    Assert.Equal(value, Parsed(bar.Element("b")!, "left"));
                    shown++;
                }
                else
                {
                    Assert.Null(bar.Element("b"));
                    Assert.Equal(
                        page.Figures[share + "/value"] == "..",
                        bar.Elements("i").Any(part => part.Attribute("class")!.Value == "veiled")
                    );
                    hidden++;
                }
            }
        }

        Assert.True(shown > 5 && hidden > 5, $"{shown} {hidden}");

        static (decimal Left, decimal Width) Place(XElement bar, string kind)
        {
            var part = Assert.Single(bar.Elements("i"), part => part.Attribute("class")!.Value == kind);
            return (Parsed(part, "left"), Parsed(part, "width"));
        }

        static decimal Parsed(XElement part, string name) =>
            decimal.Parse(
                part.Attribute("style")!.Value.Split(';').Single(rule => rule.StartsWith(name, StringComparison.Ordinal))[
                    (name.Length + 1)..^1
                ],
                CultureInfo.InvariantCulture
            );
    }

    [Fact]
    public void A_chart_has_a_name_a_description_and_a_legend_and_ids_are_each_once()
    {
        foreach (var (page, _) in s_random.Value.Take(4))
        {
            var ids = page.Document.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(), ids);
            var named = page.Document.Descendants().SelectMany(element => (element.Attribute("aria-labelledby")?.Value ?? "").Split(' '));
            Assert.Empty(named.Where(id => id.Length > 0).Except(ids));
            Assert.All(
                page.Charts,
                chart =>
                {
                    Assert.Equal("img", chart.Attribute("role")!.Value);
                    Assert.NotEmpty(chart.Element("title")!.Value);
                    Assert.NotEmpty(chart.Element("desc")!.Value);
                    Assert.True(chart.Elements("g").Single().Elements("text").Count() >= 3);
                    Assert.Single(chart.Ancestors("div").First().Descendants("table"));
                }
            );
            Assert.Empty(page.Document.Descendants("script"));
            Assert.All(
                page.Document.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src" or "fill"),
                attribute => Assert.Matches("^(url\\()?#", attribute.Value)
            );
        }
    }

    [Theory]
    [InlineData(250, 750, "Osäkert, på målets sida")]
    [InlineData(249, 751, "Osäkert, utanför målets sida")]
    [InlineData(300, 700, "Nås")]
    [InlineData(200, 800, "Nås inte")]
    [InlineData(2, 18, "Redovisas inte")]
    [InlineData(0, 0, "Kan inte sägas")]
    public void A_goal_whose_interval_covers_its_target_is_not_certain(int work, int other, string verdict)
    {
        var page = Page(
            Some.Request(),
            [.. Some.Many(work, "2024-01-01/2024-06-30", "work-unsubsidised"), .. Some.Many(other, "2024-01-01/2024-06-30", "moved")],
            []
        );
        var first = page.Document.Descendants("span").First(element => element.Attribute("class")?.Value == "verdict");
        Assert.EndsWith(" " + verdict, first.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_hidden_is_said_to_be_withheld()
    {
        var page = Page(
            Some.Request(),
            [.. Some.Many(2, "2024-01-01/2024-06-30", "work-unsubsidised"), .. Some.Many(18, "2024-01-01/2024-06-30", "moved")],
            []
        );
        Assert.Contains(
            "Andelen redovisas inte av sekretesskäl.",
            page.Document.Descendants("section").First().Value,
            StringComparison.Ordinal
        );
    }

    private static bool IsSpider(XElement chart) => chart.Attribute("class")!.Value.Contains("spider", StringComparison.Ordinal);

    private static bool HasRows(XElement chart) =>
        chart.Elements("text").Any(text => text.Attribute("class")!.Value.StartsWith("tick", StringComparison.Ordinal));

    private static double Number(XElement element, string attribute) => Parsed(element.Attribute(attribute)!.Value);

    private static double Parsed(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static bool IsText(XElement element) =>
        element.Name.LocalName is "text" or "title" or "desc"
        && !(element.Attribute("class")?.Value ?? "").StartsWith("tick", StringComparison.Ordinal);

    // Shares of progression are told by the first page and by their tables.
    private static bool IsDrawn(string figure) =>
        (
            figure.EndsWith("/value", StringComparison.Ordinal)
            && !figure.StartsWith("esf", StringComparison.Ordinal)
            && !figure.StartsWith("bip", StringComparison.Ordinal)
        )
        || (
            figure.StartsWith("bip/groups/", StringComparison.Ordinal)
            && (figure.EndsWith("/first", StringComparison.Ordinal) || figure.EndsWith("/last", StringComparison.Ordinal))
        );

    private static IEnumerable<string> Words(ReportTable table) =>
        table.Columns.Concat(table.Notes).Append(table.Title).Concat(table.Rows.SelectMany(row => row).Select(cell => cell.Text));

    // The numbers of a text in their order, an interval as its two ends.
    private static List<decimal> Numbers(string text)
    {
        var numbers = new List<decimal>();
        for (var at = 0; at < text.Length; )
        {
            var end = at;
            while (
                end < text.Length
                && (
                    char.IsAsciiDigit(text[end])
                    || (end > at && text[end] == ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
                )
            )
            {
                end++;
            }

            if (end > at)
            {
                numbers.Add(decimal.Parse(text[at..end].Replace(',', '.'), CultureInfo.InvariantCulture));
            }

            at = Math.Max(end, at + 1);
        }

        return numbers;
    }

    private static Shown Random(int seed) => Page(RandomReports.Of(seed));

    private static Shown Page(
        ReportRequest request,
        Participation[] people,
        Bip.Measurement[] measurements,
        DisclosureOptions? options = null
    ) => Page(ProtectedReport.Of(Report.Of(request, people, measurements), options));

    private static Shown Page(ProtectedReport report)
    {
        var writer = new StringWriter();
        HtmlReport.Write(writer, report, Language.Swedish);
        return new Shown(XDocument.Parse(writer.ToString()), ReportTables.Of(report, Language.Swedish));
    }

    /// <summary>A page and the tables that it is made of.</summary>
    private sealed record Shown(XDocument Document, IReadOnlyList<ReportTable> Tables)
    {
        public IEnumerable<XElement> Charts => Document.Descendants("svg");

        public Dictionary<string, string> Figures { get; } =
            Tables
                .SelectMany(table => table.Rows.SelectMany(row => row))
                .Where(cell => cell.IsNumber && cell.Figures.Count > 0)
                .GroupBy(cell => string.Join(' ', cell.Figures.AsEnumerable()), cell => cell.Text, StringComparer.Ordinal)
                .ToDictionary(cells => cells.Key, cells => cells.First(), StringComparer.Ordinal);
    }

    /// <summary>The axis of a chart as a reader sees it: the numbers at its ends, and where they stand.</summary>
    private sealed record Axis(double Left, double Right, decimal From, decimal To)
    {
        public static Axis Of(XElement chart)
        {
            var ticks = chart
                .Elements("text")
                .Where(text => text.Attribute("class")!.Value.StartsWith("tick", StringComparison.Ordinal))
                .ToList();
            return new Axis(Number(ticks[0], "x"), Number(ticks[^1], "x"), Numbers(ticks[0].Value)[0], Numbers(ticks[^1].Value)[0]);
        }

        // A bar begins at x, a shape is drawn about where it is moved to, and a line begins where its path does.
        public double X(XElement mark) =>
            mark.Name.LocalName == "rect"
                ? Number(mark, "x")
                : double.Parse(
                    (mark.Attribute("transform")?.Value["translate(".Length..] ?? mark.Attribute("d")!.Value[1..]).Split(' ', 'V')[0],
                    CultureInfo.InvariantCulture
                );

        public double End(XElement mark) => X(mark) + (mark.Name.LocalName == "rect" ? Number(mark, "width") : 0);

        public void IsAt(IReadOnlyList<decimal> numbers, double[] places)
        {
            Assert.Equal(numbers.Count, places.Length);
            Assert.All(numbers.Zip(places), pair => Assert.InRange(pair.Second, At(pair.First) - HalfUnit, At(pair.First) + HalfUnit));
        }

        public void IsLong(decimal number, XElement bar) =>
            Assert.InRange(Number(bar, "width"), At(number) - Left - HalfUnit, At(number) - Left + HalfUnit);

        private double At(decimal number) => Left + ((Right - Left) * (double)((number - From) / (To - From)));
    }
}
