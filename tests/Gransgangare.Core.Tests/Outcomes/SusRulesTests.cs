namespace Gransgangare.Core.Tests;

public sealed class SusRulesTests
{
    // An empty extent is not known.
    [Theory]
    [InlineData("work-unsubsidised", 1, null, "work-or-study", ExitActivity.Work, "SE-R3")]
    [InlineData("work-unsubsidised", 0, null, "other-reasons", ExitActivity.None, "SE-S5")]
    [InlineData("work-unsubsidised", 0, 0, "other-reasons", ExitActivity.None, "SE-S5")]
    [InlineData("work-unsubsidised", null, 0, "?work_extent", ExitActivity.None, "SE-R3")]
    [InlineData("work-unsubsidised", 0, 1, "work-or-study", ExitActivity.Study, "SE-S22")]
    [InlineData("work-subsidised", 50, 50, "work-or-study", ExitActivity.Work, "SE-R3")]
    [InlineData("study", null, 1, "work-or-study", ExitActivity.Study, "SE-S22")]
    [InlineData("study", null, 0, "other-reasons", ExitActivity.None, "SE-S22")]
    [InlineData("study", null, null, "work-or-study", ExitActivity.Study, "SE-C9")]
    [InlineData("study", 1, 0, "work-or-study", ExitActivity.Work, "SE-R3")]
    [InlineData("illness", 1, null, "work-or-study", ExitActivity.Work, "SE-R3")]
    [InlineData("illness", 0, 0, "other-reasons", ExitActivity.None, "SE-C9")]
    [InlineData("work-placement", 0, 0, "nearer-labour-market", ExitActivity.None, "SE-C9")]
    [InlineData("work-placement", 0, 20, "work-or-study", ExitActivity.Study, "SE-S22")]
    public void What_is_performed_decides(string reason, int? work, int? study, string expected, ExitActivity activity, string rule)
    {
        var exit = new Exit(Some.Day("2024-06-30"), ExitReason.FromCode(reason)) { WorkExtent = work, StudyExtent = study };
        var verdict = OutcomeRuleSet.Sus.Judge(exit, Some.Day("2024-12-31"));
        Assert.Equal((expected, activity, rule), (OutcomeTableTests.Text(verdict), verdict.Activity, verdict.Rule));
    }
}
