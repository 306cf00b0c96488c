using System.Text.RegularExpressions;

namespace Gransgangare.Conventions.Tests;

/// <summary>What is written for people keeps to the voice of docs/contributing.md and the words of docs/glossary.md.</summary>
public sealed partial class WordsTests
{
    private static readonly IReadOnlyList<(string Place, string Text)> s_lines = new[]
    {
        ("src", "*.cs"),
        ("src", "*.json"),
        ("docs", "*.md"),
    }
        .SelectMany(kind => Directory.EnumerateFiles(Path.Combine(Repository.Root, kind.Item1), kind.Item2, SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Repository.Root, "README*.md"))
        .Where(file => !Elsewhere().IsMatch(file.Replace('\\', '/')))
        .SelectMany(file =>
            File.ReadLines(file)
                .Select((line, place) => ($"{Path.GetRelativePath(Repository.Root, file)}:{place + 1}", Code().Replace(line, "")))
        )
        .ToList();

    private static readonly IReadOnlyList<string> s_retired = File.ReadLines(Path.Combine(Repository.Root, "docs", "glossary.md"))
        .SkipWhile(line => line != "## Words that are not used")
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
        .Select(line => line.Split('|')[1].Trim())
        .Where(word => word != "not")
        .ToList();

    [Fact]
    public void No_noun_is_negated() => Assert.DoesNotContain(s_lines, line => NegatedNoun().IsMatch(line.Text));

    [Fact]
    public void No_word_stands_that_the_glossary_has_put_away()
    {
        Assert.True(s_retired.Count > 3);
        var retired = new Regex(
            $@"\b({string.Join('|', s_retired)})",
            RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
            Regex.InfiniteMatchTimeout
        );
        Assert.DoesNotContain(s_lines, line => retired.IsMatch(line.Text) && !line.Place.Contains("glossary.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("The text is no date.", true)]
    [InlineData("Rows that are no rows of it.", true)]
    [InlineData("There is no file.", false)]
    [InlineData("It is no longer there.", false)]
    [InlineData("A part is no larger than its whole.", false)]
    public void A_negated_noun_is_found(string text, bool expected) => Assert.Equal(expected, NegatedNoun().IsMatch(text));

    [GeneratedRegex("/(bin|obj|api|upgrade)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Elsewhere();

    // What stands in a page as code is not the page's own words.
    [GeneratedRegex("`[^`]*`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(
        @"(?<!\b[Tt]here )\b(is|are) no (?!longer|more\b|less\b|larger|fewer|later|nearer|better|worse|earlier|higher|lower|greater|smaller)[a-z]",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex NegatedNoun();
}
