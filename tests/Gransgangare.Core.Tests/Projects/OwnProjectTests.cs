namespace Gransgangare.Core.Tests;

public sealed class OwnProjectTests
{
    private static readonly ProjectDefinition s_project = ProjectDefinition.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "own-project.json"))
    );

    [Fact]
    public void Every_member_is_read()
    {
        Assert.Equal(("steget", "Steget", "The step"), (s_project.Id, s_project.Label.Sv, s_project.Label.En));
        Assert.Null(s_project.Reference);
        Assert.Null(s_project.Programme);
        Assert.Equal("2024-01-15/..", s_project.Period.ToString());
        Assert.Equal(Some.Day("2024-02-01"), s_project.ParticipantsFrom);
        Assert.Equal(new AgeRange(18, 65), s_project.Ages);
        Assert.Equal((75, 38, 37), (s_project.Planned, s_project.PlannedNumberOfWomen, s_project.PlannedNumberOfMen));
        Assert.Equal([70, 80], s_project.PlannedElsewhere.AsEnumerable());
        Assert.Equal(Denominator.AllParticipating, s_project.Denominator);
        Assert.False(s_project.ExcludesAssessedElsewhere);
    }

    [Fact]
    public void Codes_are_put_in_declared_order_without_repetition()
    {
        Assert.Equal([TargetGroup.LongTermUnemployed, TargetGroup.YoungNeet], s_project.TargetGroups.AsEnumerable());
        Assert.Equal(
            [BoundarySpannerRole.EmploymentSpecialist, BoundarySpannerRole.Coordinator],
            s_project.SubProjects[0].Roles.AsEnumerable()
        );
        Assert.Null(s_project.SubProjects[0].Planned);
    }

    [Fact]
    public void A_goal_of_its_own_has_its_own_name()
    {
        var goal = Assert.Single(s_project.Goals.AsEnumerable());
        Assert.Equal(("work", "arbete", 0.333m, false), (goal.Id, goal.Label.Sv, goal.Target, goal.IsInformational));
    }

    [Fact]
    public void The_outcome_table_is_replaced_under_its_own_version()
    {
        Assert.Equal("kolada steget-1", s_project.OutcomeRules.ToString());
        Assert.Equal(ExitCategory.NearerLabourMarket, s_project.OutcomeRules.CategoryOf(ExitReason.ParentalLeave));
        Assert.Equal(ExitCategory.OtherReasons, s_project.OutcomeRules.CategoryOf(ExitReason.Illness));
    }

    [Theory]
    [InlineData("centrala", "Samordningsförbundet Centrala")]
    [InlineData("vast", "Samordningsförbundet Väst")]
    [InlineData("annat", "annat")]
    public void A_forbund_has_the_label_of_the_list_or_the_project_or_its_code(string code, string expected) =>
        Assert.Equal(expected, s_project.ForbundLabel(code).Sv);

    [Theory]
    [InlineData("0319", "2019-12-31", null)]
    [InlineData("0319", "2020-01-01", "centrala")]
    [InlineData("1480", "2024-12-31", "finsam-goteborg")]
    [InlineData("1480", "2025-01-01", "centrala")]
    public void Its_memberships_join_the_known_ones(string municipality, string on, string? expected) =>
        Assert.Equal(expected, ForbundMembership.Find(s_project.Memberships, municipality, Some.Day(on))?.Forbund);

    [Fact]
    public void The_smallest_definition_has_the_defaults()
    {
        var project = ProjectDefinition.Parse("""{"id":"x","names":{"sv":"X","en":"X"},"from":"2024-01-01"}""");
        Assert.Equal(new AgeRange(16, 64), project.Ages);
        Assert.Equal(OutcomeRuleSet.Gransgangare, project.OutcomeRules);
        Assert.Equal(Denominator.Ended, project.Denominator);
        Assert.Null(project.Planned);
        Assert.Null(project.PlannedNumberOfWomen);
        Assert.Null(project.PlannedNumberOfMen);
        Assert.Empty(project.Goals.AsEnumerable());
    }
}
