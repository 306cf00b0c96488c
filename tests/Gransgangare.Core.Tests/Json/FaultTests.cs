using System.Text.Json;

namespace Gransgangare.Core.Tests.Json;

/// <summary>JSON that cannot be read: what is said of it.</summary>
public sealed class FaultTests
{
    private const string Least = """{ "person": "p1", "gender": "woman", "spells": [ { "start": "2024-01-15" } ] }""";

    [Fact]
    public void The_least_participation_has_a_person_a_gender_and_a_spell()
    {
        Assert.Equal(Some.Participation(Some.Spell("2024-01-15", "")), JsonSerializer.Deserialize<Participation>(Least));
    }

    [Theory]
    [InlineData("\"gender\": \"woman\"", "\"gender\": \"kvinna\"", "GGE1504 $.gender: ")]
    [InlineData("\"gender\": \"woman\"", "\"gender\": null", "GGE1502 $.gender: ")]
    [InlineData("\"gender\": \"woman\"", "\"gender\": 1", "GGE1503 $.gender: ")]
    [InlineData("\"gender\": \"woman\", ", "", "GGE1502 $.gender: ")]
    [InlineData("\"person\": \"p1\"", "\"person\": \"\"", "GGE1503 $.person: ")]
    [InlineData("[ { \"start\": \"2024-01-15\" } ]", "[]", "GGE1502 $.spells[0]: ")]
    [InlineData("[ { \"start\": \"2024-01-15\" } ]", "[ 7 ]", "GGE1503 $.spells[0]: ")]
    [InlineData("[ { \"start\": \"2024-01-15\" } ]", "{}", "GGE1503 $.spells: ")]
    [InlineData("2024-01-15", "2024-02-30", "GGE1503 $.spells[0].start: ")]
    [InlineData("\"start\"", "\"begin\"", "GGE1502 $.spells[0].start: ")]
    [InlineData("15\" }", "15\", \"exit\": { \"date\": \"2024-01-14\" } }", "GGE2001 $.spells[0].exit.date: ")]
    [InlineData("15\" }", "15\", \"exit\": { \"date\": \"2024-01-20\", \"reason\": \"work\" } }", "GGE1504 $.spells[0].exit.reason: ")]
    [InlineData("\"gender\"", "\"atEntry\": { \"inEducation\": true }, \"gender\"", "GGE1504 $.atEntry.inEducation: ")]
    [InlineData("\"gender\"", "\"atEntry\": { \"isced\": 9 }, \"gender\"", "GGE1505 $.atEntry.isced: ")]
    [InlineData("\"gender\"", "\"atEntry\": { \"specificObjective\": \"n\" }, \"gender\"", "GGE1504 $.atEntry.specificObjective: ")]
    [InlineData(
        "\"gender\"",
        "\"atEntry\": { \"targetGroups\": [\"comorbidity\", \"x\"] }, \"gender\"",
        "GGE1504 $.atEntry.targetGroups[1]: "
    )]
    [InlineData(
        "\"gender\"",
        "\"interventions\": [{ \"kind\": \"health\", \"period\": { \"start\": \"2024-02-01\", \"end\": \"2024-01-01\" } }], \"gender\"",
        "GGE1505 $.interventions[0].period.end: "
    )]
    [InlineData("\"gender\"", "\"sex\": \"woman\", \"gender\"", "GGE1506 $.sex: ")]
    [InlineData("\"gender\"", "\"19900101-1234\": 1, \"gender\"", "GGE1506 $.*: ")]
    [InlineData("\"gender\"", "\"gender\": \"man\", \"gender\"", "GGE1507 $.gender: ")]
    [InlineData("\"p1\"", "\"\\ud800\"", "GGE1501 $: ")]
    public void A_fault_is_told_with_its_code_and_path(string part, string wrong, string expected)
    {
        var json = Least.Replace(part, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Least, json);
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Participation>(json));
        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Equal(fault.Message.Split('\n')[0].Split(' ')[1].TrimEnd(':'), fault.Path);
        Assert.DoesNotContain("kvinna", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("1990", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"gender\": \"woman\"", "\"gender\": \"kvinna\"", "Accepted codes: woman, man, non-binary, unknown.")]
    [InlineData("[ { \"start\": \"2024-01-15\" } ]", "[]", "At least one is needed.")]
    [InlineData("\"gender\"", "\"atEntry\": { \"inEducation\": \"maybe\" }, \"gender\"", "Accepted codes: yes, no, refused, unknown.")]
    [InlineData("\"gender\"", "\"atEntry\": { \"isced\": 9 }, \"gender\"", "Write a whole number from 0 to 8.")]
    [InlineData("\"gender\"", "\"atEntry\": { \"specificObjective\": \"n\" }, \"gender\"", "Accepted codes: a–m.")]
    public void N8_a_fault_says_what_is_accepted(string part, string wrong, string expected)
    {
        var json = Least.Replace(part, wrong, StringComparison.Ordinal);
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Participation>(json));
        Assert.EndsWith(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void N8_a_share_in_per_cent_is_told_how_it_is_written()
    {
        const string Project = """
            { "id": "x", "names": { "sv": "X", "en": "X" }, "from": "2023-01-01",
              "goals": [ { "id": "g", "measure": "work-or-study", "target": 60, "comparison": "at-least" } ] }
            """;
        Assert.Null(ProjectDefinition.TryParse(Project, out var issues));
        var issue = Assert.Single(issues);
        Assert.Equal("GGE1505 $.goals[0].target", $"{issue.Code} {issue.Path}");
        Assert.EndsWith("60 per cent is 0.6.", issue.Message.En, StringComparison.Ordinal);
        Assert.EndsWith("60 procent är 0.6.", issue.Message.Sv, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var fault = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Participation>(
                """{ "gender": "x", "birthDate": "19900101", "spells": [ {}, { "start": 1 } ], "age": 3 }"""
            )
        );
        Assert.Equal(
            ["$.person", "$.gender", "$.birthDate", "$.spells[0].start", "$.spells[1].start", "$.age"],
            fault.Message.Split('\n').Select(line => line.Split(' ')[1].TrimEnd(':'))
        );
    }

    [Fact]
    public void In_a_larger_text_the_path_is_that_of_the_record_and_the_message_tells_the_rest()
    {
        var fault = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<Participation[]>($"[ {Least}, {Least.Replace("woman", "x", StringComparison.Ordinal)} ]")
        );
        Assert.Equal("$[1]", fault.Path);
        Assert.StartsWith("GGE1504 $.gender: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_on_its_own_tells_its_list_its_path_and_what_there_is()
    {
        var fault = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, Gender>>("""{ "sex": "kvinna" }"""));
        Assert.Equal("$.sex", fault.Path);
        Assert.Contains("Path: $.sex", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Gender", fault.Message, StringComparison.Ordinal);
        Assert.Equal("Not a code of Gender: woman, man, non-binary, unknown.", fault.InnerException!.Message);
    }

    [Theory]
    [InlineData("\"yes\"", Fact.Yes)]
    [InlineData("\"no\"", Fact.No)]
    [InlineData("\"refused\"", Fact.Refused)]
    [InlineData("\"unknown\"", Fact.NotKnown)]
    public void The_four_answers_to_a_question_are_kept_apart(string json, Fact fact)
    {
        Assert.Equal(json, JsonSerializer.Serialize(fact));
        Assert.Equal(fact, JsonSerializer.Deserialize<Fact>(json));
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"Yes\"")]
    [InlineData("true")]
    [InlineData("1")]
    public void Nothing_else_is_read_as_an_answer(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Fact>(json));

    [Fact]
    public void A_project_with_faults_lists_them()
    {
        var fault = Assert.Throws<JsonException>(() =>
            JsonSerializer.Deserialize<ProjectDefinition>("""{ "id": "x", "from": "2024-01-01" }""")
        );
        Assert.Contains("GGE1502 $.names: ", fault.Message, StringComparison.Ordinal);
    }
}
