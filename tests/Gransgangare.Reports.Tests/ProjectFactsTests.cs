using System.Text.Json;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>What a project says of itself stands in the head of its report and changes no figure.</summary>
public sealed class ProjectFactsTests
{
    private static readonly ProjectDefinition s_nordost = ProjectDefinition.Find("2020/00551")!;

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void The_head_has_the_facts_of_nordost(int threshold)
    {
        var table = ReportTables.Of(Protect(s_nordost, threshold), Language.English)[0];
        var rows = table.Rows.ToDictionary(row => row[0].Text, row => row[1].Text);
        Assert.Equal("project", table.Id);
        Assert.Equal("Socialförvaltning Nordost, Arbetsmarknadsenheten (Göteborg)", rows["Owner"]);
        Assert.Equal("216 (in the project's text 200)", rows["Planned participants"]);
        Assert.Equal("7\u00a0719\u00a0010", rows["Granted support, SEK"]);
        Assert.Equal("47\u00a0%", rows["Granted of the budget"]);
        Assert.Equal("50\u00a0%", rows["Rate of support of the programme"]);
        Assert.Equal("76\u00a0044", rows["Budget per planned participant, SEK"]);
        Assert.Equal("Supported Employment-inspired work (the project states no measure)", rows["Sub-goal 6"]);
        Assert.DoesNotContain("Sub-goal 7", rows.Keys);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void And_so_has_the_json(int threshold)
    {
        var facts = JsonSerializer.SerializeToElement(Protect(s_nordost, threshold)).GetProperty("projectFacts");
        Assert.Equal(16_425_554, facts.GetProperty("budget").GetProperty("total").GetInt64());
        Assert.Equal(0.5, facts.GetProperty("budget").GetProperty("euRate").GetDouble());
        Assert.Equal(6, facts.GetProperty("subGoals").GetArrayLength());
        Assert.EndsWith("2020/00551", facts.GetProperty("source").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void They_change_no_figure()
    {
        var without = s_nordost with { Owner = null, Region = null, Objective = null, Budget = null, SubGoals = [], Source = null };
        var (with, bare) = (Json(s_nordost), Json(without));
        Assert.Equal(JsonValueKind.Null, bare["projectFacts"].ValueKind);
        Assert.DoesNotContain(ReportTables.Of(Protect(without, 5), Language.Swedish), table => table.Id == "project");
        Assert.All(
            with.Where(member => member.Key is not ("projectFacts" or "audit")),
            member => Assert.Equal(member.Value.GetRawText(), bare[member.Key].GetRawText())
        );

        static Dictionary<string, JsonElement> Json(ProjectDefinition project) =>
            JsonSerializer
                .SerializeToElement(Protect(project, 5))
                .EnumerateObject()
                .ToDictionary(member => member.Name, member => member.Value);
    }

    [Fact]
    public void A_sub_goal_says_how_it_is_followed()
    {
        var project = s_nordost with
        {
            SubGoals =
            [
                new SubGoal("a", new LocalizedText("A", "A"))
                {
                    Measure = new LocalizedText("andel med e-legitimation", "share with an e-identity"),
                },
                new SubGoal("b", new LocalizedText("B", "B")) { Goal = "progression" },
            ],
        };
        var rows = ReportTables.Of(Protect(project, 5), Language.Swedish)[0].Rows.ToDictionary(row => row[0].Text, row => row[1].Text);
        Assert.Equal("A (mått: andel med e-legitimation)", rows["Delmål 1"]);
        Assert.Equal("B (följs av målet visar progression)", rows["Delmål 2"]);
    }

    [Fact]
    public void Staff_of_the_sub_projects_that_state_it() =>
        Assert.Contains(
            ReportTables.Of(Protect(ProjectDefinition.Gransgangare, 5), Language.Swedish)[0].Rows,
            row => row[0].Text == "Personal: Koordinatorer för unga vuxna" && row[1].Text == "4"
        );

    private static ProtectedReport Protect(ProjectDefinition project, int threshold) =>
        ProtectedReport.Of(
            Report.Of(new ReportRequest(project, new LocalDate(2021, 2, 1), new LocalDate(2023, 1, 31)), []),
            threshold == 0 ? DisclosureOptions.None : new DisclosureOptions()
        );
}
