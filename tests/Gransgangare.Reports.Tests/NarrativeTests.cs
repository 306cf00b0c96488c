using System.Globalization;
using System.Text.RegularExpressions;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>The narrative of a report: each sentence says what its figures show, and says so where they are withheld.</summary>
public sealed class NarrativeTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private static readonly Lazy<(ProtectedReport Report, Language Language, string Case)[]> s_random = new(() =>
        [
            .. from seed in Enumerable.Range(0, 16)
            from language in new[] { Language.Swedish, Language.English }
            select (RandomReports.Of(seed), language, $"seed {seed}, {language}"),
        ]
    );

    [Fact]
    public void The_check_of_texts_finds_nothing_in_a_generated_one()
    {
        foreach (var (report, language, seed) in s_random.Value)
        {
            var writer = new StringWriter();
            MarkdownRenderer.Write(writer, ReportTables.Title(report.Request, language), ReportNarrative.Of(report, language));
            var findings = ReportTextCheck.Of(writer.ToString(), report, language);
            Assert.True(findings.Count == 0, $"{seed}: {string.Join(", ", findings.Take(3))}");
        }
    }

    [Fact]
    public void Each_number_of_a_sentence_is_one_of_its_own_figures()
    {
        var seen = 0;
        foreach (var (report, language, seed) in s_random.Value)
        {
            var tables = ReportNarrative.Of(report, language);
            var cells = Numbers(tables);
            foreach (var (table, sentence) in Sentences(tables).Where(told => told.Sentence.Figures.Count > 0))
            {
                var own = sentence.Figures.SelectMany(figure => cells[figure]).SelectMany(NumbersOf).ToHashSet(StringComparer.Ordinal);
                var labels = table.Rows.SelectMany(row => row).Where(cell => !cell.IsNumber).Select(cell => cell.Text);
                var text = Regex.Replace(
                    labels.OrderByDescending(label => label.Length).Where(label => label.Length > 0).Aggregate(sentence.Text, Without),
                    "[0-9]{4}-[0-9]{2}-[0-9]{2}",
                    "",
                    RegexOptions.None,
                    s_patience
                );
                // A target belongs to the name of its goal; the ends of the scale are the instrument's.
                own.UnionWith(
                    report.Request.Project.Goals.Select(goal => (100 * goal.Target).ToString("0.#", CultureInfo.InvariantCulture))
                );
                own.UnionWith(["1", "5"]);
                Assert.All(NumbersOf(text), number => Assert.True(own.Contains(number), $"{seed}: {number} in {sentence.Text}"));
                seen += NumbersOf(text).Count();
            }
        }

        Assert.True(seen > 1000, $"{seen} numbers");
    }

    [Fact]
    public void A_sentence_about_a_hidden_figure_says_that_it_is_withheld()
    {
        var seen = 0;
        foreach (var (report, language, seed) in s_random.Value)
        {
            var tables = ReportNarrative.Of(report, language);
            var cells = Numbers(tables);
            foreach (var (_, sentence) in Sentences(tables))
            {
                if (sentence.Figures.Any(figure => cells[figure].Contains("..")))
                {
                    var words = language == Language.Swedish ? "redovisas inte" : "withheld";
                    Assert.True(sentence.Text.Contains(words, StringComparison.Ordinal), $"{seed}: {sentence.Text}");
                    Assert.DoesNotContain("..", sentence.Text, StringComparison.Ordinal);
                    seen++;
                }
            }
        }

        Assert.True(seen > 50, $"{seen} sentences");
    }

    [Fact]
    public void A_number_that_no_table_shows_is_found_where_it_stands()
    {
        foreach (var (report, language, seed) in s_random.Value.Where((_, index) => index % 10 == 0))
        {
            var tables = ReportNarrative.Of(report, language);
            var shown = Numbers(tables).SelectMany(cells => cells).SelectMany(NumbersOf).ToHashSet(StringComparer.Ordinal);
            foreach (var (_, sentence) in Sentences(tables).Where(told => told.Sentence.Figures.Count > 0))
            {
                var number = Regex.Match(sentence.Text, "(?<![0-9,.–-])[0-9]+(?= [a-zåäö])", RegexOptions.None, s_patience);
                if (!number.Success)
                {
                    continue;
                }

                var other = Enumerable
                    .Range(int.Parse(number.Value, CultureInfo.InvariantCulture) + 1, 1000)
                    .Select(value => value.ToString(CultureInfo.InvariantCulture))
                    .First(value => !shown.Contains(value) && value.Length < 4);
                var text = "x\n" + sentence.Text.Remove(number.Index, number.Length).Insert(number.Index, other);
                Assert.Contains(
                    ReportTextCheck.Of(text, report, language),
                    finding => finding == new TextFinding(ReportTextIssues.NotShown, 2, number.Index + 1, other)
                );
            }
        }
    }

    private static IEnumerable<(ReportTable Table, ReportSentence Sentence)> Sentences(IEnumerable<ReportTable> tables) =>
        from table in tables
        from sentence in table.Lead
        select (table, sentence);

    private static ILookup<string, string> Numbers(IEnumerable<ReportTable> tables) =>
        (
            from table in tables
            from row in table.Rows
            from cell in row
            where cell.IsNumber
            from figure in cell.Figures
            select (figure, cell.Text)
        ).ToLookup(row => row.figure, row => row.Text, StringComparer.Ordinal);

    private static string Without(string text, string label) =>
        Regex.Replace(text, Regex.Escape(label), "", RegexOptions.IgnoreCase, s_patience);

    // Of both languages, with a point.
    private static IEnumerable<string> NumbersOf(string text) =>
        Regex.Matches(text, "[0-9]+(?:[.,][0-9]+)?", RegexOptions.None, s_patience).Select(match => match.Value.Replace(',', '.'));
}
