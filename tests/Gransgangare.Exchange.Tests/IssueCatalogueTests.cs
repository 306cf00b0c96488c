using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>Every issue code: raised at its exact place by the smallest folder that has the fault, and by nothing next to it.</summary>
public sealed class IssueCatalogueTests
{
    private static readonly IssueCase[] s_cases =
    [
        .. FileCases.All,
        .. ParticipationCases.All,
        .. OtherFileCases.All,
        .. ResourceCases.All,
    ];

    public static TheoryData<string> Names => new(s_cases.Select(row => row.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_raised_at_its_place_and_not_by_its_neighbour(string name)
    {
        var row = s_cases.Single(row => row.Name == name);
        using var faulty = TestFolder.Of(row.Faulty);
        using var neighbour = TestFolder.Of(row.Neighbour);
        Assert.Equal(row.Expected.Split('\n'), faulty.Issues());
        // An age that is possible may still lie outside the project's ages.
        string[] others = row.Expected.StartsWith("GGE2002", StringComparison.Ordinal) ? ["GGW1102", "GGW2101"] : ["GGW1102"];
        Assert.DoesNotContain(neighbour.Issues(), issue => !others.Contains(issue[..7]));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        IssueDefinition[] all = [.. ExchangeIssues.All, .. ParticipationIssues.All, .. BipIssues.All, .. JsonIssues.All, .. KeyIssues.All];
        // A file that cannot be opened needs another user; two are said in other ways in a folder; the rest have tests of their own, for bytes, mappings
        // and instruments that a case cannot say, and of reports.
        string[] elsewhere =
        [
            ExchangeIssues.UnreadableFile.Code,
            BipIssues.AnsweredTwice.Code,
            BipIssues.UnknownInstrument.Code,
            BipIssues.NoAnswers.Code,
            KeyIssues.Empty.Code,
            JsonIssues.UnfitDenominator.Code,
            BipIssues.UnknownItem.Code,
            ExchangeIssues.UnreadableText.Code,
            ExchangeIssues.UnmappedValue.Code,
            ExchangeIssues.NotUtf8.Code,
            ExchangeIssues.FolderForFile.Code,
            ExchangeIssues.FileTwice.Code,
            BipIssues.BeyondDateLimits.Code,
            BipIssues.VersionPassedOver.Code,
            BipIssues.RaterPassedOver.Code,
            ParticipationIssues.BeyondDateLimits.Code,
            ParticipationIssues.NumberOutOfRange.Code,
            ParticipationIssues.IllFormedCode.Code,
            BipIssues.VersionNotGiven.Code,
            JsonIssues.GoalWithoutProgramme.Code,
            JsonIssues.UnknownGoal.Code,
            JsonIssues.NoSuchIndicator.Code,
            JsonIssues.IndicatorOfOtherMeasure.Code,
            JsonIssues.OfLibrary.Code,
            JsonIssues.CausalWord.Code,
            JsonIssues.TooLarge.Code,
            JsonIssues.BeyondLimits.Code,
            ExchangeIssues.NotAFile.Code,
            // Of workbooks, which the tool reads.
            ExchangeIssues.UnreadableWorkbook.Code,
            ExchangeIssues.FormulaCell.Code,
            ExchangeIssues.MergedCells.Code,
            ExchangeIssues.Macros.Code,
            ExchangeIssues.UnknownSheet.Code,
            ExchangeIssues.LastLineOpen.Code,
        ];
        var shown = s_cases.SelectMany(row => row.Expected.Split('\n')).Select(line => line[..7]).Concat(elsewhere).ToHashSet();
        Assert.Equal(all.Select(issue => issue.Code).Order(), shown.Order());
        Assert.Equal(all.Length, all.Select(issue => issue.Code).Distinct().Count());
    }

    [Fact]
    public void Every_error_leaves_its_record_out_and_no_warning_does()
    {
        foreach (var row in s_cases.Where(row => !row.Faulty.Contains("== project.json", StringComparison.Ordinal)))
        {
            using var folder = TestFolder.Of(row.Faulty);
            var content = folder.Read();
            var lines = content
                .Issues.Where(issue => issue.Definition.Severity == Severity.Error && issue.Line > 1)
                .Select(issue => (issue.File, issue.Line))
                .Distinct()
                .Count();
            if (content.Issues.All(issue => issue.Line > 1 || issue.Definition.Severity == Severity.Warning))
            {
                Assert.True(lines == content.LeftOut, row.Name);
            }

            Assert.True(content.LeftOut <= content.RecordsRead, row.Name);
        }
    }

    [Fact]
    public void A_line_of_an_issue_is_three_words_and_a_message()
    {
        using var folder = TestFolder.Of("person,gender,entry_date,shoe size\np1,woman,2023-03-01,42");
        var issue = Assert.Single(folder.Read().Issues);
        Assert.Equal("shoe size", issue.Column);
        Assert.StartsWith("GGW1101 participations.csv:1 shoe_size: ", issue.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(
            "GGE1501 my_own.json:7 a__b: ",
            new ExchangeIssue(JsonIssues.NotJson, "my own.json", 7, "a\n b").ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Issues_carry_the_person_but_no_line_of_text_does()
    {
        using var folder = TestFolder.Of("person,gender,entry_date\nsecret-key,woman,2023-02-29");
        var issue = Assert.Single(folder.Read().Issues);
        Assert.Equal("secret-key", issue.Person);
        Assert.Equal(
            "GGE1010 participations.csv:2 entry_date: A date must have the form YYYY-MM-DD and lie from 1850-01-01 to 2199-12-31; leave it empty where there is no end. The calendar lacks that day.",
            issue.ToString()
        );
        Assert.Equal(
            "GGE1010 participations.csv:2 entry_date: Ett datum måste ha formen ÅÅÅÅ-MM-DD och ligga mellan 1850-01-01 och 2199-12-31; lämna tomt där inget slut finns. Kalendern saknar den dagen.",
            issue.ToLine(Language.Swedish)
        );
    }
}
