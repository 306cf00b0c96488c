namespace Gransgangare.Core.Tests;

/// <summary>The three projects as section 13 of the domain rules states them.</summary>
public sealed class BuiltInProjectTests
{
    [Theory]
    [InlineData("gransgangare", "22-003-S02", "esf-plus-2021", "2023-01-01/2025-12-31", "2023-03-01", 16, 64)]
    [InlineData("arbetsliv-och-halsa-nordost", "2020/00551", "esf-2014", "2021-02-01/2023-01-31", "", 16, 64)]
    [InlineData("mind-the-gap", "2017/00558", "esf-2014", "2018-05-01/2020-04-30", "", 16, 29)]
    public void Time_programme_and_ages(string id, string reference, string programme, string period, string from, int youngest, int oldest)
    {
        var project = ProjectDefinition.Find(id)!;
        Assert.Same(project, ProjectDefinition.Find(reference));
        Assert.Equal((id, reference, programme), (project.Id, project.Reference, project.Programme));
        Assert.Equal(period, project.Period.ToString());
        Assert.Equal(Some.DayOrNone(from), project.ParticipantsFrom);
        Assert.Equal(new AgeRange(youngest, oldest), project.Ages);
        Assert.Equal(OutcomeRuleSet.Gransgangare, project.OutcomeRules);
        Assert.Equal(Denominator.Ended, project.Denominator);
        Assert.Equal(id, project.ToString());
    }

    [Theory]
    [InlineData("gransgangare", 600, 318, 282)]
    [InlineData("arbetsliv-och-halsa-nordost", 216, 121, 95)]
    [InlineData("mind-the-gap", 600, null, null)]
    public void Planned_participants(string id, int planned, int? women, int? men)
    {
        var project = ProjectDefinition.Find(id)!;
        Assert.Equal((planned, women, men), (project.Planned, project.PlannedNumberOfWomen, project.PlannedNumberOfMen));
    }

    [Theory]
    [InlineData(200, 0.53, 106, 94)]
    [InlineData(200, 0.56, 112, 88)]
    [InlineData(5, 0.5, 3, 2)]
    public void The_gender_split_of_another_planned_number(int planned, double share, int women, int men)
    {
        var project = ProjectDefinition.Gransgangare with { Planned = planned, PlannedWomen = (decimal)share };
        Assert.Equal((women, men), (project.PlannedNumberOfWomen, project.PlannedNumberOfMen));
    }

    [Theory]
    [InlineData(
        "gransgangare",
        "work-or-study at-least 0.25 150 50|nearer-labour-market at-least 0.5 300 100|other-reasons at-most 0.25 150 50 informational"
    )]
    [InlineData("arbetsliv-och-halsa-nordost", "nearer-labour-market at-least 0.5 108 100|progression at-least 0.7 151 140")]
    [InlineData("mind-the-gap", "")]
    public void Goals_with_the_numbers_of_the_planned_participants(string id, string expected)
    {
        var project = ProjectDefinition.Find(id)!;
        var second = string.Equals(id, "gransgangare", StringComparison.Ordinal) ? 200 : project.PlannedElsewhere.FirstOrDefault();
        var goals = project.Goals.Select(goal =>
            FormattableString.Invariant(
                $"{goal.Measure} {goal.Comparison} {goal.Target} {goal.PlannedNumber(project.Planned!.Value)} {goal.PlannedNumber(second)}{(goal.IsInformational ? " informational" : "")}"
            )
        );
        Assert.Equal(expected, string.Join("|", goals));
        Assert.All(project.Goals.AsEnumerable(), goal => Assert.Equal((goal.Measure.Code, goal.Measure.Label), (goal.Id, goal.Label)));
    }

    [Fact]
    public void Both_planned_numbers_of_nordost_are_kept() =>
        Assert.Equal([200], ProjectDefinition.Find("2020/00551")!.PlannedElsewhere.AsEnumerable());

    [Theory]
    [InlineData("gransgangare", 9, true)]
    [InlineData("arbetsliv-och-halsa-nordost", 1, false)]
    [InlineData("mind-the-gap", 3, false)]
    public void Target_groups_and_the_exclusion(string id, int groups, bool excludes)
    {
        var project = ProjectDefinition.Find(id)!;
        Assert.Equal(groups, project.TargetGroups.Count);
        Assert.Equal(excludes, project.ExcludesAssessedElsewhere);
    }

    [Fact]
    public void Gransgangare_has_a_sub_project_of_two_hundred_for_each_forbund() =>
        Assert.Equal(
            "finsam-goteborg finsam-goteborg 200 coordinator|vast vast 200 rehabilitation-guide|alv-och-kust alv-och-kust 200 rehabilitation-guide",
            string.Join(
                "|",
                ProjectDefinition.Gransgangare.SubProjects.Select(part =>
                    FormattableString.Invariant($"{part.Code} {part.Forbund} {part.Planned} {part.Roles[0]}")
                )
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("Gransgangare")]
    [InlineData("22-003")]
    public void Another_id_finds_nothing(string id) => Assert.Null(ProjectDefinition.Find(id));
}
