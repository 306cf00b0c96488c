namespace Gransgangare.Core.Tests;

public sealed class EntryFactsTests
{
    private static readonly EligibilityRules s_rules = new(ProjectDefinition.Gransgangare);

    [Theory]
    [InlineData("long-term-unemployed", "unemployed", "2023-01-31", "", Fact.Yes)]
    [InlineData("long-term-unemployed", "unemployed", "2023-03-01", "", Fact.No)]
    [InlineData("long-term-unemployed", "unemployed", "", "", Fact.NotKnown)]
    [InlineData("long-term-unemployed", "inactive", "", "", Fact.No)]
    [InlineData("long-term-unemployed", "", "", "", Fact.NotKnown)]
    [InlineData("young-activity-compensation", "inactive", "", "activity-compensation", Fact.Yes)]
    [InlineData("young-activity-compensation", "inactive", "", "social-assistance", Fact.No)]
    [InlineData("young-activity-compensation", "inactive", "", "unknown", Fact.NotKnown)]
    [InlineData("young-activity-compensation", "inactive", "", "", Fact.NotKnown)]
    [InlineData("young-neet", "inactive", "", "", Fact.NotKnown)]
    [InlineData("young-neet", "employed", "", "", Fact.No)]
    [InlineData("long-term-sick-listed", "inactive", "", "sickness-benefit", Fact.NotKnown)]
    [InlineData("long-term-social-assistance", "inactive", "", "social-assistance", Fact.NotKnown)]
    [InlineData("comorbidity", "inactive", "", "", Fact.NotKnown)]
    public void A_group_by_the_facts_of_a_participation(string group, string status, string since, string income, Fact expected) =>
        Assert.Equal(expected, Judge(group, Person(status, since, income)));

    [Theory]
    [InlineData("", 0, Fact.NotKnown, 0, Fact.Yes)]
    [InlineData("inactive", null, Fact.No, null, Fact.Yes)]
    [InlineData("inactive", 25, Fact.No, null, Fact.No)]
    [InlineData("inactive", null, Fact.Yes, 0, Fact.No)]
    [InlineData("inactive", null, Fact.No, 25, Fact.No)]
    [InlineData("", null, Fact.No, null, Fact.NotKnown)]
    [InlineData("inactive", null, Fact.Refused, null, Fact.Refused)]
    public void Neither_work_nor_studies(string status, int? work, Fact education, int? study, Fact expected)
    {
        var person = Person(status, "", "");
        var facts = person.AtEntry with { WorkExtent = work, InEducation = education, StudyExtent = study };
        Assert.Equal(expected, Judge("young-neet", person with { AtEntry = facts }));
    }

    [Fact]
    public void An_assessed_group_is_known_where_it_is_registered()
    {
        var person = Person("inactive", "", "");
        var facts = person.AtEntry with { TargetGroups = [TargetGroup.Comorbidity, TargetGroup.ForeignBorn] };
        Assert.Equal(Fact.Yes, Judge("comorbidity", person with { AtEntry = facts }));
        Assert.Equal(Fact.Yes, Judge("foreign-born", person with { AtEntry = facts }));
        Assert.Equal(Fact.NotKnown, Judge("hbtqi", person with { AtEntry = facts }));
    }

    [Theory]
    [InlineData("long-term-sick-listed", "2024-01-03/..", null, "", Fact.No)] // 59 days with the entry day
    [InlineData("long-term-sick-listed", "2024-01-02/..", null, "", Fact.Yes)]
    [InlineData("long-term-sick-listed", "none", null, "", Fact.No)]
    [InlineData("long-term-social-assistance", "", 9, "", Fact.No)]
    [InlineData("long-term-social-assistance", "", 10, "", Fact.Yes)]
    [InlineData("comorbidity", "", null, "comorbidity", Fact.No)]
    [InlineData("foreign-born", "", null, "foreign-born", Fact.No)]
    [InlineData("hbtqi", "", null, "comorbidity", Fact.NotKnown)]
    public void D7_the_facts_of_the_entry_decide(string group, string sick, int? assistance, string not, Fact expected)
    {
        var person = Person("inactive", "", "");
        var facts = person.AtEntry with
        {
            SickListings =
                sick.Length == 0 ? null
                : sick == "none" ? []
                : [ParticipationPeriod.TryParse(sick, out var period) ? period : default],
            AssistanceMonths = assistance,
            NotTargetGroups = not.Length == 0 ? [] : [TargetGroup.FromCode(not)],
        };
        Assert.Equal(expected, Judge(group, person with { AtEntry = facts }));
    }

    [Fact]
    public void D7_a_group_that_is_registered_both_ways_belongs()
    {
        var person = Person("inactive", "", "");
        TargetGroup[] both = [TargetGroup.Comorbidity, TargetGroup.ForeignBorn];
        var facts = person.AtEntry with { TargetGroups = [.. both], NotTargetGroups = [.. both] };
        Assert.All(both, group => Assert.Equal(Fact.Yes, Judge(group.Code, person with { AtEntry = facts })));
    }

    [Fact]
    public void D7_assessed_elsewhere_is_a_fact_of_the_entry()
    {
        var person = Person("inactive", "", "");
        var facts = person.AtEntry with { TargetGroups = [TargetGroup.Comorbidity], AssessedElsewhere = Fact.Yes };
        Assert.Equal(EligibilityVerdict.NotEligible, s_rules.Decide(EligibilityFacts.AtEntry(person with { AtEntry = facts })).Verdict);
        Assert.Equal(
            EligibilityVerdict.Eligible,
            s_rules.Decide(EligibilityFacts.AtEntry(person with { AtEntry = facts with { AssessedElsewhere = Fact.No } })).Verdict
        );
    }

    [Fact]
    public void Special_categories_go_and_nothing_else()
    {
        var plain = Person("inactive", "", "social-assistance");
        var ordinary = plain with
        {
            AtEntry = plain.AtEntry with { TargetGroups = [TargetGroup.LongTermSickListed, TargetGroup.YoungNeet] },
        };
        Assert.Same(ordinary, ordinary.WithoutSpecialCategories());
        var special = ordinary with
        {
            AtEntry = ordinary.AtEntry with
            {
                Disability = Fact.Yes,
                Minority = Fact.No,
                OtherDisadvantaged = Fact.Refused,
                SickListings = [],
                NotTargetGroups = TargetGroup.All.Where(group => group.Sensitivity == DataSensitivity.Special).ToValueList(),
                TargetGroups =
                [
                    .. ordinary.AtEntry.TargetGroups,
                    .. TargetGroup.All.Where(group => group.Sensitivity == DataSensitivity.Special),
                ],
            },
        };
        Assert.Equal(ordinary, special.WithoutSpecialCategories());
    }

    private static Fact Judge(string group, Participation participation) =>
        s_rules.Judge(TargetGroup.FromCode(group), EligibilityFacts.AtEntry(participation)).Holds;

    private static Participation Person(string status, string since, string income) =>
        Some.Participation(Some.Spell("2024-03-01", "")) with
        {
            BirthDate = Some.Day("2000-01-01"),
            AtEntry = new EntryFacts
            {
                LabourStatus = status.Length == 0 ? null : LabourStatus.FromCode(status),
                UnemployedSince = Some.DayOrNone(since),
                IncomeSources = income.Length == 0 ? [] : [IncomeSource.FromCode(income)],
            },
        };
}
