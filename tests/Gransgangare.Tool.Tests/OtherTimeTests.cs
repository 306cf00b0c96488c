using System.Text.Json;

namespace Gransgangare.Tool.Tests;

/// <summary>Facts of another time from the outside: after a death, before the intake, long after the project, and rules of an earlier version.</summary>
public sealed class OtherTimeTests
{
    private const string Items =
        "job-search,health-coping,cooperation,goal-orientation,own-belief,everyday-coping,work-skills,network-support";

    private const string Project = """
        { "id": "p-x", "names": { "sv": "P", "en": "P" }, "from": "2023-01-01", "programme": "esf-plus-2021",
          "goals": [ { "id": "up", "measure": "progression", "target": 0.7, "comparison": "at-least" } ] }
        """;

    private const string Dead =
        "person,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,isced,six_month_followup,six_month_status,work_extent\n"
        + "p1,woman,1980-01-02,2024-01-10,2024-06-01,deceased,unemployed,3,yes,employed,100\n";

    [Fact]
    public void F3_the_dead_are_not_employed()
    {
        using var folder = new DataFolder(Dead).With(
            "events.csv",
            "person,date,event\np1,2024-06-10,employed\np1,2024-06-12,qualification-gained\n"
        );
        Assert.Equal(
            [
                "GGW2113 participations.csv:2 six_month_status:",
                "GGW2113 participations.csv:2 work_extent:",
                "GGW2113 events.csv:2 date:",
                "GGW2113 events.csv:3 date:",
            ],
            Places(ToolRun.Of("check", "--data", folder.Root))
        );
        foreach (var (programme, results) in new[] { ("esf-plus-2021", "EECR"), ("esf-2014", "CR") })
        {
            var esf = ToolRun.Of("esf", "--data", folder.Root, "--programme", programme, "--format", "json").Json;
            Assert.All(
                esf.GetProperty("indicators")
                    .EnumerateArray()
                    .Where(row => Text(row, "code")!.StartsWith(results, StringComparison.Ordinal)),
                row => Assert.Equal(0, row.GetProperty("total").GetInt32())
            );
        }

        Assert.Equal(("2026.2", 0, 1), Work(folder, "sus"));
        Assert.Equal(("2026.1", 1, 0), Work(folder, "sus@2026.1"));
        var compared = ToolRun
            .Of([
                "compare",
                "--data",
                folder.Root,
                "--earlier-rules",
                "sus@2026.1",
                "--rules",
                "sus",
                "--persons",
                .. Period("gransgangare"),
            ])
            .Json;
        Assert.Contains("p1", compared.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void SE_S17a_a_withdrawn_consent_is_not_an_exit()
    {
        using var folder = new DataFolder(
            "person,gender,birth_date,entry_date,exit_date,exit_reason\n"
                + "p1,woman,1980-01-02,2024-01-10,2024-06-01,consent-withdrawn\np2,man,1980-01-02,2024-01-10,2024-06-01,moved\n"
        );
        foreach (var rules in new[] { "gransgangare", "sus", "kolada" })
        {
            Assert.Equal((2, 1, 1, 1), Counts(rules));
            Assert.Equal((2, 0, 2, 2), Counts(rules + "@2026.1"));
        }

        (int, int, int, int) Counts(string rules)
        {
            var total = Report(folder, "gransgangare", "--rules", rules).GetProperty("total");
            return (
                total.GetProperty("entered").GetInt32(),
                total.GetProperty("ongoing").GetInt32(),
                total.GetProperty("exited").GetInt32(),
                total.GetProperty("other").GetProperty("denominator").GetInt32()
            );
        }
    }

    [Fact]
    public void F4_measurements_from_another_time_decide_no_goal()
    {
        using var folder = Measured();
        var check = ToolRun.Of("check", "--data", folder.Root);
        Assert.Equal(["GGW3110 measurements.csv:2 date:", "GGE3121 measurements.csv:4 date:"], Places(check));
        Assert.Equal(1, check.ExitCode);
        var goal = Report(folder, "p-x").GetProperty("goals")[0].GetProperty("share");
        Assert.Equal((0, 0), (goal.GetProperty("numerator").GetInt32(), goal.GetProperty("denominator").GetInt32()));
        Assert.Equal(1, Report(folder, "p-x").GetProperty("dataQuality").GetProperty("measurementsFromAnotherTime").GetInt32());
        var wide = Report(folder, "p-x", "--intake-days", "3650").GetProperty("goals")[0].GetProperty("share");
        Assert.Equal((1, 1), (wide.GetProperty("numerator").GetInt32(), wide.GetProperty("denominator").GetInt32()));
    }

    [Fact]
    public void F4_bip_says_how_many_it_left_out()
    {
        using var folder = Measured();
        var json = ToolRun.Of("bip", "--data", folder.Root, "--format", "json").Json;
        Assert.Equal((30, 1), (json.GetProperty("intakeDays").GetInt32(), json.GetProperty("measurementsFromAnotherTime").GetInt32()));
        Assert.Equal(0, json.GetProperty("groups")[0].GetProperty("assessable").GetInt32());
        var text = ToolRun.Of("bip", "--data", folder.Root, "--lang", "en").Out;
        Assert.Contains("1 measurements lie more than 30 days from the participation", text, StringComparison.Ordinal);
        var wide = ToolRun.Of("bip", "--data", folder.Root, "--format", "json", "--intake-days", "3650").Json;
        Assert.Equal(0, wide.GetProperty("measurementsFromAnotherTime").GetInt32());
        Assert.Equal(1, wide.GetProperty("groups")[0].GetProperty("assessable").GetInt32());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("3651")]
    [InlineData("many")]
    public void The_days_of_the_intake_have_limits(string days)
    {
        using var folder = new DataFolder(DataFolder.Clean);
        foreach (var command in new[] { "bip", "check", "report" })
        {
            var run = ToolRun.Of([
                command,
                "--data",
                folder.Root,
                "--intake-days",
                days,
                .. command == "report" ? Period("gransgangare") : [],
            ]);
            Assert.Equal(2, run.ExitCode);
            Assert.Single(run.Error);
        }
    }

    [Fact]
    public void F11_one_exit_far_ahead_makes_no_plan()
    {
        foreach (var far in new[] { "2042-06-01", "2199-12-31" })
        {
            using var folder = new DataFolder(
                $"person,gender,birth_date,entry_date,exit_date\na,woman,1990-01-02,2024-01-10,{far}\nb,man,1990-01-02,2024-01-10,2024-03-01\n"
            );
            var plan = ToolRun.Of("scb", "--data", folder.Root, "--format", "json").Json;
            Assert.Equal(("2024-04-01", 3), (plan.GetProperty("asOf").GetString(), plan.GetProperty("months").GetArrayLength()));
            Assert.Equal(
                ["GGW2116 participations.csv:2 exit_date:"],
                Places(ToolRun.Of("check", "--data", folder.Root, "--project", "gransgangare"))
            );
            Assert.Equal(["GGW2117 participations.csv:2 exit_date:"], Places(ToolRun.Of("check", "--data", folder.Root)));
            Assert.Contains(
                ToolRun.Of("scb", "--data", folder.Root, "--lang", "en").Error,
                line => line.StartsWith("The plan is for 2024-04-01: 1 entries or exits lie later", StringComparison.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("1849-12-31")]
    [InlineData("2200-01-01")]
    [InlineData("-2024-01-01")]
    [InlineData("2024-1-1")]
    public void F2_an_option_takes_no_date_beyond_the_limits(string date)
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var run = ToolRun.Of("check", "--data", folder.Root, $"--as-of={date}");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1850-01-01 to 2199-12-31", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    private static DataFolder Measured() =>
        new DataFolder(
            "person,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,isced\n"
                + "p1,woman,1980-01-02,2024-01-10,2024-06-01,other,unemployed,3\np2,man,2004-01-02,2024-01-10,2024-06-01,other,unemployed,3\n"
        )
            .With(
                "measurements.csv",
                $"person,date,rater,{Items}\np1,2014-02-01,participant,1,1,1,1,1,1,1,1\np1,2024-05-01,participant,2,2,2,2,2,2,2,2\n"
                    + "p2,1999-02-01,participant,1,1,1,1,1,1,1,1\np2,2024-05-01,participant,2,2,2,2,2,2,2,2\n"
            )
            .With("project.json", Project);

    private static (string? Version, int Work, int Other) Work(DataFolder folder, string rules)
    {
        var report = Report(folder, "gransgangare", "--rules", rules);
        var total = report.GetProperty("total");
        return (
            report.GetProperty("audit").GetProperty("terms").GetProperty("outcome-rules").GetString()![4..],
            total.GetProperty("workOrStudy").GetProperty("numerator").GetInt32(),
            total.GetProperty("other").GetProperty("numerator").GetInt32()
        );
    }

    private static JsonElement Report(DataFolder folder, string project, params string[] options) =>
        ToolRun.Of(["report", "--data", folder.Root, "--threshold", "0", .. options, .. Period(project)]).Json;

    private static string[] Period(string project) =>
        ["--project", project, "--from", "2024-01-01", "--to", "2024-12-31", "--format", "json"];

    private static IEnumerable<string> Places(ToolRun run) => run.Issues.Select(issue => string.Join(' ', issue.Split(' ').Take(3)));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
