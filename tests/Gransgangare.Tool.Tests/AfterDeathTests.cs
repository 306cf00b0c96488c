using System.Text.Json;

namespace Gransgangare.Tool.Tests;

/// <summary>F3 in every command: nothing after a death counts, in any operation.</summary>
public sealed class AfterDeathTests
{
    private const string Head = "person,operation,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,isced,work_extent\n";
    private const string Dead = Head + "p1,opa,woman,1980-01-02,2024-01-10,2024-06-01,deceased,unemployed,3,\n";

    [Theory]
    [InlineData("p1,opb,woman,1980-01-02,2024-05-10,2024-07-01,work-unsubsidised,unemployed,3,100\n", 2)]
    [InlineData("p1,opc,woman,1980-01-02,2024-07-10,2024-09-01,study,unemployed,3,\n", 1)]
    [InlineData("p1,opd,woman,1980-01-02,2024-05-10,,,unemployed,3,\n", 2)]
    public void F3_of_sus_evidence_groups_and_calendars(string other, int participations)
    {
        using var folder = new DataFolder(Dead + other);
        string[] data = ["--data", folder.Root, "--format", "json"];
        var sus = ToolRun.Of(["sus", "--from", "2024-01-01", "--to", "2024-12-31", .. data]).Json;
        Assert.Equal(0, Total(sus.GetProperty("result").GetProperty("workOrStudy")));
        Assert.Equal(participations, Total(sus.GetProperty("ended")));

        var evidence = ToolRun.Of(["evidence", "--project", "gransgangare", "--threshold", "0", "--as-of", "2024-12-31", .. data]).Json;
        Assert.Equal(
            ["other-reasons 1"],
            evidence
                .GetProperty("curves")[0]
                .GetProperty("causes")
                .EnumerateArray()
                .Where(cause => cause.GetProperty("events").GetInt32() > 0)
                .Select(cause => $"{cause.GetProperty("cause").GetString()} {cause.GetProperty("events").GetInt32()}")
        );

        var bip = ToolRun.Of(["bip", "--as-of", "2025-03-01", .. data]).Json;
        Assert.Empty(bip.GetProperty("lacksSecond").EnumerateArray());
        var duties = ToolRun.Of(["calendar", "--project", "gransgangare", "--as-of", "2025-03-01", .. data]).Json;
        Assert.DoesNotContain(
            "opc",
            duties.GetProperty("duties").EnumerateArray().Select(duty => duty.GetProperty("operation").GetString())
        );
    }

    [Fact]
    public void F3_a_consent_withdrawn_after_the_death_takes_nothing_away()
    {
        using var folder = new DataFolder(Dead).With(
            "consents.csv",
            "person,operation,kind,given,withdrawn\np1,,sus,2024-01-10,2024-08-01\n"
        );
        Assert.StartsWith(
            "GGW2113 consents.csv:2 withdrawn",
            Assert.Single(ToolRun.Of("check", "--data", folder.Root).Issues),
            StringComparison.Ordinal
        );
        var report = ToolRun
            .Of(
                "report",
                "--data",
                folder.Root,
                "--project",
                "gransgangare",
                "--from",
                "2024-01-01",
                "--to",
                "2024-12-31",
                "--threshold",
                "0",
                "--format",
                "json"
            )
            .Json;
        Assert.Equal(1, report.GetProperty("total").GetProperty("other").GetProperty("numerator").GetInt32());
    }

    private static int Total(JsonElement counts) => counts.GetProperty("total").GetInt32();
}
