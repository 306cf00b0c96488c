using System.Text.Json;

namespace Gransgangare.Tool.Tests;

public sealed class SusTests
{
    private const string People =
        "person,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,in_education,unemployed_since,target_groups,work_extent_before,"
        + "study_extent_before,support_months_before,income_sources,work_extent,income_sources_after\n"
        + "p1,woman,2000-01-15,2023-05-02,2024-03-31,work-subsidised,unemployed,no,2022-01-01,hbtqi,0,0,14,social-assistance,50,no-public-support\n"
        + "p2,man,1991-01-15,2023-05-02,2024-12-31,illness,inactive,,,,,,,sickness-benefit|social-assistance,,sickness-benefit\n"
        + "p3,man,1991-01-15,2023-05-02,,,employed,,,,,,,,,\n";

    [Fact]
    public void Six_tables_of_those_who_ended()
    {
        using var folder = new DataFolder(People);
        var json = Sus(folder, "--format", "json").Json;
        Assert.Equal("1/1/2", Count(json.GetProperty("ended")));
        Assert.Equal(
            ["works 0/0/0 1/0/1", "does-not-work 1/1/2 0/1/1", "not-known 0/0/0 0/0/0"],
            json.GetProperty("work").EnumerateArray().Select(Row)
        );
        Assert.Equal(
            ["not-known 0/1/1 0/1/1"],
            json.GetProperty("occupations").EnumerateArray().Select(Row).Where(row => row.StartsWith("not", StringComparison.Ordinal))
        );
        Assert.Equal("1/0/1", Count(json.GetProperty("result").GetProperty("startedOrIncreased")));
        Assert.Equal(2, json.GetProperty("result").GetProperty("share").GetProperty("denominator").GetInt32());
        Assert.Equal(
            ["12-23 1/0/1", "not-known 0/1/1"],
            json.GetProperty("supportMonthsBefore")
                .EnumerateArray()
                .Where(band => band.GetProperty("ended").GetProperty("total").GetInt32() > 0)
                .Select(band => $"{band.GetProperty("months").GetString()} {Count(band.GetProperty("ended"))}")
        );
        Assert.Equal(
            ["sickness-benefit 1 1", "social-assistance 2 1"],
            json.GetProperty("incomeAfterGivenBefore")
                .EnumerateArray()
                .Select(row =>
                    $"{row.GetProperty("before").GetString()} {row.GetProperty("persons").GetInt32()} {row.GetProperty("after").GetProperty("sickness-benefit").GetInt32()}"
                )
        );
    }

    [Theory]
    [InlineData("sv", "Arbete före och efter", "Räkneenhet: deltaganden. Nämnare: avslutade")]
    [InlineData("en", "Work before and after", "Unit of count: participations. Denominator: ended")]
    public void Every_table_names_its_unit_denominator_and_rules(string language, string title, string note)
    {
        using var folder = new DataFolder(People);
        foreach (var format in new[] { "text", "md", "html" })
        {
            var run = Sus(folder, "--format", format, "--lang", language);
            Assert.Contains(title, run.Out, StringComparison.Ordinal);
            Assert.Equal(6, run.Out.Split(note).Length - 1);
            Assert.Contains("sus 2026.2", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_period_that_runs_backwards_is_wrong_usage()
    {
        using var folder = new DataFolder(People);
        Assert.Equal(2, ToolRun.Of("sus", "--data", folder.Root, "--from", "2024-02-01", "--to", "2024-01-31").ExitCode);
    }

    [Fact]
    public void Groups_by_rule_and_special_ones_only_when_asked_for()
    {
        using var folder = new DataFolder(People);
        var run = ToolRun.Of("groups", "--data", folder.Root, "--format", "json");
        var groups = run.Json.GetProperty("groups").EnumerateArray().ToDictionary(row => row.GetProperty("group").GetString()!, Numbers);
        Assert.Equal("long-term-unemployed-12 0 1 2 0", groups["long-term-unemployed"]);
        Assert.Equal("young-neet-16-29 0 1 2 0", groups["young-neet"]);
        Assert.DoesNotContain("hbtqi", run.Out, StringComparison.Ordinal);
        var all = ToolRun.Of("groups", "--data", folder.Root, "--format", "json", "--special-categories").Json;
        Assert.Contains(all.GetProperty("groups").EnumerateArray(), row => Numbers(row) == "hbtqi 1 1 0 2");
    }

    [Fact]
    public void Groups_leave_out_who_is_not_supported_directly_and_name_what_is_missing()
    {
        using var folder = new DataFolder(
            "person,gender,entry_date,labour_status,unemployed_since,direct_beneficiary\n"
                + "p1,woman,2024-02-01,unemployed,2022-01-01,\n"
                + "p2,woman,2024-02-01,unemployed,,yes\n"
                + "p3,woman,2024-02-01,unemployed,2022-01-01,no\n"
        );
        var groups = ToolRun.Of("groups", "--data", folder.Root, "--format", "json").Json.GetProperty("groups").EnumerateArray();
        Assert.Contains(groups, row => Numbers(row) == "long-term-unemployed-12 0 1 0 1");
        Assert.Contains(
            "0,1,0,1,unemployed_since",
            ToolRun.Of("groups", "--data", folder.Root, "--format", "csv").Out,
            StringComparison.Ordinal
        );
    }

    private static ToolRun Sus(DataFolder folder, params string[] options) =>
        ToolRun.Of(["sus", "--data", folder.Root, "--from", "2024-01-01", "--to", "2024-12-31", .. options]);

    private static string Row(JsonElement row) =>
        $"{row.GetProperty("code").GetString()} {Count(row.GetProperty("before"))} {Count(row.GetProperty("after"))}";

    private static string Count(JsonElement count) =>
        $"{count.GetProperty("woman").GetInt32()}/{count.GetProperty("man").GetInt32()}/{count.GetProperty("total").GetInt32()}";

    private static string Numbers(JsonElement row) =>
        $"{row.GetProperty("rule").GetString()} {string.Join(' ', new[] { "registered", "belongs", "belongsNot", "cannotSay" }.Select(name => row.GetProperty(name).GetInt32()))}";
}
