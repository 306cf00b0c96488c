namespace Gransgangare.Core.Tests;

public sealed class EligibilityTests
{
    private static readonly ProjectDefinition s_project = ProjectDefinition.Gransgangare with
    {
        TargetGroups = [TargetGroup.LongTermSocialAssistance, TargetGroup.ForeignBorn],
    };

    private static readonly EligibilityFacts s_facts = new()
    {
        On = Some.Day("2024-03-01"),
        BirthDate = Some.Day("1990-01-01"),
        AssistanceMonths = 10,
        ForeignBorn = Fact.No,
        AssessedElsewhere = Fact.No,
    };

    [Theory]
    [InlineData(10, Fact.No, Fact.No, EligibilityVerdict.Eligible, "")]
    [InlineData(9, Fact.Yes, Fact.No, EligibilityVerdict.Eligible, "")]
    [InlineData(10, Fact.NotKnown, Fact.No, EligibilityVerdict.Eligible, "")]
    [InlineData(9, Fact.No, Fact.No, EligibilityVerdict.NotEligible, "")]
    [InlineData(10, Fact.Yes, Fact.Yes, EligibilityVerdict.NotEligible, "")]
    [InlineData(9, Fact.No, Fact.NotKnown, EligibilityVerdict.NotEligible, "")]
    [InlineData(9, Fact.NotKnown, Fact.Yes, EligibilityVerdict.NotEligible, "")]
    [InlineData(9, Fact.NotKnown, Fact.No, EligibilityVerdict.CannotSay, "foreign_born")]
    [InlineData(9, Fact.Refused, Fact.No, EligibilityVerdict.CannotSay, "foreign_born")]
    [InlineData(10, Fact.No, Fact.NotKnown, EligibilityVerdict.CannotSay, "assessed_elsewhere")]
    [InlineData(10, Fact.No, Fact.Refused, EligibilityVerdict.CannotSay, "assessed_elsewhere")]
    [InlineData(9, Fact.NotKnown, Fact.NotKnown, EligibilityVerdict.CannotSay, "assessed_elsewhere,foreign_born")]
    [InlineData(null, Fact.NotKnown, Fact.No, EligibilityVerdict.CannotSay, "foreign_born,assistance_months")]
    public void One_group_and_no_assessment_elsewhere(
        int? months,
        Fact foreignBorn,
        Fact elsewhere,
        EligibilityVerdict verdict,
        string missing
    )
    {
        var decision = Decide(s_facts with { AssistanceMonths = months, ForeignBorn = foreignBorn, AssessedElsewhere = elsewhere });
        Assert.Equal(verdict, decision.Verdict);
        Assert.Equal(missing, string.Join(",", decision.MissingFacts));
        Assert.Equal(verdict.ToString(), decision.ToString());
    }

    [Fact]
    public void Every_step_is_given_in_order_with_its_source()
    {
        var decision = Decide(s_facts with { AssessedElsewhere = Fact.Yes });
        Assert.Equal(
            "age-16-64 Yes SE-R13|assessed-elsewhere Yes SE-T6|foreign-born No SE-T9|long-term-assistance-10 Yes SE-T3",
            string.Join("|", decision.Reasons.Select(reason => $"{reason.Rule} {reason.Holds} {reason.Source}"))
        );
        Assert.Equal([TargetGroup.LongTermSocialAssistance], decision.Groups.AsEnumerable());
    }

    [Theory]
    [InlineData("2008-03-02", Fact.No, true)]
    [InlineData("2008-03-01", Fact.Yes, false)]
    [InlineData("1959-03-02", Fact.Yes, false)]
    [InlineData("1959-03-01", Fact.No, true)]
    [InlineData("", Fact.NotKnown, true)]
    public void Age_outside_the_range_warns_and_never_decides(string birth, Fact holds, bool warns)
    {
        var decision = Decide(s_facts with { BirthDate = Some.DayOrNone(birth) });
        Assert.Equal(EligibilityVerdict.Eligible, decision.Verdict);
        Assert.Equal((holds, warns), (decision.Reasons[0].Holds, decision.Reasons[0].IsWarning));
        Assert.Empty(decision.MissingFacts);
    }

    [Fact]
    public void A_missing_birth_date_is_named_by_the_age_step_alone()
    {
        var decision = Decide(s_facts with { BirthDate = null, AssistanceMonths = null });
        Assert.Equal(["birth_date"], decision.Reasons[0].MissingFacts.AsEnumerable());
        Assert.Equal(["assistance_months"], decision.MissingFacts);
    }

    [Fact]
    public void A_project_without_the_exclusion_does_not_ask_for_it()
    {
        var project = s_project with { ExcludesAssessedElsewhere = false };
        var decision = new EligibilityRules(project).Decide(s_facts with { AssessedElsewhere = Fact.Yes });
        Assert.Equal(EligibilityVerdict.Eligible, decision.Verdict);
        Assert.DoesNotContain("assessed-elsewhere", decision.Reasons.Select(reason => reason.Rule));
    }

    [Fact]
    public void A_project_without_target_groups_is_open_to_all() =>
        Assert.Equal(
            EligibilityVerdict.Eligible,
            new EligibilityRules(s_project with { TargetGroups = [] }).Decide(s_facts with { AssistanceMonths = 0 }).Verdict
        );

    [Theory]
    [InlineData("1990-01-01", "åldern ligger inom projektets åldrar", "the age lies within the project's ages")]
    [InlineData("2015-01-01", "åldern ligger utanför projektets åldrar; pröva", "the age lies outside the project's ages; consider")]
    [InlineData("", "åldern är inte känd", "the age is not known")]
    public void The_age_step_says_what_was_found(string birth, string sv, string en)
    {
        var step = Decide(s_facts with { BirthDate = Some.DayOrNone(birth) }).Reasons[0];
        Assert.StartsWith(sv, step.Text.Sv, StringComparison.Ordinal);
        Assert.StartsWith(en, step.Text.En, StringComparison.Ordinal);
        Assert.Equal("SE-R13", step.Source);
    }

    [Theory]
    [InlineData(Fact.Yes, "en annan myndighet har redan", "another authority has already")]
    [InlineData(Fact.No, "ingen annan myndighet", "no other authority")]
    [InlineData(Fact.Refused, "det är inte känt om", "it is not known whether")]
    public void The_exclusion_step_says_what_was_found(Fact elsewhere, string sv, string en)
    {
        var step = Decide(s_facts with { AssessedElsewhere = elsewhere }).Reasons[1];
        Assert.StartsWith(sv, step.Text.Sv, StringComparison.Ordinal);
        Assert.StartsWith(en, step.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void No_facts_at_all_is_the_callers_fault() =>
        Assert.Throws<ArgumentNullException>(() => new EligibilityRules(s_project).Decide(null!));

    private static EligibilityDecision Decide(EligibilityFacts facts) => new EligibilityRules(s_project).Decide(facts);
}
