using System.Text.Json;

namespace Gransgangare.Core.Tests;

public sealed class ProjectFactsTests
{
    // Seed: ESF-rådet, projektbanken.
    [Theory]
    [InlineData("22-003-S02", "Samordningsförbundet Älv & Kust", "Västsverige", "A2A", null, null, 0.4)]
    [InlineData(
        "2020/00551",
        "Socialförvaltning Nordost, Arbetsmarknadsenheten (Göteborg)",
        "Västsverige",
        "2.1",
        16_425_554L,
        7_719_010L,
        0.5
    )]
    [InlineData("2017/00558", "Landstinget Blekinge, Blekinge kompetenscentrum", "Sydsverige", "2.1", 31_331_252L, 14_230_017L, 0.5)]
    public void Owner_region_objective_and_budget(
        string reference,
        string owner,
        string region,
        string objective,
        long? total,
        long? granted,
        double rate
    )
    {
        var project = ProjectDefinition.Find(reference)!;
        Assert.Equal((owner, region, objective), (project.Owner, project.Region, project.Objective));
        Assert.Equal(new ProjectBudget(total, granted, (decimal)rate), project.Budget);
        Assert.EndsWith(reference, project.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020/00551", 216, 76_044.23, 0.4699)]
    [InlineData("2020/00551", 200, 82_127.77, 0.4699)]
    [InlineData("2017/00558", 600, 52_218.75, 0.4542)]
    public void Budget_for_each_participant_and_the_share_that_is_granted(string reference, int participants, double each, double share)
    {
        var budget = ProjectDefinition.Find(reference)!.Budget!;
        Assert.Equal((decimal)each, Math.Round(budget.PerParticipant(participants)!.Value, 2));
        Assert.Equal((decimal)share, Math.Round(budget.GrantedShare!.Value, 4));
        // Never the rate.
        Assert.NotEqual(budget.EuRate, budget.GrantedShare);
    }

    [Fact]
    public void What_is_not_stated_gives_nothing()
    {
        var budget = ProjectDefinition.Gransgangare.Budget!;
        Assert.Null(budget.PerParticipant(600));
        Assert.Null(budget.GrantedShare);
        Assert.Null(new ProjectBudget(0, 0, null).GrantedShare);
        Assert.Throws<ArgumentOutOfRangeException>(() => budget.PerParticipant(0));
    }

    [Fact]
    public void Nordost_has_six_sub_goals_without_a_measure_and_two_goals()
    {
        var project = ProjectDefinition.Find("2020/00551")!;
        Assert.Equal(
            [
                "guidance-and-coordination",
                "language-development",
                "digital-competence",
                "cooperation",
                "gender-equality",
                "supported-employment",
            ],
            project.SubGoals.Select(subGoal => subGoal.Id)
        );
        Assert.All(project.SubGoals.AsEnumerable(), subGoal => Assert.Equal((null, null), (subGoal.Measure, subGoal.Goal)));
        Assert.Equal(["nearer-labour-market", "progression"], project.Goals.Select(goal => goal.Id));
    }

    [Fact]
    public void Four_coordinators_in_goteborg() =>
        Assert.Equal([4, null, null], ProjectDefinition.Gransgangare.SubProjects.Select(part => part.Staff));

    [Fact]
    public void An_own_project_states_its_facts_and_is_written_back()
    {
        var project = ProjectDefinition.Parse(
            """
            { "id": "steget", "names": { "sv": "Steget", "en": "The step" }, "from": "2024-01-15", "owner": "Norra", "region": "Norr", "staff": 7,
              "objective": "d", "budget": { "total": 1000000, "granted": 400000 }, "source": "beslut",
              "goals": [ { "id": "work", "measure": "work", "target": 0.3, "comparison": "at-least" } ],
              "subGoals": [
                { "id": "digital", "names": { "sv": "Digitalt", "en": "Digital" }, "measure": { "sv": "andel med e-legitimation", "en": "share with an e-identity" } },
                { "id": "jobs", "names": { "sv": "Jobb", "en": "Jobs" }, "goal": "work" } ] }
            """
        );
        Assert.Equal(
            ("Norra", "Norr", 7, "d", "beslut"),
            (project.Owner, project.Region, project.Staff, project.Objective, project.Source)
        );
        Assert.Equal(new ProjectBudget(1_000_000, 400_000, null), project.Budget);
        Assert.Equal(("share with an e-identity", "work"), (project.SubGoals[0].Measure!.En, project.SubGoals[1].Goal));
        Assert.Equal(project, JsonSerializer.Deserialize<ProjectDefinition>(JsonSerializer.Serialize(project)));
    }

    [Theory]
    [InlineData(
        "\"subGoals\": [ { \"id\": \"a\", \"names\": { \"sv\": \"A\", \"en\": \"A\" }, \"goal\": \"work\" } ]",
        "GGE1100 $.subGoals[0].goal"
    )]
    [InlineData("\"budget\": { \"total\": -1 }", "GGE1505 $.budget.total")]
    [InlineData("\"budget\": { \"euRate\": 40 }", "GGE1505 $.budget.euRate")]
    [InlineData("\"budget\": { \"sum\": 1 }", "GGE1506 $.budget.sum")]
    [InlineData("\"staff\": 1.5", "GGE1503 $.staff")]
    public void Faults_have_their_place(string member, string expected)
    {
        Assert.Null(
            ProjectDefinition.TryParse(
                $$"""{ "id": "a", "names": { "sv": "A", "en": "A" }, "from": "2024-01-15", {{member}} }""",
                out var issues
            )
        );
        Assert.Equal([expected], issues.Select(issue => $"{issue.Code} {issue.Path}"));
    }
}
