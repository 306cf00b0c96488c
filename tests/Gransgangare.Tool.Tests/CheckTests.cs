using System.Text.Json;

namespace Gransgangare.Tool.Tests;

public sealed class CheckTests
{
    private const string Faulty =
        DataFolder.Header
        + "p1,vast,woman,1990-01-15,2023-05-02,2023-05-01,study\n"
        + "p2,vast,female,1990-01-15,2023-05-02,,\n"
        + "19900115-1234,vast,woman,1990-01-15,2023-05-02,,\n"
        + "p3,vast,woman,1990-01-15,2023-05-02,,study\n";

    private static readonly string[] s_places =
    [
        "GGE2001 participations.csv:2 exit_date:",
        "GGE1011 participations.csv:3 gender:",
        "GGE2011 participations.csv:4 person:",
        "GGW2102 participations.csv:5 exit_date:",
    ];

    [Fact]
    public void A_folder_without_faults_is_done()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var run = ToolRun.Of("check", "--data", folder.Root, "--format", "json");
        Assert.Equal((0, 0), (run.ExitCode, run.Error.Length));
        Assert.Equal(
            (0, 0, 0),
            (
                run.Json.GetProperty("errors").GetInt32(),
                run.Json.GetProperty("warnings").GetInt32(),
                run.Json.GetProperty("issues").GetArrayLength()
            )
        );
    }

    [Fact]
    public void Warnings_alone_are_done()
    {
        using var folder = new DataFolder(DataFolder.Clean).With("events.csv", "person,date,event\nstranger,2024-01-01,employed\n");
        var run = ToolRun.Of("check", "--data", folder.Root);
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("GGW1105 events.csv:2 person: ", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-01-01,", "", true)]
    [InlineData("2024-01-01,2024-02-01", "", false)]
    [InlineData(",", "2024-02-01", true)]
    [InlineData(",", "2024-02-01\np1,sus,2024-02-02,", false)]
    [InlineData(",", "", false)]
    public void A_record_that_is_to_be_anonymised_is_a_warning(string protection, string withdrawn, bool isWarned)
    {
        using var folder = new DataFolder(
            $"person,gender,entry_date,protected_from,protected_to\np0,man,2024-01-01,,\np1,woman,2024-01-01,{protection}\n"
        ).With("consents.csv", $"person,kind,given,withdrawn\np1,sus,2024-01-01,{withdrawn}\n");
        var run = ToolRun.Of("check", "--data", folder.Root, "--format", "json", "--lang", "sv");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            isWarned ? ["GGW5001 participations.csv:3 person:"] : [],
            run.Issues.Select(line => string.Join(' ', line.Split(' ').Take(3)))
        );
    }

    [Fact]
    public void Json_lists_each_issue_with_its_members()
    {
        using var folder = new DataFolder(Faulty);
        var run = ToolRun.Of("check", "--data", folder.Root, "--format", "json", "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal((3, 1), (run.Json.GetProperty("errors").GetInt32(), run.Json.GetProperty("warnings").GetInt32()));
        var issues = run.Json.GetProperty("issues").EnumerateArray().ToList();
        Assert.All(
            issues,
            issue =>
                Assert.Equal(
                    ["code", "severity", "file", "line", "column", "person", "count", "message"],
                    issue.EnumerateObject().Select(member => member.Name)
                )
        );
        Assert.Equal(["p1", "p2", null, "p3"], issues.Select(issue => issue.GetProperty("person").GetString()));
        Assert.Equal(["error", "error", "error", "warning"], issues.Select(issue => issue.GetProperty("severity").GetString()));
        Assert.Equal(s_places, issues.Select(Place));
        Assert.Equal(run.Error, issues.Select(issue => $"{Place(issue)} {issue.GetProperty("message").GetString()}"));
    }

    [Theory]
    [InlineData("text", "sv")]
    [InlineData("text", "en")]
    [InlineData("md", "sv")]
    [InlineData("md", "en")]
    [InlineData("csv", "sv")]
    [InlineData("csv", "en")]
    public void Every_form_lists_the_issues_in_its_language(string format, string language)
    {
        using var folder = new DataFolder(Faulty);
        var run = ToolRun.Of("check", "--data", folder.Root, "--format", format, "--lang", language);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(s_places, run.Error.Select(line => line[..(line.IndexOf(": ", StringComparison.Ordinal) + 1)]));
        Assert.Contains(
            language == "sv" ? "Avslutet ligger före inträdet" : "The exit lies before the entry",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            language == "sv" ? "Avslutet ligger före inträdet" : "The exit lies before the entry",
            run.Error[0],
            StringComparison.Ordinal
        );
        Assert.All(s_places, place => Assert.Contains(place[..7], run.Out, StringComparison.Ordinal));
        Assert.DoesNotContain("19900115", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public void The_as_of_date_makes_later_dates_warnings()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var run = ToolRun.Of("check", "--data", folder.Root, "--as-of", "2024-06-30", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("GGW1109 participations.csv:3 exit_date: ", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void Out_writes_the_file_and_nothing_else()
    {
        using var folder = new DataFolder(Faulty);
        var run = ToolRun.Of("check", "--data", folder.Root, "--format", "json", "--out", folder["check.json"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        using var json = JsonDocument.Parse(File.ReadAllText(folder["check.json"]));
        Assert.Equal(3, json.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Bad_files_are_errors_and_never_a_stack_trace()
    {
        using var folder = new DataFolder(DataFolder.Clean + "p\0,,\np9,\"open\n" + new string('x', 600_000) + "\n,,,,,,,,,1\n\"a\"b,,\n");
        File.WriteAllBytes(folder["events.csv"], [0x41, 0x00, 0x42, 0x00]);
        folder.With("interventions.csv", "").With("measurements.csv", "person\np1\n").With("project.json", "{ \"id\": \"\\ud800\" }");
        var run = ToolRun.Of("check", "--data", folder.Root, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        string[] expected = ["GGE1002", "GGE1004", "GGE1005", "GGE1006", "GGE1007", "GGE1008", "GGE1016"];
        Assert.Subset(run.Error.Select(line => line[..7]).ToHashSet(), expected.ToHashSet());
        Assert.Contains(run.Error, line => line.Contains(" project.json:1 ", StringComparison.Ordinal));
    }

    private static string Place(JsonElement issue) =>
        $"{issue.GetProperty("code").GetString()} {issue.GetProperty("file").GetString()}:{issue.GetProperty("line").GetInt32()} {issue.GetProperty("column").GetString()}:";
}
