using System.Reflection;
using System.Text.RegularExpressions;
using Gransgangare.Core;

namespace Gransgangare.Conventions.Tests;

/// <summary>The permanent codes of all issues, over all assemblies.</summary>
public sealed class IssueDefinitionTests
{
    private static readonly Regex s_form = new("^GG[EW][0-9]{4}$", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);

    public static IReadOnlyList<IssueDefinition> All { get; } =
        Libraries
            .WithTool.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            )
            .Where(field => field.FieldType == typeof(IssueDefinition))
            .Select(field => (IssueDefinition)field.GetValue(null)!)
            .ToList();

    [Fact]
    public void The_definitions_are_found() => Assert.Contains(ParticipationIssues.ImpossibleAge, All);

    [Fact]
    public void Every_code_stands_for_one_issue() =>
        Assert.Empty(All.GroupBy(issue => issue.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_code_has_the_permanent_form_and_carries_the_severity()
    {
        Assert.All(All, issue => Assert.Matches(s_form, issue.Code));
        Assert.All(All, issue => Assert.Equal(issue.Code[2] == 'E' ? Severity.Error : Severity.Warning, issue.Severity));
    }

    [Fact]
    public void Every_text_is_there_in_both_languages_and_has_no_place_for_data() =>
        Assert.All(
            All,
            issue =>
            {
                Assert.True(issue.Text.Sv.Trim().Length > 10 && issue.Text.En.Trim().Length > 10, issue.Code);
                Assert.NotEqual(issue.Text.Sv, issue.Text.En);
                Assert.DoesNotContain('{', issue.Text.Sv + issue.Text.En);
                Assert.True(issue.Text.En[^1] is '.' or '?' && issue.Text.Sv[^1] is '.' or '?', issue.Code);
            }
        );

    [Fact]
    public void The_document_of_codes_says_what_the_code_does() => GeneratedDocument.Holds(Document(), "docs/issue-codes.md");

    private static string Document()
    {
        var rows = All.OrderBy(issue => issue.Code[3..], StringComparer.Ordinal)
            .ThenBy(issue => issue.Code, StringComparer.Ordinal)
            .Select(issue => $"| `{issue.Code}` | {issue.Text.En} | {issue.Text.Sv} | {Rules(issue)} |\n");
        return "# Issue codes\n\n"
            + "Made from the code and held by a test. `GGE` is an error: the record is left out and listed. `GGW` is a warning: the record is kept.\n"
            + "A code is permanent and is never used for something else. 1xxx: files; 15xx: records and projects in JSON; 2xxx: participations; 3xxx: measurements\n"
            + "and instruments; 4xxx: ESF; 5xxx: personal data; 6xxx: texts about reports.\n\n"
            + "| code | English | Swedish | [rule](rules.md) |\n|---|---|---|---|\n"
            + string.Concat(rows);
    }

    private static string Rules(IssueDefinition issue) =>
        string.Join(
            ", ",
            RuleBook.All.Where(rule => rule.IssueCodes.Contains(issue.Code, StringComparer.Ordinal)).Select(rule => RuleLinks.To(rule.Id))
        );
}
