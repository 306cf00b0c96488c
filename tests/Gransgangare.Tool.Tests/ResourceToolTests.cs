namespace Gransgangare.Tool.Tests;

/// <summary>The optional files of resources through <c>check</c>, <c>evidence</c> and <c>calendar</c>.</summary>
public sealed class ResourceToolTests : IDisposable
{
    private readonly DataFolder _folder = new(
        "person,forbund,gender,birth_date,entry_date,exit_date,exit_reason,protected_from\n"
            + "p1,vast,woman,1990-01-15,2024-01-10,,,\np2,vast,man,1991-01-15,2024-01-10,,,2024-02-01\n"
    );

    public ResourceToolTests() =>
        _folder
            .With("staff.csv", "staff,forbund,team,from,fte\nsecret-1,vast,norr,2024-01-01,1\n")
            .With("assignments.csv", "person,staff,from\np1,secret-1,2024-01-10\np2,secret-2,2024-01-10\n")
            .With("costs.csv", "from,to,kind,amount_ore\n2024-01-01,2024-01-31,staff,500000\n")
            .With("hours.csv", "person,month,hours\np1,2024-01,12.5\np2,2024-01,100\n")
            .With("plans.csv", "person,date\np1,2024-01-20\np2,2024-01-20\n");

    private string[] Data => ["--data", _folder.Root, "--project", "gransgangare", "--as-of", "2024-06-30"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_key_of_staff_stands_in_no_output()
    {
        foreach (var command in new[] { "check", "evidence", "calendar" })
        {
            foreach (var format in new[] { "json", "text" })
            {
                var run = ToolRun.Of([command, .. Data, "--format", format]);
                Assert.DoesNotContain("secret", run.Out + string.Join('\n', run.Error), StringComparison.Ordinal);
            }
        }

        Assert.Contains(
            ToolRun.Of(["evidence", .. Data]).Issues,
            line => line.StartsWith("GGW1180 assignments.csv:3 staff", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("html", "<svg class=\"chart\"")]
    [InlineData("md", "Analysplan: gransgangare 2026.1")]
    public void The_forms_for_readers_have_their_own_and_no_key_of_staff(string format, string part)
    {
        var run = ToolRun.Of(["evidence", .. Data, "--format", format]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(part, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("p1", run.Out, StringComparison.Ordinal);
    }

    // p2 is protected: a count without a person, of whom no hours and no plan are known.
    [Fact]
    public void Evidence_tells_resources_and_conditions_without_the_protected()
    {
        var shown = ToolRun.Of(["evidence", .. Data, "--threshold", "0", "--format", "json"]).Json;
        var all = shown.GetProperty("resources")[0];
        Assert.Equal(
            (1, 5000, 12.5),
            (
                all.GetProperty("started").GetInt32(),
                all.GetProperty("costPerStart").GetInt32(),
                all.GetProperty("hours")[0].GetProperty("perStart").GetDouble()
            )
        );
        Assert.Equal("too-few-staff", shown.GetProperty("conditions")[0].GetProperty("refused").GetString());
        var hidden = ToolRun.Of(["evidence", .. Data, "--format", "json"]).Json.GetProperty("resources")[0];
        Assert.Equal(["..", ".."], new[] { "started", "costPerStart" }.Select(name => hidden.GetProperty(name).GetString()));
    }

    [Fact]
    public void Evidence_writes_a_table_of_each()
    {
        var place = Path.Combine(_folder.Root, "out") + "/";
        Assert.Equal(0, ToolRun.Of(["evidence", .. Data, "--threshold", "0", "--lang", "en", "--format", "csv", "--out", place]).ExitCode);
        Assert.Contains("evidence-conditions.csv", Directory.EnumerateFiles(place).Select(Path.GetFileName));
        Assert.Contains("evidence-resources.csv", Directory.EnumerateFiles(place).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(null, "2024-04-20")]
    [InlineData("6", "2024-07-20")]
    public void The_calendar_asks_for_the_revision_of_a_plan(string? months, string due)
    {
        string[] option = months is null ? [] : ["--plan-revision-months", months];
        var duties = ToolRun.Of(["calendar", .. Data, .. option, "--format", "json"]).Json.GetProperty("duties").EnumerateArray();
        var revision = Assert.Single(duties, duty => duty.GetProperty("duty").GetString() == "plan-revision");
        Assert.Equal(("p1", due), (revision.GetProperty("person").GetString(), revision.GetProperty("due").GetString()));
    }

    [Fact]
    public void An_interval_beyond_three_years_is_refused() =>
        Assert.Equal(2, ToolRun.Of(["calendar", .. Data, "--plan-revision-months", "37"]).ExitCode);
}
