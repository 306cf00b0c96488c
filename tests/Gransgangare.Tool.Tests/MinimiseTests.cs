namespace Gransgangare.Tool.Tests;

/// <summary>Fields needed and fields collected but not needed.</summary>
public sealed class MinimiseTests
{
    private const string Data =
        "person,gender,birth_date,entry_date,isced,referrer,homeless\np1,woman,1990-01-15,2024-01-10,3,municipality,\np2,man,,2024-01-10,,,\n";

    [Fact]
    public void Chosen_figures_say_what_they_need_and_what_they_do_not()
    {
        using var folder = new DataFolder(Data).With("events.csv", "person,date,event\np1,2024-02-01,employed\n");
        var run = ToolRun.Of("minimise", "--data", folder.Root, "--figures", "by:age-group,by:gender", "--format", "json");
        Assert.Equal((0, 0), (run.ExitCode, run.Error.Length));
        Assert.Equal(["birth_date 1", "entry_date 2", "gender 2"], Columns(run, "needed"));
        Assert.Equal(["isced 1", "referrer 1", "date 1", "event 1"], Columns(run, "unused"));
    }

    [Fact]
    public void A_field_that_no_figure_uses_is_found()
    {
        using var folder = new DataFolder(Data);
        var run = ToolRun.Of("minimise", "--data", folder.Root, "--format", "json");
        Assert.Equal(["referrer 1"], Columns(run, "unused"));
        Assert.Contains("homeless 0", Columns(run, "needed"));
    }

    private static string[] Columns(ToolRun run, string part) =>
        [.. run.Json.GetProperty(part).EnumerateArray().Select(use => $"{use.GetProperty("column")} {use.GetProperty("records")}")];
}
