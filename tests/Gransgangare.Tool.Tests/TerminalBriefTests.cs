using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Reports;
using NodaTime;
using Spectre.Console;

namespace Gransgangare.Tool.Tests;

/// <summary>The first page of a report in a terminal: lines that fit, bars that decode to their figures, and bands for what is hidden.</summary>
public sealed class TerminalBriefTests
{
    private static readonly LocalDate s_first = new(2024, 1, 1);

    [Theory]
    [InlineData(80, 200, 600, 300)]
    [InlineData(100, 200, 600, 300)]
    [InlineData(80, 1, 998, 7)]
    [InlineData(100, 2, 3, 40)]
    [InlineData(60, 0, 0, 0)]
    public void Each_line_fits_and_each_bar_decodes_to_its_shares(int width, int work, int nearer, int other)
    {
        var brief = ReportBrief.Of(Report(work, nearer, other), Language.Swedish);
        var lines = Written(brief, width);
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.All(lines, line => Assert.DoesNotContain('…', line));

        foreach (var goal in brief.Goals)
        {
            var at = lines.FindIndex(line => line.StartsWith($"{goal.Sign} {goal.Name}", StringComparison.Ordinal));
            var (target, axis) = (lines[at + 1], lines[at + 2].TrimStart().Split(' ')[0]);
            IsAt(goal.Target, target.IndexOf('▼', StringComparison.Ordinal) - 2, axis.Length);
            if (goal.Value is { } value)
            {
                IsAt(value, axis.IndexOf(goal.Sign, StringComparison.Ordinal), axis.Length);
                IsAt(goal.Low!.Value, axis.IndexOfAny(['━', goal.Sign[0]]), axis.Length);
                IsAt(goal.High!.Value, axis.LastIndexOfAny(['━', goal.Sign[0]]), axis.Length);
                Assert.EndsWith(goal.Interval, lines[at + 2], StringComparison.Ordinal);
                Assert.DoesNotContain('▒', axis);
            }
            else
            {
                Assert.Single(axis.Distinct());
                Assert.Equal(goal.Share == "-", axis[0] == '·');
            }
        }

        var all = brief.Outcomes[^1];
        var bar = lines.Find(line => line.StartsWith("Alla ", StringComparison.Ordinal))!;
        foreach (var (share, sign) in all.Values.Zip("●▲■"))
        {
            var size = width - Math.Min(30, width / 3) - 1 - 24;
            Assert.InRange(bar.Count(character => character == sign) - ((double)(share ?? 0) * size / 100), -1, 1);
        }

        Assert.Equal(all.Shares.Contains("redovisas inte"), bar.Contains('▒', StringComparison.Ordinal));
    }

    // Within half a sign.
    private static void IsAt(decimal percent, int place, int size) =>
        Assert.InRange((double)place - ((size - 1) * (double)percent / 100), -0.51, 0.51);

    private static ProtectedReport Report(int work, int nearer, int other)
    {
        Participation[] people =
        [
            .. Many(work, ExitReason.WorkUnsubsidised),
            .. Many(nearer, ExitReason.WorkPlacement),
            .. Many(other, ExitReason.Moved),
        ];
        var request = new ReportRequest(ProjectDefinition.Gransgangare, s_first, new LocalDate(2024, 12, 31));
        return ProtectedReport.Of(Reports.Report.Of(request, people));
    }

    private static IEnumerable<Participation> Many(int count, ExitReason reason) =>
        Enumerable
            .Range(0, count)
            .Select(number => new Participation
            {
                Person = reason.Code + number.ToString(CultureInfo.InvariantCulture),
                Gender = Gender.Woman,
                Spells = [new Spell(s_first, new Exit(new LocalDate(2024, 6, 30), reason))],
            });

    private static List<string> Written(ReportBrief brief, int width)
    {
        var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
            }
        );
        console.Profile.Width = width;
        new TerminalBrief(brief, new TableText(Language.Swedish)).Write(console);
        return [.. writer.ToString().Split('\n').Select(line => line.TrimEnd('\r'))];
    }
}
