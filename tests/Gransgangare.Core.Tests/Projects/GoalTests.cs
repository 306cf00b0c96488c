using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Core.Tests;

public sealed class GoalTests
{
    [Theory]
    [InlineData("at-least", 0.25, 74, 300, false)]
    [InlineData("at-least", 0.25, 75, 300, true)]
    [InlineData("at-least", 0.5, 149, 300, false)]
    [InlineData("at-least", 0.5, 150, 300, true)]
    [InlineData("at-most", 0.25, 75, 300, true)]
    [InlineData("at-most", 0.25, 76, 300, false)]
    [InlineData("at-least", 0.7, 151, 216, false)]
    [InlineData("at-least", 0.7, 152, 216, true)]
    [InlineData("at-least", 0.25, 0, 0, null)]
    [InlineData("at-most", 0.25, 0, 0, null)]
    [InlineData("at-least", 0.25, 0, 1, false)]
    [InlineData("at-least", 0.25, 1, 1, true)]
    [InlineData("at-most", 0.25, 0, 1, true)]
    [InlineData("at-least", 0.3, 3_000_000_000, 10_000_000_000, true)]
    public void The_unrounded_share_decides(string comparison, double target, long numerator, long denominator, bool? expected) =>
        Assert.Equal(expected, Goal(comparison, (decimal)target).IsMet(numerator, denominator));

    [Fact]
    public void Only_a_share_that_is_the_target_meets_both_comparisons() =>
        Prop.ForAll(
                Gen.Choose(1, 2000).SelectMany(all => Gen.Choose(0, all).Select(some => (Some: some, All: all))).ToArbitrary(),
                Gen.Choose(0, 100).ToArbitrary(),
                (share, percent) =>
                {
                    var target = percent / 100m;
                    var (least, most) = (Goal("at-least", target), Goal("at-most", target));
                    var exact = share.Some * 100L == (long)percent * share.All;
                    return (least.IsMet(share.Some, share.All) == true && most.IsMet(share.Some, share.All) == true) == exact
                        && (least.IsMet(share.Some, share.All) == true || most.IsMet(share.Some, share.All) == true);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.25, 600, 150)]
    [InlineData(0.7, 216, 151)]
    [InlineData(0.5, 3, 2)]
    [InlineData(0.5, 5, 3)]
    [InlineData(0.25, 200, 50)]
    public void The_planned_number_is_rounded_half_away_from_zero(double target, int planned, int expected) =>
        Assert.Equal(expected, Goal("at-least", (decimal)target).PlannedNumber(planned));

    [Theory]
    [InlineData("work-or-study", "work-or-study")]
    [InlineData("nearer-labour-market", "nearer-labour-market")]
    [InlineData("other-reasons", "other-reasons")]
    [InlineData("progression", null)]
    public void A_measure_counts_one_category_and_progression_none(string measure, string? category) =>
        Assert.Equal(category, GoalMeasure.FromCode(measure).Category?.Code);

    private static Goal Goal(string comparison, decimal target) =>
        new("goal", new LocalizedText("mål", "goal"), GoalMeasure.WorkOrStudy, target, GoalComparison.FromCode(comparison));
}
