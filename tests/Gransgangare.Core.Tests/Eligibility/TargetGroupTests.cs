using NodaTime;

namespace Gransgangare.Core.Tests;

/// <summary>Each target group on both sides of its threshold (SE-T1 to SE-T4); the day of the decision is 2024-03-01.</summary>
public sealed class TargetGroupTests
{
    private static readonly EligibilityFacts s_nothing = new() { On = Some.Day("2024-03-01") };

    [Theory]
    [InlineData(Fact.Yes, "2023-02-28", "yes")]
    [InlineData(Fact.Yes, "2023-03-01", "no")]
    [InlineData(Fact.Yes, "2023-03-02", "no")]
    [InlineData(Fact.NotKnown, "2023-02-28", "yes")]
    [InlineData(Fact.No, "2020-01-01", "no")]
    [InlineData(Fact.No, "", "no")]
    [InlineData(Fact.Yes, "", "? unemployed_since")]
    [InlineData(Fact.Refused, "", "? unemployed_since")]
    [InlineData(Fact.Yes, "9999-12-31", "no")]
    public void Long_term_unemployed_is_more_than_twelve_months(Fact unemployed, string since, string expected) =>
        Assert.Equal(
            $"long-term-unemployed-12: {expected}",
            Judge(TargetGroup.LongTermUnemployed, s_nothing with { Unemployed = unemployed, UnemployedSince = Some.DayOrNone(since) })
        );

    [Theory]
    [InlineData(6, "2023-08-31", "long-term-unemployed-6: yes")]
    [InlineData(6, "2023-09-01", "long-term-unemployed-6: no")]
    [InlineData(24, "2022-02-28", "long-term-unemployed-24: yes")]
    [InlineData(24, "2022-03-01", "long-term-unemployed-24: no")]
    public void Other_lengths_of_unemployment_have_rules_of_their_own_name(int months, string since, string expected) =>
        Assert.Equal(
            expected,
            Judge(
                TargetGroup.LongTermUnemployed,
                s_nothing with
                {
                    UnemployedSince = Some.Day(since),
                },
                new TargetGroupThresholds { UnemployedMonths = months }
            )
        );

    // 2024-01-02 to 2024-03-01 are 60 days.
    [Theory]
    [InlineData("2024-01-02/", "yes")]
    [InlineData("2024-01-03/", "no")]
    [InlineData("2024-01-02/2024-03-01", "yes")]
    [InlineData("2024-01-02/2024-12-31", "yes")]
    [InlineData("2024-01-01/2024-02-29", "yes")]
    [InlineData("2023-12-01/2024-02-26", "yes")]
    [InlineData("2023-12-01/2024-02-25", "yes")]
    [InlineData("2023-12-01/2024-02-24", "no")]
    [InlineData("2024-03-02/", "no")]
    [InlineData("", "no")]
    [InlineData("2023-12-20/2024-01-31 2024-02-05/", "yes")]
    [InlineData("2023-12-20/2024-01-31 2024-02-06/", "no")]
    [InlineData("2024-02-05/ 2023-12-20/2024-01-31", "yes")]
    [InlineData("2023-12-01/2024-02-28 2024-01-10/2024-01-20", "yes")]
    [InlineData("2023-12-01/2024-01-10 2024-01-11/2024-01-31 2024-02-01/", "yes")]
    [InlineData("2024-02-05/ 2024-01-02/2024-01-31 2024-03-05/", "yes")]
    [InlineData("2024-02-05/ 2024-01-03/2024-01-31", "no")]
    public void Long_term_sick_listed_is_sixty_days_with_gaps_under_five_days_joined(string spells, string expected)
    {
        var periods = spells.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(spell => spell.Split('/'));
        var facts = s_nothing with { SickListings = periods.Select(days => Some.Period(days[0], days[1])).ToValueList() };
        Assert.Equal($"long-term-sick-60: {expected}", Judge(TargetGroup.LongTermSickListed, facts));
    }

    [Fact]
    public void Sick_listing_that_is_not_known_cannot_be_decided() =>
        Assert.Equal("long-term-sick-60: ? sick_listings", Judge(TargetGroup.LongTermSickListed, s_nothing));

    [Theory]
    [InlineData(90, 5, "long-term-sick-90: no")]
    [InlineData(60, 4, "long-term-sick-60: no")]
    public void Other_thresholds_of_sick_listing(int days, int gap, string expected)
    {
        var facts = s_nothing with { SickListings = [Some.Period("2023-12-20", "2024-01-31"), Some.Period("2024-02-05", "")] };
        Assert.Equal(
            expected,
            Judge(TargetGroup.LongTermSickListed, facts, new TargetGroupThresholds { SickDays = days, SickGapDays = gap })
        );
    }

    [Theory]
    [InlineData(9, "no")]
    [InlineData(10, "yes")]
    [InlineData(12, "yes")]
    [InlineData(null, "? assistance_months")]
    public void Long_term_assistance_is_ten_months_of_the_year(int? months, string expected) =>
        Assert.Equal(
            $"long-term-assistance-10: {expected}",
            Judge(TargetGroup.LongTermSocialAssistance, s_nothing with { AssistanceMonths = months })
        );

    // Born so that the age on 2024-03-01 is 18 or 19, 29 or 30.
    [Theory]
    [InlineData("activity-compensation", "2005-03-02", "no")]
    [InlineData("activity-compensation", "2005-03-01", "yes")]
    [InlineData("activity-compensation", "1994-03-02", "yes")]
    [InlineData("activity-compensation", "1994-03-01", "no")]
    [InlineData("activity-compensation", "", "? birth_date")]
    [InlineData("sickness-benefit", "2000-01-01", "no")]
    [InlineData("sickness-benefit", "", "no")]
    [InlineData(null, "2000-01-01", "? income_sources")]
    [InlineData(null, "", "? income_sources,birth_date")]
    [InlineData(null, "1980-01-01", "no")]
    public void Young_with_activity_compensation_is_nineteen_to_twenty_nine(string? source, string birth, string expected)
    {
        var facts = s_nothing with
        {
            BirthDate = Some.DayOrNone(birth),
            IncomeSources = source is null ? null : [IncomeSource.FromCode(source)],
        };
        Assert.Equal($"young-activity-compensation-19-29: {expected}", Judge(TargetGroup.YoungActivityCompensation, facts));
    }

    [Theory]
    [InlineData(Fact.No, Fact.No, "2008-03-02", "no")]
    [InlineData(Fact.No, Fact.No, "2008-03-01", "yes")]
    [InlineData(Fact.No, Fact.No, "1994-03-02", "yes")]
    [InlineData(Fact.No, Fact.No, "1994-03-01", "no")]
    [InlineData(Fact.Yes, Fact.No, "2000-01-01", "no")]
    [InlineData(Fact.No, Fact.Yes, "2000-01-01", "no")]
    [InlineData(Fact.NotKnown, Fact.No, "2000-01-01", "? works")]
    [InlineData(Fact.No, Fact.Refused, "2000-01-01", "? studies")]
    [InlineData(Fact.No, Fact.No, "", "? birth_date")]
    [InlineData(Fact.NotKnown, Fact.NotKnown, "", "? works,studies,birth_date")]
    [InlineData(Fact.NotKnown, Fact.Yes, "", "no")]
    [InlineData(Fact.NotKnown, Fact.NotKnown, "1980-01-01", "no")]
    public void Young_neet_neither_works_nor_studies_and_is_sixteen_to_twenty_nine(Fact works, Fact studies, string birth, string expected)
    {
        var facts = s_nothing with { Works = works, Studies = studies, BirthDate = Some.DayOrNone(birth) };
        Assert.Equal($"young-neet-16-29: {expected}", Judge(TargetGroup.YoungNeet, facts));
    }

    [Fact]
    public void The_optional_young_range_gives_the_rule_another_name() =>
        Assert.Equal(
            "young-neet-16-24: no",
            Judge(
                TargetGroup.YoungNeet,
                s_nothing with
                {
                    Works = Fact.No,
                    Studies = Fact.No,
                    BirthDate = Some.Day("1999-03-01"),
                },
                new TargetGroupThresholds { Young = new AgeRange(16, 24) }
            )
        );

    [Theory]
    [InlineData(LeapDayBirthday.February28, "yes")]
    [InlineData(LeapDayBirthday.March1, "no")]
    public void Persons_born_on_a_leap_day_follow_the_one_setting(LeapDayBirthday reading, string expected)
    {
        var facts = s_nothing with
        {
            On = new LocalDate(2023, 2, 28),
            BirthDate = new LocalDate(2004, 2, 29),
            IncomeSources = [IncomeSource.ActivityCompensation],
        };
        Assert.EndsWith(expected, Judge(TargetGroup.YoungActivityCompensation, facts, leapDay: reading), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fact.Yes, "yes")]
    [InlineData(Fact.No, "no")]
    [InlineData(Fact.Refused, "? foreign_born")]
    [InlineData(Fact.NotKnown, "? foreign_born")]
    public void Foreign_born_is_a_fact_of_its_own(Fact fact, string expected) =>
        Assert.Equal($"foreign-born: {expected}", Judge(TargetGroup.ForeignBorn, s_nothing with { ForeignBorn = fact }));

    [Theory]
    [InlineData("comorbidity")]
    [InlineData("hbtqi")]
    [InlineData("young-grey-zone-daily-activity")]
    [InlineData("young-risk-of-crime")]
    [InlineData("young-disability")]
    [InlineData("young-mental-ill-health")]
    public void Groups_without_a_threshold_need_an_assessment(string code)
    {
        var group = TargetGroup.FromCode(code);
        Assert.Equal($"{code}: ? assessment:{code}", Judge(group, s_nothing));
        Assert.Equal(
            $"{code}: yes",
            Judge(group, s_nothing with { Assessments = [new(TargetGroup.ForeignBorn, Fact.No), new(group, Fact.Yes)] })
        );
        Assert.Equal($"{code}: no", Judge(group, s_nothing with { Assessments = [new(group, Fact.No)] }));
        Assert.Equal($"{code}: ? assessment:{code}", Judge(group, s_nothing with { Assessments = [new(group, Fact.Refused)] }));
    }

    [Fact]
    public void The_first_day_of_a_sick_listing_counts()
    {
        var facts = s_nothing with { SickListings = [Some.Period("2024-03-01", "")] };
        Assert.Equal("long-term-sick-1: yes", Judge(TargetGroup.LongTermSickListed, facts, new TargetGroupThresholds { SickDays = 1 }));
    }

    private static string Source(TargetGroup group) =>
        group.Code switch
        {
            "long-term-unemployed" => "SE-T1",
            "long-term-sick-listed" => "SE-T2",
            "long-term-social-assistance" => "SE-T3",
            "young-neet" => "SE-T4",
            _ => "SE-T9",
        };

    private static string Judge(
        TargetGroup group,
        EligibilityFacts facts,
        TargetGroupThresholds? thresholds = null,
        LeapDayBirthday leapDay = LeapDayBirthday.February28
    )
    {
        var project = ProjectDefinition.Gransgangare with { TargetGroups = [group], ExcludesAssessedElsewhere = false };
        var decision = new EligibilityRules(project, thresholds, leapDay).Decide(facts);
        var reason = decision.Reasons[^1];
        Assert.Equal(2, decision.Reasons.Count);
        Assert.Equal(Source(group), reason.Source);
        Assert.Contains(group.Label.Sv, reason.Text.Sv, StringComparison.Ordinal);
        Assert.Contains(group.Label.En, reason.Text.En, StringComparison.Ordinal);
        Assert.False(reason.IsWarning);
        return reason.Holds switch
        {
            Fact.Yes => $"{reason.Rule}: yes",
            Fact.No => $"{reason.Rule}: no",
            _ => $"{reason.Rule}: ? {string.Join(",", reason.MissingFacts.AsEnumerable())}",
        };
    }
}
