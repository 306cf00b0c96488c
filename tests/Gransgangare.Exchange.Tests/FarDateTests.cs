using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>Dates far ahead, in every column of every file that has dates.</summary>
public sealed class FarDateTests
{
    private const string People =
        "person,gender,birth_date,entry_date,exit_date,labour_status,unemployed_since,leave_from,protected_from,sick_listings\n"
        + "p1,woman,1990-01-15,2024-01-10,2024-06-01,unemployed,2023-01-01,2024-01-01,2024-01-01,none\n"
        + "p2,woman,1990-01-15,2024-02-10,2024-06-02,,,,,\n";

    // A record of each file with what it must have.
    private static readonly Dictionary<string, (ValueList<string> Columns, string Values)> s_files = new(StringComparer.Ordinal)
    {
        [ExchangeFormat.Participations] = (
            [.. ExchangeFormat.ParticipationColumns, .. ExchangeFormat.FurtherParticipationColumns],
            "person=p1;gender=woman;birth_date=1990-01-15;entry_date=2024-01-10;exit_date=2024-06-01;labour_status=unemployed"
                + ";leave_from=2024-01-01;protected_from=2024-01-01"
        ),
        [ExchangeFormat.Events] = (ExchangeFormat.EventColumns, "person=p1;event=employed"),
        [ExchangeFormat.Measurements] = (ExchangeFormat.MeasurementColumns, "person=p1;rater=participant"),
        [ExchangeFormat.Interventions] = (ExchangeFormat.InterventionColumns, "person=p1;kind=health;start_date=2024-02-01"),
        [ExchangeFormat.Consents] = (ExchangeFormat.ConsentColumns, "person=p1;kind=sus;given=2024-02-01"),
        [ExchangeFormat.Measures] = (ExchangeFormat.MeasureColumns, "operation=a;kind=individual"),
        [ExchangeFormat.Staff] = (ExchangeFormat.StaffColumns, "staff=s1;team=t;from=2024-02-01"),
        [ExchangeFormat.Assignments] = (ExchangeFormat.AssignmentColumns, "person=p1;staff=s1;from=2024-02-01"),
        [ExchangeFormat.Costs] = (ExchangeFormat.CostColumns, "from=2024-02-01;to=2042-12-31;kind=staff;amount_ore=1"),
        [ExchangeFormat.Hours] = (ExchangeFormat.HoursColumns, "person=p1;hours=1"),
        [ExchangeFormat.Plans] = (ExchangeFormat.PlanColumns, "person=p1;date=2024-02-01"),
    };

    /// <summary>The columns in which a word is no date, no period and no month.</summary>
    private static readonly (string File, string Column)[] s_dates =
    [
        .. s_files.SelectMany(file =>
            file.Value.Columns.Where(column =>
                    Issues(file.Key, column, "word", "").Any(issue => issue.Code is "GGE1010" or "GGE3010" or "GGE1073")
                )
                .Select(column => (file.Key, column))
        ),
    ];

    [Fact]
    public void Every_column_of_dates_is_found() =>
        Assert.Equal(
            "birth_date|entry_date|exit_date|unemployed_since|job_start|job_end|protected_from|protected_to|leave_from|leave_to_expected|sick_listings"
                + "|date|date|start_date|end_date|given|withdrawn|from|to|from|to|from|to|month|date|revised",
            string.Join('|', s_dates.Select(date => date.Column))
        );

    [Theory]
    [InlineData("")]
    [InlineData("== project gransgangare")]
    public void F11_a_date_far_ahead_is_told_of_in_every_column(string project) =>
        Assert.All(
            s_dates,
            date =>
            {
                var day =
                    date.Column == "month" ? "2042-01"
                    : date.Column == "sick_listings" ? "2023-10-01/2042-01-01"
                    : "2042-01-01";
                var found = Issues(date.File, date.Column, day, project);
                Assert.True(
                    found.Any(issue =>
                        issue.Column == date.Column
                        && (
                            issue.Code is "GGW2116" or "GGW2117" or "GGW2106" or "GGW3112" or "GGW3113"
                            || issue.Code.StartsWith("GGE", StringComparison.Ordinal)
                        )
                    ),
                    $"{date.File} {date.Column} {project}: {string.Join(", ", found)}"
                );
            }
        );

    /// <summary>What is said of the second line of a file with one cell changed.</summary>
    private static List<(string Code, string? Column)> Issues(string file, string column, string value, string project)
    {
        var (columns, values) = s_files[file];
        var cells = values
            .Split(';')
            .Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        cells[column] = value;
        if (column == "entry_date")
        {
            cells.Remove("exit_date");
        }

        var record = $"{string.Join(',', columns)}\n{string.Join(',', columns.Select(name => cells.GetValueOrDefault(name, "")))}\n";
        var others = file == ExchangeFormat.Participations ? record + string.Join(',', columns.Select(Second)) + "\n" : People;
        using var folder = TestFolder.Of(others + (file == ExchangeFormat.Participations ? "" : $"== {file}\n{record}") + project);
        var content = folder.Read(project.Length == 0 ? null : new ExchangeReadOptions { Project = ProjectDefinition.Gransgangare });
        return
        [
            .. content.Issues.Where(issue => issue.File == file && issue.Line == 2).Select(issue => (issue.Definition.Code, issue.Column)),
        ];

        static string Second(string name) =>
            name switch
            {
                "person" => "p2",
                "gender" => "man",
                "entry_date" => "2024-02-10",
                "exit_date" => "2024-06-02",
                _ => "",
            };
    }
}
