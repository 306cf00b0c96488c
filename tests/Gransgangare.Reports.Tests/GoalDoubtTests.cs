using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

public sealed class GoalDoubtTests
{
    private static readonly LocalizedText s_label = new("mål", "goal");

    /// <summary>By hand: at least 25 % of 69 + 31 is 25; 16 + 31 − k ≥ 25 up to k = 22.</summary>
    [Theory]
    [InlineData("at-least", 0.25, 16, 69, 31, false, 22L, 23L)]
    [InlineData("at-least", 0.25, 3, 69, 31, false, 9L, 10L)]
    [InlineData("at-least", 0.25, 25, 69, 31, false, 31L, null)]
    [InlineData("at-least", 0.25, 0, 80, 3, false, null, 0L)]
    [InlineData("at-least", 0.25, 1, 4, 0, false, 0L, null)]
    [InlineData("at-least", 0.25, 24, 100, 3, true, 2L, 3L)]
    [InlineData("at-most", 0.25, 20, 90, 10, false, 5L, 6L)]
    [InlineData("at-most", 0.25, 26, 90, 10, false, null, 0L)]
    [InlineData("at-most", 0.25, 0, 0, 0, false, null, null)]
    public void The_tipping_point_is_what_one_counts_by_hand(
        string comparison,
        double target,
        long numerator,
        long denominator,
        long undecided,
        bool areInDenominator,
        long? holdsWith,
        long? fallsAt
    ) =>
        Assert.Equal(
            new GoalDoubt(undecided, holdsWith, fallsAt),
            GoalDoubt.Of(Goal(comparison, (decimal)target), numerator, denominator, undecided, areInDenominator)
        );

    [Fact]
    public void The_tipping_point_is_what_trying_every_outcome_gives() =>
        ReportLawTests.Holds(
            500,
            random =>
            {
                var goal = Goal(random.Next(2) == 0 ? "at-least" : "at-most", random.Next(0, 101) / 100m);
                var (denominator, undecided) = (random.Next(0, 30), random.Next(0, 30));
                var numerator = random.Next(0, denominator + 1);
                var areInDenominator = random.Next(2) == 0;
                if (areInDenominator)
                {
                    denominator += undecided;
                }

                var whole = areInDenominator ? denominator : denominator + undecided;
                var met = Enumerable
                    .Range(0, undecided + 1)
                    .Select(against =>
                        goal.IsMet(numerator + (goal.Comparison == GoalComparison.AtMost ? against : undecided - against), whole)
                    )
                    .ToList();
                var doubt = GoalDoubt.Of(goal, numerator, denominator, undecided, areInDenominator);
                Assert.Equal(met.LastIndexOf(true), doubt.HoldsWith ?? -1);
                Assert.Equal(met.IndexOf(false), doubt.FallsAt ?? -1);
            }
        );

    /// <summary>Planned 600: a quarter is 150. Of 444 decided 104 count, so 46 of the 156 that remain are needed.</summary>
    [Theory]
    [InlineData("at-least", 0.25, 600, 104, 444, 156, 46, true)]
    [InlineData("at-least", 0.25, 600, 0, 451, 149, 150, false)]
    [InlineData("at-least", 0.25, 600, 200, 444, 156, 0, true)]
    [InlineData("at-most", 0.25, 600, 100, 444, 156, 50, true)]
    [InlineData("at-most", 0.25, 600, 151, 444, 156, -1, false)]
    [InlineData("at-least", 0.25, 100, 20, 110, 0, 8, false)]
    [InlineData("at-least", 0.25, 600, 50, 500, 100, 100, true)]
    [InlineData("at-least", 0.25, 600, 49, 500, 100, 101, false)]
    [InlineData("at-most", 0.25, 600, 150, 444, 156, 0, true)]
    public void What_is_needed_is_what_one_counts_by_hand(
        string comparison,
        double target,
        long planned,
        long numerator,
        long decided,
        long remaining,
        long ofKind,
        bool isWithinReach
    ) =>
        Assert.Equal(
            new GoalNeed(planned, remaining, ofKind, isWithinReach),
            GoalNeed.Of(Goal(comparison, (decimal)target), planned, numerator, decided)
        );

    [Fact]
    public void Without_a_planned_number_nothing_is_said_of_what_is_needed() =>
        Assert.Null(GoalNeed.Of(Goal("at-least", 0.25m), null, 1, 2));

    [Fact]
    public void A_report_takes_exits_without_category_as_undecided()
    {
        var people = Some.Many(1, "2024-01-01/2024-06-30", "study").Concat(Some.Many(2, "2024-01-01/2024-06-30", ""));
        var report = Report.Of(Some.Request(), people);
        Assert.Equal(new GoalDoubt(2, 2, null), report.Goals[0].Doubt);
        Assert.Equal(new GoalDoubt(2, 0, 1), report.Goals[1].Doubt);
        var all = Report.Of(Some.Request() with { Denominator = Denominator.AllParticipating }, people);
        Assert.Equal(report.Goals.Select(goal => goal.Doubt), all.Goals.Select(goal => goal.Doubt));
        Assert.Equal(599, report.Goals[0].Need!.Remaining);
    }

    private static Goal Goal(string comparison, decimal target) =>
        new("goal", s_label, GoalMeasure.WorkOrStudy, target, GoalComparison.FromCode(comparison));
}
