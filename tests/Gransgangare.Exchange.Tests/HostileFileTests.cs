using System.Diagnostics;
using System.Globalization;
using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>Files that somebody made to harm: they are refused or read in bounded memory, and what is left out is counted.</summary>
public sealed class HostileFileTests
{
    private const string Header = "person,gender,entry_date\n";

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(3000)]
    public void H6_Of_each_code_and_file_a_thousand_issues_are_kept_and_the_others_counted(int faults)
    {
        using var folder = TestFolder
            .Of("")
            .With("participations.csv", Header + string.Concat(Enumerable.Repeat("p1,x,2023-02-30\n", faults)));
        var content = folder.Read();
        Assert.Equal((2 * faults, faults, faults), (content.Errors, content.LeftOut, content.RecordsRead));
        foreach (var ofCode in content.Issues.GroupBy(issue => issue.Definition))
        {
            Assert.Equal(faults, ofCode.Sum(issue => issue.Count));
            Assert.Equal(Math.Min(faults, InputLimits.IssuesOfCode + 1), ofCode.Count());
            var others = ofCode.Where(issue => issue.Column is null).ToList();
            Assert.Equal(faults > InputLimits.IssuesOfCode ? 1 : 0, others.Count);
            Assert.All(others, issue => Assert.Equal((InputLimits.IssuesOfCode + 2, (string?)null), (issue.Line, issue.Person)));
            Assert.All(
                others,
                issue =>
                    Assert.EndsWith(
                        string.Create(CultureInfo.InvariantCulture, $" And {faults - InputLimits.IssuesOfCode} more."),
                        issue.ToString(),
                        StringComparison.Ordinal
                    )
            );
        }
    }

    [Fact]
    public void H6_What_is_counted_and_not_listed_is_counted_once_for_each_place()
    {
        var log = new IssueLog();
        var more = 0;
        for (var line = 1; line <= 1500; line++)
        {
            // A reader may come to the same place twice in a row.
            Assert.True(log.Add(ExchangeIssues.NotADate, "events.csv", line, "date"));
            Assert.False(log.Add(ExchangeIssues.NotADate, "events.csv", line, "date"));
            more += log.Add(ExchangeIssues.NotADate, "events.csv", line, "end_date") ? 1 : 0;
        }

        Assert.Equal((1500, 3000), (more, log.InOrder().Sum(issue => issue.Count)));
    }

    [Fact]
    public void H6_Faulty_goals_of_a_project_are_listed_a_thousand_for_each_code()
    {
        using var folder = TestFolder
            .Of("")
            .With(
                "project.json",
                """{ "id": "x", "names": { "sv": "x", "en": "x" }, "from": "2023-01-01", "goals": ["""
                    + string.Join(',', Enumerable.Repeat("{}", 5000))
                    + "] }"
            );
        var missing = folder.Read().Issues.Where(issue => issue.Definition == JsonIssues.Missing).ToList();
        Assert.Equal((InputLimits.IssuesOfCode + 1, 20_000), (missing.Count, missing.Sum(issue => issue.Count)));
    }

    [Theory]
    [InlineData("GGE1051 project.json:3 -", "{\n\"id\": 1,\n\"NAME\": [] }", 201)]
    [InlineData(
        "GGE1506 project.json:1 $.*",
        "{\n\"id\": \"x\",\n\"NAME\": [], \"from\": \"2023-01-01\", \"names\": { \"sv\": \"x\", \"en\": \"x\" } }",
        200
    )]
    public void H6_A_name_of_a_member_has_two_hundred_characters_at_most(string expected, string json, int length)
    {
        using var folder = TestFolder.Of("").With("project.json", json.Replace("NAME", new string('n', length), StringComparison.Ordinal));
        Assert.Equal([expected], folder.Issues());
    }

    [Fact]
    public void H6_A_definition_of_more_than_sixteen_megabytes_is_not_read()
    {
        using var folder = TestFolder.Of("").With("project.json", new string(' ', InputLimits.DocumentBytes + 1));
        Assert.Equal(["GGE1050 project.json:1 -"], folder.Issues());
        Assert.Throws<FormatException>(() => TextFile.Read(new MemoryStream(new byte[InputLimits.DocumentBytes + 1])));
        Assert.Throws<FormatException>(() => ExchangeMapping.Parse(new string(' ', InputLimits.DocumentBytes + 1)));
    }

    [Fact]
    public void H6_A_list_whose_places_are_more_than_the_text_is_not_read()
    {
        var deep = string.Concat(Enumerable.Repeat($"{{\"{new string('n', 200)}\":", 60));
        var json = deep + "[" + string.Join(',', Enumerable.Repeat("1", 10_000)) + "]" + new string('}', 60);
        Assert.Null(ExchangeMapping.TryParse(json, out var issues));
        Assert.Equal([JsonIssues.BeyondLimits], issues.Select(issue => issue.Definition));
    }

    [Theory]
    [InlineData("p1,woman,2023-03-01\np2,man,2023-03", "GGE1010 participations.csv:3 entry_date\nGGW1140 participations.csv:3 -")]
    [InlineData(
        "p1,woman,2023-03-01\np2,ma",
        "GGE1009 participations.csv:3 entry_date\nGGE1011 participations.csv:3 gender\nGGW1103 participations.csv:3 -\nGGW1140 participations.csv:3 -"
    )]
    [InlineData("p1,woman,2023-03-01\np2,man,2023-03-01", "GGW1140 participations.csv:3 -")]
    [InlineData("p1,woman,2023-03-01\np2,man,2023-03-01\r", "")]
    [InlineData("p1,woman,2023-03-01\n\n ", "")]
    public void H15_A_last_line_without_an_end_may_be_cut(string lines, string expected)
    {
        using var folder = TestFolder.Of("").With("participations.csv", Encoding.UTF8.GetBytes(Header + lines));
        Assert.Equal(expected, string.Join('\n', folder.Issues().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void H15_A_pipe_or_a_device_in_the_place_of_a_file_is_refused_and_holds_nobody()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = TestFolder.Of("");
        using (var made = Process.Start("mkfifo", Path.Combine(folder.Root, "events.csv")))
        {
            made.WaitForExit();
        }

        File.CreateSymbolicLink(Path.Combine(folder.Root, "measurements.csv"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "project.json"), "/dev/urandom");
        File.CreateSymbolicLink(Path.Combine(folder.Root, "consents.csv"), "/dev/null");
        Assert.Equal(
            ["GGE1052 events.csv:1 -", "GGE1052 measurements.csv:1 -", "GGE1052 project.json:1 -"],
            folder.Issues().Order(StringComparer.Ordinal)
        );
        Assert.ThrowsAny<IOException>(() => TextFile.Read(Path.Combine(folder.Root, "events.csv")));
    }

    [Fact]
    public async Task H15_A_pipe_that_somebody_writes_to_is_read_once_to_its_end()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = TestFolder.Of("");
        var pipe = Path.Combine(folder.Root, "pipe");
        using (var made = Process.Start("mkfifo", pipe))
        {
            await made.WaitForExitAsync();
        }

        var text = new string('å', 100_000);
        // The shell opens the pipe for both ends before the reader comes, and writes in two parts.
        using var writer = Process.Start(
            new ProcessStartInfo("sh", ["-c", "exec 3<>\"$0\"; echo open; read go; cat >&3", pipe])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        Assert.Equal("open", await writer.StandardOutput.ReadLineAsync());
        var read = Task.Run(() => TextFile.Read(pipe));
        await writer.StandardInput.WriteAsync("\n" + text);
        writer.StandardInput.Close();
        Assert.Equal(text, await read);
    }
}
