using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;

namespace Gransgangare.Disclosure.Tests;

/// <summary>A report by many breakdowns, rounded.</summary>
public sealed class RoundedReportTests
{
    private static readonly DisclosureOptions s_rounding = DisclosureOptions.Default with
    {
        Method = DisclosureMethod.Rounding,
        LeastGroup = 0,
    };

    [Theory]
    [InlineData(40, 1)]
    [InlineData(200, 2)]
    public void Counts_are_multiples_next_to_the_true_ones_and_groups_make_up_the_total(int participants, ulong seed)
    {
        var report = Make(participants, seed);
        var (shown, exact) = (
            new Published(ProtectedReport.Of(report, s_rounding)),
            new Published(ProtectedReport.Of(report, DisclosureOptions.None))
        );
        foreach (var name in new[] { "entered", "active", "ongoing", "exited", "workOrStudy/numerator", "nearer/denominator" })
        {
            var groups = exact
                .Places.Where(place =>
                    place.StartsWith("groups/", StringComparison.Ordinal) && place.EndsWith("/" + name, StringComparison.Ordinal)
                )
                .ToList();
            Assert.NotEmpty(groups);
            Assert.All(
                groups.Append("total/" + name),
                place =>
                {
                    Assert.Equal(0, shown.Count(place) % 5);
                    Assert.InRange(shown.Count(place) - exact.Count(place), -4, 4);
                }
            );
            Assert.Equal(shown.Count("total/" + name), groups.Sum(shown.Count));
        }
    }

    [Fact]
    public void Shares_are_of_rounded_counts()
    {
        var shown = new Published(ProtectedReport.Of(Make(200, 2), s_rounding));
        var (part, whole) = (shown.Count("total/nearer/numerator"), shown.Count("total/nearer/denominator"));
        Assert.Equal((double)part / whole, shown["total/nearer/value"].GetDouble(), 12);
        Assert.DoesNotContain(shown.Places, place => place.StartsWith("groups/", StringComparison.Ordinal) && shown.IsHidden(place));
    }

    /// <summary>A difference is worked out from exact counts: no form shows it, as the JSON does not.</summary>
    [Fact]
    public void A_difference_is_withheld_in_every_form()
    {
        var rounded = ProtectedReport.Of(Make(400, 2, Breakdown.Gender), s_rounding);
        var table = ReportNarrative.Of(rounded, Language.English).First(one => one.Id == "differences");
        Assert.NotEmpty(table.Rows);
        Assert.All(table.Rows, row => Assert.Equal(["..", ".."], [row[3].Text, row[4].Text]));
        Assert.All(table.Lead, sentence => Assert.Contains("the difference is withheld", sentence.Text, StringComparison.Ordinal));
    }

    /// <summary>One person more or less may not turn a verdict that is shown.</summary>
    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(400)]
    public void A_verdict_is_shown_only_where_all_counts_that_round_so_give_it(int participants)
    {
        for (var seed = 1UL; seed < 12; seed++)
        {
            var report = Make(participants, seed);
            var rounded = ProtectedReport.Of(report, s_rounding);
            var shown = new Published(rounded);
            foreach (var goal in report.Goals)
            {
                var place = $"goals/{goal.Goal.Id}";
                var counts =
                    from part in Near(shown.Count(place + "/share/numerator"))
                    from whole in Near(shown.Count(place + "/share/denominator"))
                    where part <= whole
                    select goal.Goal.IsMet(part, whole);
                var isCertain = counts.Distinct().Count() == 1 && counts.First() is not null;
                Assert.Equal(isCertain, rounded.Shows(place + "/met"));
            }
        }

        static IEnumerable<long> Near(long count) => Enumerable.Range(-4, 9).Select(by => count + by).Where(count => count >= 0);
    }

    private static Report Make(int participants, ulong seed) => Make(participants, seed, Breakdown.Forbund, Breakdown.Gender);

    private static Report Make(int participants, ulong seed, params Breakdown[] by)
    {
        var cohort = SyntheticCohort.Create(participants, seed);
        var request = new ReportRequest(cohort.Project, new(2023, 3, 1), new(2025, 6, 30)) { By = [.. by] };
        return Report.Of(request, cohort.Participations, cohort.Measurements);
    }
}
