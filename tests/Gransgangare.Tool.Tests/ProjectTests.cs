namespace Gransgangare.Tool.Tests;

/// <summary>The project of the folder itself.</summary>
public sealed class ProjectTests
{
    public const string Own = """
        {
          "id": "steget-vidare",
          "names": { "sv": "Steget vidare", "en": "One step on" },
          "from": "2024-01-01",
          "goals": [{ "id": "work-or-study", "measure": "work-or-study", "target": 0.3, "comparison": "at-least" }],
          "forbund": [{ "code": "norra", "names": { "sv": "Norra", "en": "The north" }, "municipalities": [] }]
        }
        """;

    private const string Participations = DataFolder.Header + "p1,norra,woman,1990-01-15,2024-05-02,2024-06-30,study\n";
    private const string Faulty = """
        { "id": "steget-vidare", "names": { "sv": "x", "en": "x" }, "from": "2024-02-30",
          "planned": -1 }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("--project steget-vidare")]
    public void Its_own_förbund_and_goals_are_used(string options)
    {
        using var folder = new DataFolder(Participations).With("project.json", Own);
        var run = Report(folder, $"{options} --format json --by forbund");
        Assert.Equal((0, 0), (run.ExitCode, run.Issues.Length));
        Assert.Equal("steget-vidare", run.Json.GetProperty("project").GetString());
        Assert.Equal("norra", run.Json.GetProperty("groups")[0].GetProperty("by").GetProperty("forbund").GetString());
        Assert.Equal("work-or-study", Assert.Single(run.Json.GetProperty("goals").EnumerateArray()).GetProperty("id").GetString());
        Assert.Contains("The north", Report(folder, $"{options} --format md --by forbund --lang en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_municipality_is_joined_within_the_förbund_that_the_project_gives_it()
    {
        string[] codes = [.. Enumerable.Repeat("0319", 60), "0330", .. Enumerable.Repeat("0180", 60)];
        var rows = codes.Select(
            (code, place) =>
                $"p{place},{(code == "0180" ? "sodra" : "norra")},{code},{(place % 2 == 0 ? "woman" : "man")},1990-01-15,2024-05-02\n"
        );
        using var folder = new DataFolder("person,forbund,municipality,gender,birth_date,entry_date\n" + string.Concat(rows)).With(
            "project.json",
            Own.Replace(
                """{ "code": "norra", "names": { "sv": "Norra", "en": "The north" }, "municipalities": [] }""",
                """
                { "code": "norra", "names": { "sv": "Norra", "en": "The north" },
                  "municipalities": [{ "code": "0319", "from": "2015-01-01" }, { "code": "0330", "from": "2015-01-01" }] },
                { "code": "sodra", "names": { "sv": "Södra", "en": "The south" }, "municipalities": [{ "code": "0180", "from": "2015-01-01" }] }
                """,
                StringComparison.Ordinal
            )
        );
        var run = ToolRun.Of([
            "report",
            "--data",
            folder.Root,
            .. "--from 2024-01-01 --to 2024-12-31 --format json --by municipality".Split(' '),
        ]);
        Assert.Empty(run.Issues);
        Assert.Equal(
            ["0180  60", "others norra 61"],
            run.Json.GetProperty("groups")
                .EnumerateArray()
                .Select(row =>
                    $"{row.GetProperty("by").GetProperty("municipality")} {(row.TryGetProperty("within", out var within) ? within : "")} {row.GetProperty("active")}"
                )
        );
    }

    [Fact]
    public void Check_knows_its_förbund()
    {
        using var folder = new DataFolder(Participations).With("project.json", Own);
        Assert.Equal(0, ToolRun.Of("check", "--data", folder.Root).ExitCode);
        File.Delete(folder["project.json"]);
        var run = ToolRun.Of("check", "--data", folder.Root);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("GGE1011 participations.csv:2 forbund: ", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("report")]
    [InlineData("report --project steget-vidare")]
    public void Its_faults_are_listed(string command)
    {
        using var folder = new DataFolder(DataFolder.Clean).With("project.json", Faulty);
        var period = command == "check" ? "" : " --from 2024-01-01 --to 2024-12-31";
        var run = ToolRun.Of([.. $"{command} --data {folder.Root}{period}".Split(' ')]);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["GGE1503 project.json:1 $.from:", "GGE1505 project.json:2 $.planned:"],
            run.Issues.Select(line => line[..(line.IndexOf(": ", StringComparison.Ordinal) + 1)])
        );
    }

    [Fact]
    public void A_built_in_project_is_reported_beside_a_faulty_one_of_the_folder()
    {
        using var folder = new DataFolder(DataFolder.Clean).With("project.json", Faulty);
        var run = Report(folder, "--project gransgangare --format json");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(3, run.Json.GetProperty("total").GetProperty("active").GetInt32());
    }

    [Fact]
    public void A_project_may_be_named_by_its_number()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        Assert.Equal("gransgangare", Report(folder, "--project 22-003-S02 --format json").Json.GetProperty("project").GetString());
    }

    private static ToolRun Report(DataFolder folder, string options) =>
        ToolRun.Of([
            .. $"report --data {folder.Root} --from 2024-01-01 --to 2024-12-31 --threshold 0 {options}".Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            ),
        ]);
}
