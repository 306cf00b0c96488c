using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>The page of evidence: charts and sentences say what the protected figures say, and nothing that they hide.</summary>
public sealed class HtmlEvidenceTests
{
    private const double HalfUnit = 0.5;

    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(5);

    private static readonly Lazy<Page[]> s_pages = new(() => [.. Enumerable.Range(0, 18).Select(seed => new Page(seed))]);

    // Words of cause, in every form that they are used in.
    private static readonly Regex s_cause = new(
        @"\b(effekt\w*|led(er|de) till|lett till|öka(r|de|t)|tack vare|beror på|på grund av|till följd av|effects?|lead(s|ing)? to|led to|increase[sd]?|thanks to|because of|due to|as a result)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        s_long
    );

    [Fact]
    public void Every_mark_decodes_to_the_figure_that_is_shown()
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var page in s_pages.Value)
        {
            foreach (var chart in page.Charts)
            {
                var axis = Axis.Of(chart);
                foreach (var mark in chart.Descendants().Where(mark => mark.Attribute("data-figure") is not null))
                {
                    var (kind, figures) = (mark.Attribute("class")!.Value, mark.Attribute("data-figure")!.Value.Split(' '));
                    var numbers = figures.Select(page.Number).ToList();
                    kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                    if (kind == "hidden")
                    {
                        Assert.All(numbers, number => Assert.True(number.IsHidden, page.Case));
                        continue;
                    }

                    Assert.All(
                        axis.Places(mark, numbers.Count).Zip(numbers),
                        pair => Assert.True(Math.Abs(pair.First - axis.At(pair.Second.Value!.Value)) < HalfUnit, $"{page.Case}: {mark}")
                    );
                }
            }
        }

        Assert.Superset(
            new HashSet<string>(["hidden", "iv", "wide", "bound", "dot", "diamond", "square", "ring"]),
            kinds.Keys.ToHashSet(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Every_share_of_the_whole_and_every_ratio_that_is_shown_is_drawn()
    {
        foreach (var page in s_pages.Value)
        {
            var drawn = page
                .Charts.SelectMany(chart => chart.Descendants())
                .SelectMany(mark => (mark.Attribute("data-figure")?.Value ?? "").Split(' '))
                .ToHashSet();
            foreach (var comparison in page.Evidence.Comparisons.Where(one => one.Stratified.Value.Value is not null))
            {
                string[] names =
                [
                    "crude/value",
                    "crude/low",
                    "stratified/value",
                    "stratified/high",
                    "simultaneous/low",
                    "simultaneous/high",
                ];
                Assert.All(names, name => Assert.Contains($"comparisons/{comparison.Question.Id}/{name}", drawn));
            }

            foreach (var cause in page.Evidence.Curves[0].Causes)
            {
                foreach (var point in cause.Points)
                {
                    var isThere = point.Value.Value is not null || point.Value.IsHidden;
                    Assert.Equal(isThere, drawn.Contains($"curves/0/{cause.Cause}/{point.Day}/value"));
                }
            }
        }
    }

    // No mark and no line past a point that is not shown, so nothing can be read off in its place.
    [Fact]
    public void The_line_of_a_curve_has_a_corner_for_each_share_that_is_shown()
    {
        foreach (var page in s_pages.Value)
        {
            var chart = page.Charts.First(chart =>
                chart.Elements("path").Any(path => path.Attribute("class")!.Value.StartsWith("step", StringComparison.Ordinal))
            );
            var lines = chart
                .Elements("path")
                .Where(path => path.Attribute("class")!.Value.StartsWith("step", StringComparison.Ordinal))
                .ToList();
            Assert.Equal(page.Evidence.Curves[0].Causes.Count, lines.Count);
            foreach (var (line, cause) in lines.Zip(page.Evidence.Curves[0].Causes))
            {
                var corners = line.Attribute("d")!.Value.Count(sign => sign is 'M' or 'L');
                Assert.Equal(1 + cause.Points.Count(point => point.Value.Value is not null), corners);
            }
        }
    }

    [Fact]
    public void Numbers_at_risk_stand_under_their_days()
    {
        foreach (var page in s_pages.Value)
        {
            var texts = page
                .Charts.First()
                .Descendants("text")
                .Select(text => (X: Parsed(text.Attribute("x")!.Value), text.Value))
                .ToList();
            var last = page.Evidence.Request.Days.Max();
            var atRisk = page.Evidence.Curves[0].Causes[0].Points.First(point => point.Day == last).AtRisk;
            var day = texts.First(text => text.Value == last.ToString(CultureInfo.InvariantCulture));
            Assert.Contains((day.X, atRisk.IsHidden ? ".." : atRisk.Value?.ToString(CultureInfo.InvariantCulture) ?? "-"), texts);
        }
    }

    [Fact]
    public void A_chart_has_a_name_a_description_and_a_table_and_nothing_is_fetched()
    {
        foreach (var page in s_pages.Value)
        {
            var ids = page.Document.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.All(
                page.Charts,
                chart =>
                {
                    Assert.Equal("img", chart.Attribute("role")!.Value);
                    Assert.NotEmpty(chart.Element("title")!.Value);
                    Assert.NotEmpty(chart.Element("desc")!.Value);
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

    // What was published elsewhere is quoted as it was.
    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void No_word_of_cause_stands_in_what_is_generated(string language)
    {
        var of = language == "sv" ? Language.Swedish : Language.English;
        foreach (var page in s_pages.Value)
        {
            var document = page.In(of);
            document
                .Descendants("section")
                .Where(section => section.Attribute("id")!.Value.Contains("published", StringComparison.Ordinal))
                .Remove();
            document.Descendants("style").Remove();
            Assert.DoesNotMatch(s_cause, document.Root!.Value);
        }

        Assert.Matches(s_cause, "Insatsen ökade chansen");
    }

    [Fact]
    public void Sentences_have_no_number_that_the_tables_do_not_print()
    {
        var told = 0;
        foreach (var page in s_pages.Value)
        {
            var tables = EvidenceNarrative.Of(page.Evidence, Language.Swedish);
            var printed = tables
                .SelectMany(table => table.Rows.SelectMany(row => row).Select(cell => cell.Text).Concat(table.Columns).Concat(table.Notes))
                .SelectMany(Numbers)
                .ToHashSet();
            var own = page
                .Evidence.Comparisons.SelectMany(one => Numbers(one.Question.Label.Sv))
                .Concat([1, 95, page.Evidence.Comparisons.Count, 10, 5, 20])
                .ToHashSet();
            foreach (var sentence in tables.SelectMany(table => table.Lead))
            {
                Assert.NotEmpty(sentence.Figures);
                Assert.All(
                    Numbers(sentence.Text),
                    number => Assert.True(printed.Contains(number) || own.Contains(number), $"{page.Case}: {number} in {sentence.Text}")
                );
                told++;
            }
        }

        Assert.True(told > 100, $"{told} sentences");
    }

    [Fact]
    public void Every_answered_question_is_told_as_an_association_or_as_nothing_to_say()
    {
        var (off, on, few) = (0, 0, 0);
        foreach (var page in s_pages.Value)
        {
            var lead = EvidenceNarrative.Of(page.Evidence, Language.Swedish).Single(table => table.Id == "evidence-comparisons").Lead;
            Assert.Equal(page.Evidence.Comparisons.Count, lead.Count);
            foreach (var (comparison, sentence) in page.Evidence.Comparisons.Zip(lead))
            {
                var isOff = comparison.Simultaneous.Low.Value > 1 || comparison.Simultaneous.High.Value < 1;
                var expected =
                    comparison.Refused is { } refused ? refused.Label.Sv
                    : comparison.Stratified.Value.IsHidden ? "redovisas inte av sekretesskäl"
                    : isOff ? "ett samband, som inte visar att det ena orsakar det andra"
                    : "det går inte att säga att grenarna skiljer sig åt";
                Assert.Contains(expected, sentence.Text, StringComparison.Ordinal);
                // An arm that is near the least number is shown only if chance gave it enough.
                var isFew = comparison.Stratified.Value.Value is not null && comparison.Arms.Any(arm => arm.Events.Value < 10);
                Assert.Equal(isFew, sentence.Text.Contains("oftare för hög än för låg", StringComparison.Ordinal));
                few += isFew ? 1 : 0;
                (off, on) = (off + (isOff ? 1 : 0), on + (isOff ? 0 : 1));
            }
        }

        Assert.True(off > 0 && on > 0 && few > 0, $"{off} off, {on} on, {few} few");
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void A_day_long_after_the_last_fact_is_said_first(int months, bool isSaid)
    {
        var report = Evidence.EvidenceReport.Of(new(ProjectDefinition.Gransgangare, new(2025, 12, 31)), [], []);
        var tables = EvidenceNarrative.Of(ProtectedEvidence.Of(report with { MonthsWithoutFacts = months }), Language.Swedish);
        foreach (var id in new[] { "evidence-curves", "evidence-comparisons" })
        {
            var first = tables.Single(table => table.Id == id).Lead[0].Text;
            Assert.Equal(isSaid, first.Contains($"de sista {months} månaderna före frågedagen", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Another_plan_than_that_of_the_library_is_named_with_what_it_takes(bool isOwn)
    {
        var plan = Evidence.EvidencePlan.Gransgangare;
        var request = new Evidence.EvidenceRequest(ProjectDefinition.Gransgangare, new(2025, 12, 31))
        {
            Plan = isOwn ? plan with { Id = "own", Questions = [plan.Questions[0]] } : plan,
        };
        var notes = EvidenceTables
            .Of(ProtectedEvidence.Of(Evidence.EvidenceReport.Of(request, [], [])), Language.English)
            .Single(table => table.Id == "evidence-comparisons")
            .Notes;
        var note = Assert.Single(notes, note => note.StartsWith("Plan: ", StringComparison.Ordinal));
        Assert.Contains(isOwn ? "own 2026.1, questions: 1." : "gransgangare 2026.1, questions: 7.", note, StringComparison.Ordinal);
        Assert.Equal(isOwn, note.Contains("before the answers were known", StringComparison.Ordinal));
    }

    private static double Parsed(string number) => double.Parse(number, CultureInfo.InvariantCulture);

    private static IEnumerable<decimal> Numbers(string text) =>
        Regex
            .Matches(text, @"\d+(,\d+)?", RegexOptions.ExplicitCapture, s_long)
            .Select(match => decimal.Parse(match.Value.Replace(',', '.'), CultureInfo.InvariantCulture));

    private sealed class Page(int seed)
    {
        private readonly Lazy<XDocument> _document = new(() => Written(RandomEvidence.Of(seed), Language.Swedish));
        private readonly Lazy<JsonDocument> _json = new(() => JsonDocument.Parse(JsonSerializer.Serialize(RandomEvidence.Of(seed))));

        public string Case => $"seed {seed}";

        public ProtectedEvidence Evidence { get; } = RandomEvidence.Of(seed);

        public XDocument Document => _document.Value;

        public List<XElement> Charts => Document.Descendants("svg").ToList();

        public XDocument In(Language language) => Written(Evidence, language);

        // A figure by its address, from the JSON.
        public (bool IsHidden, double? Value) Number(string address)
        {
            var (at, root) = (address.Split('/'), _json.Value.RootElement);
            var element = at[0] switch
            {
                "curves" => root.GetProperty("curves")[Index(at[1])]
                    .GetProperty("causes")
                    .EnumerateArray()
                    .Single(cause => cause.GetProperty("cause").GetString() == at[2])
                    .GetProperty("points")
                    .EnumerateArray()
                    .Single(point => point.GetProperty("day").GetInt32() == Index(at[3]))
                    .GetProperty(at[4]),
                "comparisons" => root.GetProperty("comparisons")
                    .EnumerateArray()
                    .Single(one => one.GetProperty("question").GetString() == at[1])
                    .GetProperty(at[2])
                    .GetProperty(at[3]),
                "caseload" => root.GetProperty("caseload")
                    .EnumerateArray()
                    .Single(one => one.GetProperty("quarter").GetString() == at[1])
                    .GetProperty(at[2]),
                _ => root.GetProperty("conditions")[Index(at[1])]
                    .GetProperty("quarters")
                    .EnumerateArray()
                    .Single(one => one.GetProperty("quarter").GetString() == at[2])
                    .GetProperty(at[3]),
            };
            return element.ValueKind == JsonValueKind.String
                ? (true, null)
                : (false, (double)(element.GetDecimal() * (at[0] == "curves" ? 100 : 1)));
        }

        private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);

        private static XDocument Written(ProtectedEvidence evidence, Language language)
        {
            var writer = new StringWriter();
            HtmlEvidence.Write(writer, evidence, language);
            return XDocument.Parse(writer.ToString());
        }
    }

    /// <summary>The axis of the numbers as a reader sees it: across, of equal steps or equal ratios, or upwards in per cent.</summary>
    private sealed record Axis(bool IsUpwards, bool IsRatio, double From, double To, double FromAt, double ToAt)
    {
        public static Axis Of(XElement chart)
        {
            var ticks = chart
                .Elements("text")
                .Where(text => text.Attribute("class")!.Value.StartsWith("tick", StringComparison.Ordinal))
                .ToList();
            var percents = ticks.Where(tick => tick.Value.EndsWith('%')).ToList();
            var isUpwards =
                percents.Count > 1
                && chart.Elements("path").Any(path => path.Attribute("class")!.Value.StartsWith("step", StringComparison.Ordinal));
            var (first, last) = isUpwards ? (percents[0], percents[^1]) : (ticks[0], ticks[^1]);
            var (from, to) = (Parsed(first.Value.Trim('%', '\u00a0')), Parsed(last.Value.Trim('%', '\u00a0')));
            // A label stands a little below its line.
            double At(XElement tick) => isUpwards ? Parsed(tick.Attribute("y")!.Value) - 4 : Parsed(tick.Attribute("x")!.Value);
            return new Axis(isUpwards, from > 0, from, to, At(first), At(last));
        }

        public double At(double number) =>
            FromAt
            + (
                (ToAt - FromAt)
                * (IsRatio ? Math.Log(Math.Round(number, 2) / From) / Math.Log(To / From) : (Printed(number) - From) / (To - From))
            );

        public IEnumerable<double> Places(XElement mark, int count)
        {
            if (mark.Name.LocalName == "rect")
            {
                var x = Parsed(mark.Attribute("x")!.Value);
                return [x, x + Parsed(mark.Attribute("width")!.Value)];
            }

            var numbers = Regex
                .Matches(
                    mark.Attribute("transform")?.Value ?? mark.Attribute("d")!.Value,
                    @"-?\d+(\.\d+)?",
                    RegexOptions.ExplicitCapture,
                    s_long
                )
                .Select(match => Parsed(match.Value))
                .ToList();
            return count == 2 ? [numbers[1], numbers[2]] : [numbers[IsUpwards ? 1 : 0]];
        }

        private static double Printed(double number) => (double)Math.Round((decimal)number, 1, MidpointRounding.AwayFromZero);
    }
}
