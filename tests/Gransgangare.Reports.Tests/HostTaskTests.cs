using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>What the short ways of docs/host-tasks.md refuse, and that each gives what the long way gives.</summary>
public sealed class HostTaskTests
{
    [Fact]
    public void A_closed_participation_is_not_closed_again()
    {
        var exit = new Exit(Some.Day("2024-06-28"));
        var open = Some.Participation("2024-01-15/2024-02-15 2024-03-01/");
        Assert.Equal(Some.Participation("2024-01-15/2024-02-15 2024-03-01/2024-06-28").Spells, open.WithExit(exit).Spells);
        Assert.Throws<InvalidOperationException>(() => open.WithExit(exit).WithExit(exit));
    }

    [Fact]
    public void A_sum_of_tallies_is_their_merge_and_needs_one()
    {
        var request = Some.Request();
        var one = Some.Participation("2024-01-15/", person: "p1");
        var other = Some.Participation("2024-02-15/", person: "p2");
        var sum = ReportTally.Sum([ReportTally.Of(request, [one]), ReportTally.Of(request, [other])]);
        Assert.Equal(Report.Of(request, [one, other]).Total, sum.ToReport().Total);
        Assert.Throws<ArgumentException>(() => ReportTally.Sum([]));
        Assert.Throws<ArgumentException>(() =>
            ReportTally.Sum([new ReportTally(request), new ReportTally(Some.Request(to: "2024-06-30"))])
        );
    }

    [Fact]
    public void A_written_report_is_what_the_renderers_write()
    {
        var safe = Report.Of(Some.Request(), Some.Many(20, "2024-01-15/", "")).Protect();
        using var brief = new StringWriter();
        using var full = new StringWriter();
        safe.WriteMarkdown(brief, Language.Swedish);
        MarkdownRenderer.Write(full, ReportTables.Title(safe.Request, Language.Swedish), ReportTables.Of(safe, Language.Swedish));
        Assert.Equal(full.ToString(), brief.ToString());
        using var json = new MemoryStream();
        safe.WriteJson(json);
        Assert.Equal(safe.Request.To, EarlierRelease.Parse(json.ToArray()).To);
    }
}
