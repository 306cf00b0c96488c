using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Bip.Tests;

public sealed class CourseTests
{
    private static readonly ProgressionCalculator s_bip = new(Instrument.Bip);

    [Fact]
    public void Best_maintained_and_last_gain_and_the_rate()
    {
        // Nine items: +9, +18, +6 and +3 steps against the first, that is means of 1, 2, 2/3 and 1/3.
        var course = Course(
            ("2024-01-01", "1 1 1 1 1 1 1 1 1"),
            ("2024-02-01", "2 2 2 2 2 2 2 2 2"),
            ("2024-03-01", "3 3 3 3 3 3 3 3 3"),
            ("2024-05-01", "2 2 2 2 2 2 1 1 1"),
            ("2024-07-01", "2 2 2 1 1 1 1 1 1")
        )!;
        Assert.Equal(
            [new Fraction(1, 1), new Fraction(2, 1), new Fraction(2, 3), new Fraction(1, 3)],
            course.Gains.Select(gain => gain.Gain)
        );
        Assert.Equal((new Fraction(2, 1), new Fraction(1, 3), new Fraction(1, 3)), (course.Best, course.Last, course.Maintained!.Value));
        Assert.Equal(91.0 / 3 / 182, course.RatePerQuarter!.Value, 12);
        Assert.Equal((9, 9, 0, 1.0), (course.Answered, course.AtFloor, course.AtCeiling, course.Start));
    }

    [Theory]
    [InlineData("2024-01-28", false)]
    [InlineData("2024-01-29", true)]
    public void A_rate_asks_for_28_days(string last, bool isThere) =>
        Assert.Equal(isThere, Course(("2024-01-01", "1 1 1 1 1 1 1 1 1"), (last, "2 2 2 2 2 2 2 2 2"))!.RatePerQuarter is not null);

    [Fact]
    public void Two_measurements_maintain_nothing()
    {
        var course = Course(("2024-01-01", "5 5 5 5 1 1 1 3 3"), ("2024-04-01", "2 2 2 2 2 2 2 2 2"))!;
        Assert.Null(course.Maintained);
        Assert.Equal((3, 4), (course.AtFloor, course.AtCeiling));
        Assert.True(course.Best.Numerator < 0);
        Assert.Null(Course(("2024-01-01", "5 5 5 5 1 1 1 3 3")));
        Assert.Null(Course(("2024-01-01", "5 5 5 5 1 1 1 3 3"), ("2024-04-01", "2 2 2 2 - - - - -")));
    }

    [Fact]
    public void The_last_gain_is_the_mean_change_of_the_progression_where_all_measurements_can_be_paired() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var instrument = Make.RandomInstrument(random);
                    var subject = Make.RandomSubject(random, instrument, "p1");
                    var calculator = new ProgressionCalculator(instrument);
                    return instrument.RaterKinds.All(rater =>
                    {
                        var progression = calculator.Judge(rater, subject);
                        var course = ProgressionCourse.Of(calculator, rater, subject);
                        return (!progression.IsAssessable || course!.Last.Equals(progression.MeanDelta!.Value))
                            && (
                                course is null
                                || (
                                    course.Last <= course.Best
                                    && (course.Maintained is not { } kept || (kept <= course.Last && kept <= course.Best))
                                    && course.AtFloor + course.AtCeiling <= course.Answered
                                )
                            );
                    });
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_group_counts_those_who_reached_maintained_and_lost()
    {
        var group = CourseGroup.Of(
            s_bip,
            RaterKind.Participant,
            [
                Subject("1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 2 2 2", "3 3 3 3 3 3 3 3 3"),
                Subject("1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 2 2 2", "1 1 1 1 1 1 1 1 1"),
                Subject("2 2 2 2 2 2 2 2 2", "1 1 1 1 1 1 1 1 1", "1 1 1 1 1 1 1 1 1"),
                Subject("1 1 1 1 1 1 1 1 1", "2 2 2 2 2 2 2 2 2"),
                Subject("1 1 1 1 1 1 1 1 1"),
            ]
        );
        Assert.Equal((4, 3, 3, 1, 1), (group.Persons, group.Reached, group.WithThree, group.Maintained, group.Lost));
        Assert.Equal(4, group.WithRate);
        Assert.Equal(DepthRefusal.TooFewPersons, group.Refused);
        Assert.Null(group.RatePerQuarter);
        Assert.Null(group.RegressesToMean);
        Assert.All(group.StartLevels, level => Assert.Equal((4, 3, null), (level.N, level.AtFloor, level.HasFloorEffect)));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void An_effect_is_over_fifteen_per_cent(int atFloor, bool isThere)
    {
        var group = Group(20, person => (person < atFloor ? 1 : 3, 4));
        Assert.All(
            group.StartLevels,
            level => Assert.Equal((atFloor, isThere, false), (level.AtFloor, level.HasFloorEffect, level.HasCeilingEffect))
        );
    }

    [Fact]
    public void Chance_alone_regresses_to_the_mean()
    {
        // First and last are drawn apart from each other with the same spread, so that whoever began low rises.
        var random = new Random(20261129);
        var group = Group(400, _ => (random.Next(1, 6), random.Next(1, 6)));
        Assert.True(group.StartWithChange!.Value.High < -0.5);
        Assert.True(group.RegressesToMean);
    }

    [Fact]
    public void A_change_that_does_not_ask_for_the_start_is_no_regression()
    {
        var random = new Random(20261129);
        var group = Group(
            400,
            _ =>
            {
                var start = random.Next(2, 5);
                return (start, start + random.Next(-1, 2));
            }
        );
        Assert.False(group.RegressesToMean);
    }

    [Fact]
    public void Somebody_who_never_moves_gives_no_correlation() =>
        Assert.Equal(DepthRefusal.NoSpread, Group(30, person => ((person % 5) + 1, (person % 5) + 1)).Refused);

    [Fact]
    public void Means_are_over_persons_with_their_interval()
    {
        // Ten up one step, ten unchanged, over 91 days: mean 0.5, standard error √(5/19/20).
        var group = Group(20, person => (2, person < 10 ? 3 : 2));
        var half = ReliableChangeCriterion.FivePercent * Math.Sqrt(5.0 / 19 / 20);
        Assert.Equal(0.5, group.RatePerQuarter!.Value.Value, 12);
        Assert.Equal(0.5 - half, group.RatePerQuarter.Value.Low, 12);
        Assert.Equal(0.5 + half, group.BestGain!.Value.High, 12);
        Assert.Null(group.MaintainedGain);
    }

    private static CourseGroup Group(int persons, Func<int, (int First, int Last)> levels) =>
        CourseGroup.Of(
            s_bip,
            RaterKind.Participant,
            Enumerable.Range(0, persons).Select(levels).Select(level => Subject(Nine(level.First), Nine(level.Last))).ToList()
        );

    private static string Nine(int level) => string.Join(' ', Enumerable.Repeat(level, 9));

    private static IReadOnlyCollection<Measurement> Subject(params string[] values) =>
        values
            .Select(
                (value, place) =>
                    Make.Measurement(RaterKind.Participant, Make.Day("2024-01-01").PlusDays(91 * place).ToString("uuuu-MM-dd", null), value)
            )
            .ToList();

    private static ProgressionCourse? Course(params (string Date, string Values)[] measurements) =>
        ProgressionCourse.Of(
            s_bip,
            RaterKind.Participant,
            measurements.Select(one => Make.Measurement(RaterKind.Participant, one.Date, one.Values)).Reverse().ToList()
        );
}
