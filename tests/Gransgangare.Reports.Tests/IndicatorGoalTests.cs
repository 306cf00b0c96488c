using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>N8: a goal can be set on an ESF indicator, as a share of a named denominator, under disclosure control.</summary>
public sealed class IndicatorGoalTests
{
    private static readonly string[] s_codes = ["EECO02", "EECO12", "EECR04", "EECR03", "EECR05"];

    [Fact]
    public void N8_the_share_is_of_those_whom_the_indicator_asks_about()
    {
        var cohort = SyntheticCohort.Create(400, seed: 9);
        var people = cohort
            .Participations.Select(
                (one, index) => index % 5 == 0 ? one with { AtEntry = one.AtEntry with { Disability = Fact.NotKnown } } : one
            )
            .ToList();
        var request = Request(cohort.Project, Denominator.EsfParticipants);
        var report = Report.Of(request, people);
        var judge = new EsfJudge(Programme.EsfPlus2021);
        foreach (var goal in report.Goals)
        {
            // Counted by hand, one judgement at a time.
            var (counted, open, whole) = (0, 0, 0);
            foreach (var judgement in people.Select(one => judge.Judge(one)).Where(one => one.IsInScope && !one.IsIncomplete))
            {
                var indicator = Programme.EsfPlus2021.Indicator(goal.Goal.Indicator!);
                if (judgement.DatedIn(new ParticipationPeriod(request.From, request.To)).Codes.Contains(indicator.Code))
                {
                    whole++;
                    counted += judgement.Counted.Codes.Contains(indicator.Code) ? 1 : 0;
                    open += judgement.CannotSay.Codes.Contains(indicator.Code) ? 1 : 0;
                }
            }

            Assert.True(counted > 0, goal.Goal.Indicator);
            Assert.Equal((counted, whole, open), (goal.Share.Numerator, goal.Share.Denominator, goal.Doubt.Undecided));
            Assert.Equal(Denominator.EsfParticipants, goal.Denominator);
        }

        Assert.True(report.Goals.Single(goal => goal.Goal.Indicator == "EECO12").Doubt.Undecided > 20);
        Assert.All(
            report.Goals.Zip(Report.Of(Request(cohort.Project, Denominator.EsfKnown), people).Goals),
            pair => Assert.Equal(pair.First.Share.Denominator - pair.First.Doubt.Undecided, pair.Second.Share.Denominator)
        );
    }

    [Fact]
    public void N8_where_nobody_is_known_there_is_no_share_and_no_verdict()
    {
        var people = Enumerable
            .Range(0, 30)
            .Select(number =>
                Some.Participation("2024-02-01/", person: $"p{number}") with
                {
                    BirthDate = new LocalDate(1990, 1, 1),
                    AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
                }
            );
        var goal = Report
            .Of(Request(ProjectDefinition.Gransgangare, Denominator.EsfParticipants), people)
            .Goals.Single(one => one.Goal.Indicator == "EECO12");
        Assert.Null(goal.IsMet);
        Assert.Equal((0, 30), (goal.Share.Denominator, goal.Doubt.Undecided));
    }

    [Fact]
    public void N8_a_hidden_indicator_hides_the_goal_and_what_it_could_be_told_from()
    {
        foreach (var seed in Enumerable.Range(1, 12))
        {
            var cohort = SyntheticCohort.Create(15 + (10 * seed), (ulong)seed);
            foreach (var denominator in new[] { Denominator.EsfParticipants, Denominator.EsfKnown })
            {
                var report = Report.Of(Request(cohort.Project, denominator), cohort.Participations);
                var json = JsonSerializer.SerializeToElement(ProtectedReport.Of(report));
                var rows = json.GetProperty("esf")
                    .GetProperty("indicators")
                    .EnumerateArray()
                    .ToDictionary(row => row.GetProperty("code").GetString()!, row => row.GetProperty("total"));
                foreach (var (goal, result) in json.GetProperty("goals").EnumerateArray().Zip(report.Goals))
                {
                    var share = goal.GetProperty("share");
                    var (numerator, undecided) = (share.GetProperty("numerator"), goal.GetProperty("doubt").GetProperty("undecided"));
                    if (result.IsMet is not null)
                    {
                        Assert.Equal(rows[result.Goal.Indicator!].ToString(), numerator.ToString());
                    }

                    if (IsHidden(numerator) || IsHidden(share.GetProperty("denominator")))
                    {
                        Assert.False(
                            share.GetProperty("value").ValueKind == JsonValueKind.Number
                                || goal.GetProperty("met").ValueKind is JsonValueKind.True or JsonValueKind.False,
                            goal.ToString()
                        );
                    }
                }

                Assert.DoesNotContain("\"GGE", json.GetRawText(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("\"programme\": \"esf-plus-2021\",", "", "GGE1510 $.programme")]
    [InlineData("\"indicator\": \"EECR04\",", "", "GGE1502 $.goals[0].indicator")]
    [InlineData("esf-indicator", "work", "GGE1512 $.goals[0].indicator")]
    [InlineData("esf-known", "ended", "GGE1520 $.goals[0].denominator")]
    [InlineData("\"from\"", "\"denominator\": \"esf-known\", \"from\"", "GGE1520 $.denominator")]
    public void N8_a_goal_that_says_nothing_is_refused_with_its_place(string part, string wrong, string expected)
    {
        Assert.Empty(Read(Definition));
        Assert.Contains(
            Read(Definition.Replace(part, wrong, StringComparison.Ordinal)),
            issue => issue.StartsWith(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void N8_an_indicator_that_the_programme_has_not_is_refused()
    {
        var project = JsonSerializer.Deserialize<ProjectDefinition>(Definition.Replace("EECR04", "EECR99", StringComparison.Ordinal))!;
        Assert.Equal(
            "GGE1511 $.goals[0].indicator",
            $"{EsfGoals.Validate(project).Single().Code} {EsfGoals.Validate(project).Single().Path}"
        );
        var refused = Assert.Throws<ArgumentException>(() => new ReportRequest(project, new(2024, 1, 1), new(2024, 12, 31)));
        Assert.StartsWith("GGE1511 $.goals[0].indicator", refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Some.Request() with { Denominator = Denominator.EsfKnown });
        var own = JsonSerializer.Deserialize<ProjectDefinition>(Definition)!;
        Assert.Equal(own, JsonSerializer.Deserialize<ProjectDefinition>(JsonSerializer.Serialize(own)));
    }

    private const string Definition = """
        { "id": "own", "names": { "sv": "P", "en": "P" }, "programme": "esf-plus-2021", "from": "2023-01-01",
          "goals": [ { "id": "in-work", "measure": "esf-indicator", "indicator": "EECR04", "target": 0.4, "comparison": "at-least",
                       "denominator": "esf-known" } ] }
        """;

    private static IEnumerable<string> Read(string json)
    {
        ProjectDefinition.TryParse(json, out var issues);
        return issues.Select(issue => issue.ToString());
    }

    private static bool IsHidden(JsonElement value) => value.ValueKind == JsonValueKind.String;

    private static ReportRequest Request(ProjectDefinition project, Denominator denominator) =>
        new(
            project with
            {
                Programme = "esf-plus-2021",
                Goals = s_codes
                    .Select(code => new Goal(code, new(code, code), GoalMeasure.EsfIndicator, 0.3m, GoalComparison.AtLeast)
                    {
                        Indicator = code,
                        Denominator = denominator,
                    })
                    .ToValueList(),
            },
            new LocalDate(2023, 1, 1),
            new LocalDate(2025, 12, 31)
        );
}
