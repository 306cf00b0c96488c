namespace Gransgangare.Core.Tests;

public sealed class OutcomeTableTests
{
    private static readonly Exit s_noReason = new(Some.Day("2024-06-30"));

    public static TheoryData<string, string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string, string>();
            foreach (var row in Some.Rows("outcomes.csv").Select(row => row.Split(';')))
            {
                table.Add("gransgangare", row[0], row[1]);
                table.Add("sus", row[0], row[2]);
                table.Add("kolada", row[0], row[3]);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_reason_in_every_rule_set(string rules, string reason, string expected)
    {
        var exit = s_noReason with { Reason = ExitReason.FromCode(reason) };
        Assert.Equal(expected, Text(RuleSet(rules).Judge(exit, Some.Day("2024-12-31"))));
    }

    [Fact]
    public void The_table_has_every_reason() =>
        Assert.Equal(ExitReason.All.Select(reason => reason.Code), Some.Rows("outcomes.csv").Select(row => row.Split(';')[0]));

    [Theory]
    [InlineData("gransgangare")]
    [InlineData("sus")]
    [InlineData("kolada")]
    public void Without_a_reason_nothing_can_be_said(string rules)
    {
        var verdict = RuleSet(rules).Judge(s_noReason, Some.Day("2024-12-31"));
        Assert.Equal(("?exit_reason", "SE-C9"), (Text(verdict), verdict.Rule));
    }

    [Theory]
    [InlineData("gransgangare")]
    [InlineData("sus")]
    [InlineData("kolada")]
    public void A_registration_error_is_not_counted_whatever_else_is_known(string rules)
    {
        var exit = s_noReason with { Reason = ExitReason.RegistrationError, WorkExtent = 100, StudyExtent = 100 };
        var verdict = RuleSet(rules).Judge(exit, Some.Day("2024-12-31"));
        Assert.Equal((ExitCategory.NotCounted, ExitActivity.None, "SE-S14"), (verdict.Category, verdict.Activity, verdict.Rule));
    }

    [Theory]
    [InlineData("work-subsidised", ExitActivity.Work)]
    [InlineData("labour-market-training", ExitActivity.Study)]
    [InlineData("illness", ExitActivity.None)]
    public void Work_and_study_are_kept_apart_within_the_category(string reason, ExitActivity expected)
    {
        var verdict = OutcomeRuleSet.Gransgangare.Judge(s_noReason with { Reason = ExitReason.FromCode(reason) }, Some.Day("2024-12-31"));
        Assert.Equal((expected, "SE-C9"), (verdict.Activity, verdict.Rule));
    }

    [Fact]
    public void A_changed_table_has_a_version_of_its_own_and_leaves_the_first_as_it_was()
    {
        var changed = OutcomeRuleSet.Gransgangare.With(
            "2026.2-vast",
            Categories(ExitReason.ContinuedRehabilitation, ExitCategory.NearerLabourMarket)
        );
        Assert.Equal("gransgangare 2026.2-vast", changed.ToString());
        Assert.Equal(ExitCategory.NearerLabourMarket, changed.CategoryOf(ExitReason.ContinuedRehabilitation));
        Assert.Equal(ExitCategory.OtherReasons, OutcomeRuleSet.Gransgangare.CategoryOf(ExitReason.ContinuedRehabilitation));
        Assert.All(
            ExitReason.All.Where(reason => reason != ExitReason.ContinuedRehabilitation),
            reason => Assert.Equal(OutcomeRuleSet.Gransgangare.CategoryOf(reason), changed.CategoryOf(reason))
        );
        Assert.Equal((OutcomeRuleSet.Gransgangare.Label, OutcomeRuleSet.Gransgangare.Test), (changed.Label, changed.Test));
        Assert.NotEqual(OutcomeRuleSet.Gransgangare, changed);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2026.2")]
    public void A_changed_table_without_a_version_of_its_own_is_refused(string version) =>
        Assert.Throws<ArgumentException>(() =>
            OutcomeRuleSet.Sus.With(version, Categories(ExitReason.Moved, ExitCategory.NearerLabourMarket))
        );

    [Theory]
    [InlineData("gransgangare")]
    [InlineData("sus")]
    [InlineData("kolada")]
    public void A_reason_that_the_table_moves_away_from_work_and_study_is_not_tested_as_such(string rules)
    {
        var changed = RuleSet(rules).With("own", Categories(ExitReason.StudyOther, ExitCategory.NearerLabourMarket));
        var verdict = changed.Judge(s_noReason with { Reason = ExitReason.StudyOther }, Some.Day("2024-12-31"));
        Assert.Equal("nearer-labour-market", Text(verdict));
        var work = RuleSet(rules).With("own", Categories(ExitReason.WorkSubsidised, ExitCategory.OtherReasons));
        Assert.Equal("other-reasons", Text(work.Judge(s_noReason with { Reason = ExitReason.WorkSubsidised }, Some.Day("2024-12-31"))));
    }

    [Fact]
    public void The_built_in_rule_sets_have_a_version_and_an_id_of_their_own()
    {
        Assert.Equal("gransgangare sus kolada".Split(' '), OutcomeRuleSet.BuiltIn.Select(rules => rules.Id));
        Assert.All(OutcomeRuleSet.BuiltIn.AsEnumerable(), rules => Assert.Equal("2026.2", rules.Version));
        Assert.Equal(["Gränsgångare", "SUS", "Kolada"], OutcomeRuleSet.BuiltIn.Select(rules => rules.Label.Sv));
        Assert.Equal(["Gränsgångare", "SUS", "Kolada"], OutcomeRuleSet.BuiltIn.Select(rules => rules.Label.En));
    }

    [Fact]
    public void Nothing_to_judge_is_the_callers_fault()
    {
        Assert.Throws<ArgumentNullException>(() => OutcomeRuleSet.Sus.Judge(null!, Some.Day("2024-12-31")));
        Assert.Throws<ArgumentNullException>(() => OutcomeRuleSet.Sus.CategoryOf(null!));
    }

    internal static OutcomeRuleSet RuleSet(string id) =>
        OutcomeRuleSet.BuiltIn.AsEnumerable().Single(rules => string.Equals(rules.Id, id, StringComparison.Ordinal));

    internal static string Text(OutcomeVerdict verdict)
    {
        Assert.Equal(verdict.Category is null, verdict.MissingFacts.Count > 0);
        return verdict.Category?.Code ?? $"?{string.Join(",", verdict.MissingFacts.AsEnumerable())}";
    }

    private static Dictionary<ExitReason, ExitCategory> Categories(ExitReason reason, ExitCategory category) =>
        new() { [reason] = category };
}
