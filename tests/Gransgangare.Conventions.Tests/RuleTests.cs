using System.Reflection;
using System.Text.RegularExpressions;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Conventions.Tests;

/// <summary>Every id of a rule that the product names is in the rule book, and what judges people or records leads to a rule.</summary>
public sealed partial class RuleTests
{
    private static readonly string[] s_endings = [".cs", ".md", ".json", ".csv", ".csproj", ".props", ".txt", ".verified.txt"];

    private static readonly IReadOnlyList<string> s_files = new[] { "src", "docs", "samples", "benchmarks" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
        .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
        .Where(file => s_endings.Contains(Path.GetExtension(file)) && !BuiltFolder().IsMatch(file.Replace('\\', '/')))
        .ToList();

    private static readonly IReadOnlyList<EsfIndicator> s_indicators = Programme.All.SelectMany(programme => programme.Indicators).ToList();

    [Fact]
    public void Every_id_that_the_product_names_is_in_the_book()
    {
        var named = s_files
            .SelectMany(file =>
                RuleBook.IdsIn(File.ReadAllText(file)).Select(id => (id, file: Path.GetRelativePath(Repository.Root, file)))
            )
            .ToList();
        Assert.True(named.Select(one => one.id).Distinct(StringComparer.Ordinal).Count() > 200);
        Assert.DoesNotContain(named, one => !RuleBook.TryGet(one.id, out var rule) || rule.Id != one.id);
    }

    [Fact]
    public void Every_condition_and_every_indicator_leads_to_a_rule()
    {
        var conditions = s_indicators.SelectMany(indicator => indicator.Conditions).Distinct().ToList();
        Assert.NotEmpty(conditions);
        Assert.All(conditions, condition => Assert.NotEmpty(RuleBook.IdsIn(condition.Source)));
        Assert.All(s_indicators, indicator => Assert.NotEmpty(indicator.Conditions));
        Assert.All(BipEvidence.All, evidence => Assert.True(RuleBook.TryGet(evidence.Id, out _), evidence.Id));
    }

    [Fact]
    public void Every_source_that_an_indicator_cites_is_in_the_book()
    {
        var known = RuleBook.Sources.Select(source => source.Key).ToHashSet(StringComparer.Ordinal);
        var cited = s_indicators
            .Select(indicator => indicator.Source)
            .Concat(s_indicators.SelectMany(indicator => indicator.Conditions).Select(condition => condition.Source))
            .Concat(Programme.All.SelectMany(programme => programme.NotJudged).Select(indicator => indicator.Source))
            .SelectMany(source => source.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(part => RuleBook.IdsIn(part).Count == 0)
            .Select(part => part.Split([' ', '('])[0])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(cited.Count > 15);
        Assert.DoesNotContain(cited, key => !known.Contains(key));
    }

    [Fact]
    public void Every_issue_of_a_rule_exists()
    {
        var codes = IssueDefinitionTests.All.Select(issue => issue.Code).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(RuleBook.All.SelectMany(rule => rule.IssueCodes), code => !codes.Contains(code));
    }

    /// <summary>An issue whose documentation names a rule is among the issues of that rule, so that its page links there.</summary>
    [Fact]
    public void An_issue_that_comes_from_a_rule_leads_to_it()
    {
        var issues = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => DocumentedIssue().Matches(File.ReadAllText(file)))
            .SelectMany(match => RuleBook.IdsIn(match.Groups["summary"].Value).Select(id => (id, code: match.Groups["code"].Value)))
            .ToList();
        Assert.True(issues.Count > 10);
        Assert.DoesNotContain(issues, one => !RuleBook.TryGet(one.id, out var rule) || !rule.IssueCodes.Contains(one.code));
    }

    [Fact]
    public void Every_setting_exists()
    {
        var readings = EsfOptions
            .DefaultFor(Programme.EsfPlus2021)
            .ToSettings()
            .Select(setting => "--option " + setting.Split('=')[0])
            .ToHashSet(StringComparer.Ordinal);
        var words = Word().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/tool.md"))).Select(word => word.Value).ToHashSet();
        var project = File.ReadAllText(Path.Combine(Repository.Root, "docs/schema/project.schema.json"));
        bool Exists(string setting) =>
            setting.StartsWith("--option ", StringComparison.Ordinal) ? readings.Contains(setting)
            : setting.StartsWith("--", StringComparison.Ordinal) ? words.Contains(setting)
            : setting.StartsWith("project.json ", StringComparison.Ordinal)
                ? project.Contains($"\"{setting.Split(' ')[1]}\"", StringComparison.Ordinal)
            : setting.Split('.') is [var type, .. var member]
                && Libraries.PublicTypes.FirstOrDefault(one => one.Name == type) is { } found
                && member.All(name => found.GetMember(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0);

        var settings = RuleBook.All.SelectMany(rule => rule.Setting?.Split(", ") ?? []).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(settings.Count > 20);
        Assert.DoesNotContain(settings, setting => !Exists(setting));
        Assert.Empty(readings.Except(settings, StringComparer.Ordinal));
    }

    /// <summary>The documentation of the code names no document that is not there.</summary>
    [Fact]
    public void Every_document_that_the_code_names_exists()
    {
        var known = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(file => Path.GetFileName(file))
            .ToHashSet(StringComparer.Ordinal);
        var named = s_files
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(file => Document().Matches(File.ReadAllText(file)).Select(match => (match.Value, Path.GetFileName(file))))
            .ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, one => !known.Contains(one.Value));
    }

    [GeneratedRegex("/(bin|obj)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BuiltFolder();

    [GeneratedRegex(@"--[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"[\w.-]+\.md\b", RegexOptions.None, 1000)]
    private static partial Regex Document();

    [GeneratedRegex(
        @"/// <summary>(?<summary>(?:(?!</summary>)[^;{])*)</summary>\s+(?:internal|public|private) static (?:readonly )?IssueDefinition \w+\s*(?:\{ get; \} )?=\s*new\(\s*""(?<code>GG[EW][0-9]{4})""",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex DocumentedIssue();
}
