using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

public sealed class ReportBridgeTests
{
    private static readonly (string Name, Func<ReportFigures, long> Count)[] s_counts =
    [
        ("entered", figures => figures.Entered),
        ("active", figures => figures.Active),
        ("ongoing", figures => figures.Ongoing),
        ("exited", figures => figures.Exited),
        ("workOrStudy/numerator", figures => figures.WorkOrStudy.Numerator),
        ("workOrStudy/denominator", figures => figures.WorkOrStudy.Denominator),
        ("nearer/numerator", figures => figures.Nearer.Numerator),
        ("other/numerator", figures => figures.Other.Numerator),
        ("uncategorised", figures => figures.Uncategorised),
    ];

    [Fact]
    public void The_steps_add_up_to_the_difference_of_every_figure() =>
        ReportLawTests.Holds(
            60,
            random =>
            {
                var earlier = ReportLawTests.Request(random);
                var later = earlier with
                {
                    AsOf = ReportLawTests.Request(random).AsOf,
                    OutcomeRules = ReportLawTests.Request(random).OutcomeRules,
                };
                var (was, now) = (random.Participations(), random.Participations());
                for (var index = 0; index < Math.Min(was.Length, now.Length); index++)
                {
                    now[index] = random.Next(2) == 0 ? was[index] : now[index];
                }

                var bridge = ReportBridge.Of(earlier, was, [], later, now, []);
                Assert.Equal(Some.Json(Report.Of(earlier, was)).GetRawText(), Some.Json(bridge.Earlier).GetRawText());
                Assert.Equal(Some.Json(Report.Of(later, now)).GetRawText(), Some.Json(bridge.Later).GetRawText());
                foreach (var (name, count) in s_counts)
                {
                    Assert.Equal(count(bridge.Later.Total) - count(bridge.Earlier.Total), Sum(bridge, "total/" + name));
                }
            }
        );

    [Fact]
    public void Each_step_is_what_happened_to_its_persons()
    {
        var request = Some.Request();
        var ongoing = Some.Participation("2024-01-10/", person: "late");
        var wrong = Some.Participation("2024-01-10/2024-06-30", "illness", "corrected");
        var gone = Some.Participation("2024-01-10/", person: "removed");
        var bridge = ReportBridge.Of(
            request,
            [ongoing, wrong, gone],
            [],
            request,
            [
                Some.Participation("2024-01-10/2024-08-31", "study", "late"),
                Some.Participation("2024-01-10/2024-06-30", "study", "corrected"),
                Some.Participation("2024-03-10/", person: "new"),
            ],
            []
        );
        Assert.Equal(
            [
                "as-of  0 0",
                "new new 1 0",
                "removed removed -1 0",
                "late-exit late 0 1",
                "corrected corrected 0 1",
                "measurements  0 0",
                "rule-version  0 0",
            ],
            bridge.Steps.Select(step =>
                $"{step.Kind.Code} {string.Join(',', step.Persons.AsEnumerable())} {Change(step, "total/active")} {Change(step, "total/workOrStudy/numerator")}"
            )
        );
    }

    [Fact]
    public void A_dry_run_counts_every_exit_once_and_names_who_changes()
    {
        var study = Some.Participation("2024-01-10/2024-08-31", "study", "same");
        var work = Some.Participation("2024-01-10/2024-08-31", "work-subsidised", "changes");
        var matrix = RuleDryRun.Of(Some.Request(), OutcomeRuleSet.Sus, [study, work, Some.Participation("2024-01-10/", person: "ongoing")]);
        Assert.Equal(
            ["work-or-study work-or-study 1 ", "work-or-study uncategorised 1 changes"],
            matrix.Select(cell => $"{cell.Before} {cell.After} {cell.Count} {string.Join(',', cell.Persons.AsEnumerable())}")
        );
    }

    [Fact]
    public void Reports_of_two_periods_are_not_bridged() =>
        Assert.Throws<ArgumentException>(() => ReportBridge.Of(Some.Request(), [], [], Some.Request(to: "2024-12-30"), [], []));

    private static long Sum(ReportBridge bridge, string figure) => bridge.Steps.Sum(step => Change(step, figure));

    private static long Change(BridgeStep step, string figure) =>
        step.Changes.Where(change => change.Figure == figure).Sum(change => change.Change);
}
