using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Planned and real over time: of a report by quarter of entry, from shown counts alone.</summary>
public sealed class PlannedOverTimeTests
{
    private static readonly ProjectDefinition s_project = ProjectDefinition.Gransgangare with
    {
        Period = new(Some.Day("2024-01-01"), Some.Day("2024-12-31")),
        ParticipantsFrom = null,
        Planned = 100,
    };

    // 91, 182, 274 and 366 of 366 days.
    [Fact]
    public void Entered_so_far_beside_the_plan_in_an_even_pace() =>
        Assert.Equal(
            [("2024-q1", 20L, 25L), ("2024-q2", 20L, 50L), ("2024-q3", 50L, 75L), ("2024-q4", 50L, 100L)],
            Of(20, 0, 30, 0).PlannedOverTime.Select(row => (row.Quarter, row.Entered, row.Planned))
        );

    [Fact]
    public void A_hidden_quarter_hides_all_after_it()
    {
        // The two quarters are too small to be told apart, and are not joined.
        var report = ProtectedReport.Of(Of(20, 3, 4, 30), DisclosureOptions.Default with { LeastGroup = 0 });
        var rows = JsonSerializer.SerializeToElement(report).GetProperty("plannedOverTime").EnumerateArray().ToList();
        Assert.Equal(20, rows[0].GetProperty("entered").GetInt32());
        Assert.Equal("..", rows[1].GetProperty("entered").GetString());
        Assert.Equal("..", rows[2].GetProperty("entered").GetString());
        Assert.Equal("..", rows[3].GetProperty("entered").GetString());
        Assert.Equal(100, rows[3].GetProperty("planned").GetInt32());
    }

    [Fact]
    public void Quarters_that_are_joined_cannot_be_added_up()
    {
        var report = ProtectedReport.Of(Of(20, 3, 4, 30), DisclosureOptions.Default);
        Assert.DoesNotContain(ReportTables.Of(report, Language.English), table => table.Id == "planned-over-time");
        Assert.Empty(JsonSerializer.SerializeToElement(report).GetProperty("plannedOverTime").EnumerateArray());
    }

    [Theory]
    [InlineData("2024-01-01", 4)]
    [InlineData("2023-01-01", 4)]
    [InlineData("2024-01-02", 0)]
    public void A_report_that_begins_later_has_none(string from, int rows) =>
        Assert.Equal(rows, Report.Of(Request(from, Breakdown.Cohort), []).PlannedOverTime.Count);

    [Fact]
    public void Nor_has_one_by_something_else()
    {
        Assert.Empty(Report.Of(Request("2024-01-01", Breakdown.Gender), []).PlannedOverTime);
        Assert.Empty(Report.Of(Request("2024-01-01", Breakdown.Cohort, Breakdown.Gender), []).PlannedOverTime);
    }

    private static ReportRequest Request(string from, params Breakdown[] by) =>
        new(s_project, Some.Day(from), Some.Day("2024-12-31")) { By = [.. by] };

    private static Report Of(params int[] entries) =>
        Report.Of(
            Request("2024-01-01", Breakdown.Cohort),
            entries.SelectMany(
                (count, quarter) =>
                    Enumerable
                        .Range(0, count)
                        .Select(number => Some.Participation($"2024-{(3 * quarter) + 1:00}-15/", person: $"p{quarter}-{number}"))
            )
        );
}
