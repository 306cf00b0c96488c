using System.Text.Json;

namespace Gransgangare.Tool.Tests;

/// <summary>Last month's folder and this month's: the exact list of what to send again.</summary>
public sealed class ScbTests
{
    private const string Header = "person,gender,birth_date,entry_date,exit_date,exit_reason,protected_from\n";
    private const string Previous = Header + "p1,woman,1990-01-15,2024-01-10,,,\np2,man,1991-01-15,2024-02-10,,,\n";
    private const string Corrected =
        Header + "p1,woman,1990-01-15,2024-01-10,2024-02-20,moved,\np2,man,1991-01-15,2024-02-10,,,2024-03-01\n";

    [Fact]
    public void A_corrected_end_date_gives_its_month_and_all_later_ones()
    {
        var json = Run(Previous, Corrected, "--as-of", "2024-05-05").Json;
        Assert.Equal("2024-03", json.GetProperty("sentThrough").GetString());
        Assert.Equal(["2024-01 sent", "2024-02 resend", "2024-03 resend", "2024-04 open"], Months(json));
        Assert.Equal(["2024-02 p1 changed end", "2024-03 p1 removed "], Changes(json));
        Assert.Equal(
            ["p1:number", "p2:protected"],
            json.GetProperty("months")[1]
                .GetProperty("rows")
                .EnumerateArray()
                .Select(row => $"{row.GetProperty("person")}:{row.GetProperty("identity")}")
        );
    }

    [Fact]
    public void Two_equal_folders_ask_for_the_newest_month_only()
    {
        var json = Run(Previous, Previous, "--as-of", "2024-05-28").Json;
        Assert.Equal(["2024-01 sent", "2024-02 sent", "2024-03 sent", "2024-04 due"], Months(json));
        Assert.Equal(
            ["2024-01 sent", "2024-02 sent", "2024-03 late", "2024-04 late"],
            Months(Run(Previous, Previous, "--as-of", "2024-05-29", "--sent-through", "2024-02").Json)
        );
    }

    [Fact]
    public void Without_a_day_every_month_with_a_fact_has_opened()
    {
        using var folder = new DataFolder(Corrected);
        var run = ToolRun.Of("scb", "--data", folder.Root, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("2024-03-01", run.Json.GetProperty("asOf").GetString());
        Assert.Equal(["2024-01 late", "2024-02 open"], Months(run.Json));
        Assert.StartsWith("GGW5001 ", Assert.Single(run.Issues), StringComparison.Ordinal);
        Assert.Contains(run.Error, line => line.Contains("consents.csv", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("p0,woman,1931-05-17,1951-01-14,,,\n")]
    [InlineData("p0,woman,1931-05-17,1951-01-14,2024-02-20,moved,\n")]
    [InlineData("p0,woman,1931-05-17,1951-01-14,1951-02-20,moved,\n")]
    public void F11_one_entry_far_back_makes_no_months_to_send(string far)
    {
        using var folder = new DataFolder(Previous + far);
        var run = ToolRun.Of("scb", "--data", folder.Root, "--as-of", "2024-03-01", "--format", "json", "--lang", "en");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["2024-01 late", "2024-02 open"], Months(run.Json));
        Assert.Contains(run.Error, line => line.StartsWith("The plan begins in 2024-01: 1 entries lie earlier", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_gives_the_first_and_the_last_month()
    {
        var json = Run(Previous, Previous, "--as-of", "2026-05-05", "--project", "gransgangare", "--sent-through", "2025-11").Json;
        var months = Months(json);
        Assert.Equal(("2023-03 sent", "2025-12 late"), (months[0], months[^1]));
    }

    [Fact]
    public void Who_is_left_out_is_said_by_key()
    {
        using var folder = new DataFolder(Previous).With(
            "consents.csv",
            "person,kind,given,withdrawn\np1,esf-scb-information,2024-01-10,2024-03-01\n"
        );
        var run = ToolRun.Of("scb", "--data", folder.Root, "--as-of", "2024-03-05", "--format", "json");
        Assert.StartsWith("GGW5001 ", Assert.Single(run.Error, IsOfTheData), StringComparison.Ordinal);
        Assert.Equal(
            ["p1 consent-withdrawn", "p2 no-consent"],
            run.Json.GetProperty("leftOut").EnumerateArray().Select(row => $"{row.GetProperty("person")} {row.GetProperty("reason")}")
        );
    }

    [Fact]
    public void Consents_that_are_kept_from_now_on_are_no_correction_of_what_was_sent()
    {
        using var before = new DataFolder(Previous);
        using var now = new DataFolder(Previous).With(
            "consents.csv",
            "person,kind,given\np1,esf-scb-information,2024-01-10\np2,esf-scb-information,2024-02-10\n"
        );
        var run = ToolRun.Of("scb", "--data", now.Root, "--previous", before.Root, "--as-of", "2024-05-05", "--format", "json");
        Assert.DoesNotContain(run.Error, IsOfTheData);
        Assert.Equal(["2024-01 sent", "2024-02 sent", "2024-03 sent", "2024-04 open"], Months(run.Json));
    }

    [Fact]
    public void A_record_with_an_error_is_said_not_to_be_in_the_plan()
    {
        using var before = new DataFolder(Previous);
        using var now = new DataFolder(Previous.Replace("2024-02-10", "2024-02-31", StringComparison.Ordinal));
        var run = ToolRun.Of("scb", "--data", now.Root, "--previous", before.Root, "--as-of", "2024-05-05", "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("p2 removed", string.Join(' ', Changes(run.Json)), StringComparison.Ordinal);
        Assert.Contains(run.Error, line => line.Contains("rätta felen innan något skickas", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_with_an_error_in_the_folder_before_is_placed_there_and_looks_new()
    {
        using var before = new DataFolder(Previous.Replace("2024-02-10", "2024-02-31", StringComparison.Ordinal));
        using var now = new DataFolder(Previous);
        var run = ToolRun.Of("scb", "--data", now.Root, "--previous", before.Root, "--as-of", "2024-05-05", "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("p2 added", string.Join(' ', Changes(run.Json)), StringComparison.Ordinal);
        var heading = Array.IndexOf(run.Error, "I det som --previous anger:");
        Assert.StartsWith("GGE1010 participations.csv:3 ", run.Error[heading + 1], StringComparison.Ordinal);
        Assert.Contains(run.Error, line => line.Contains("i --previous ser ut att aldrig ha skickats", StringComparison.Ordinal));
        Assert.DoesNotContain(run.Error, line => line.Contains("ser borttaget ut", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text", "Rader att skicka")]
    [InlineData("csv", "Rader att skicka")]
    [InlineData("md", "## Rader att skicka")]
    [InlineData("html", ">Rader att skicka</h2>")]
    public void Every_table_prints_unit_denominator_and_rule(string format, string title)
    {
        var run = Run(Previous, Corrected, "--as-of", "2024-05-05", "--format", format);
        Assert.Contains(title, run.Out, StringComparison.Ordinal);
        Assert.True(run.Out.Split("Räkneenhet: ").Length > 4);
        Assert.True(run.Out.Split("Nämnare: ").Length > 4);
        Assert.True(run.Out.Split("scb-months 2026.2").Length > 4);
        Assert.DoesNotContain("1990-01-15", run.Out, StringComparison.Ordinal);
    }

    private static ToolRun Run(string previous, string current, params string[] options)
    {
        using var before = new DataFolder(previous);
        using var now = new DataFolder(current);
        string[] format = options.Contains("--format") ? [] : ["--format", "json"];
        var run = ToolRun.Of(["scb", "--data", now.Root, "--previous", before.Root, .. options, .. format]);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private static string[] Months(JsonElement json) =>
        [.. json.GetProperty("months").EnumerateArray().Select(month => $"{month.GetProperty("month")} {month.GetProperty("status")}")];

    private static string[] Changes(JsonElement json) =>
        [
            .. from month in json.GetProperty("months").EnumerateArray()
            from change in month.GetProperty("changes").EnumerateArray()
            let fields = string.Join(',', change.GetProperty("fields").EnumerateArray().Select(name => name.GetString()))
            select $"{month.GetProperty("month")} {change.GetProperty("person")} {change.GetProperty("kind")} {fields}",
        ];

    // Standard error says of every list that it is not protected.
    private static bool IsOfTheData(string line) => !line.StartsWith("Utskriften är inte röjandeskyddad", StringComparison.Ordinal);
}
