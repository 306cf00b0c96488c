using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

public sealed class ParticipationPeriodTests
{
    private const int Horizon = 40;
    private static readonly LocalDate s_first = new(2024, 2, 20);

    // Ends up to 19 days after the start, or none at all.
    private static readonly Arbitrary<ParticipationPeriod> s_periods = Gen.Choose(0, 19)
        .SelectMany(start =>
            Gen.Choose(-1, 19)
                .Select(length => new ParticipationPeriod(
                    s_first.PlusDays(start),
                    length < 0 ? null : s_first.PlusDays(start).PlusDays(length)
                ))
        )
        .ToArbitrary();

    [Fact]
    public void A_period_is_the_set_of_its_days() =>
        Prop.ForAll(
                s_periods,
                period =>
                    Days(period).SetEquals(AllDays().Where(period.Contains)) && Days(period).Count == period.LengthInDays(AllDays().Last())
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Overlap_and_intersection_are_those_of_the_sets() =>
        Prop.ForAll(
                s_periods,
                s_periods,
                (a, b) =>
                {
                    var shared = Days(a).Intersect(Days(b)).ToHashSet();
                    var intersection = a.Intersect(b);
                    return a.Overlaps(b) == shared.Count > 0
                        && a.Overlaps(b) == b.Overlaps(a)
                        && intersection == b.Intersect(a)
                        && (intersection is { } both ? Days(both).SetEquals(shared) : shared.Count == 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2024-03-01", "2024-03-10", "2024-03-10", "2024-03-20", true)]
    [InlineData("2024-03-01", "2024-03-09", "2024-03-10", "2024-03-20", false)]
    [InlineData("2024-03-01", "", "2030-01-01", "2030-01-01", true)]
    [InlineData("2024-03-01", "", "2023-01-01", "2024-02-29", false)]
    public void A_shared_last_day_is_an_overlap(string start, string end, string otherStart, string otherEnd, bool expected) =>
        Assert.Equal(expected, Some.Period(start, end).Overlaps(Some.Period(otherStart, otherEnd)));

    [Theory]
    [InlineData("2024-02-28", "2024-03-01", "2024-12-31", 3)]
    [InlineData("2024-02-28", "2024-02-28", "2024-12-31", 1)]
    [InlineData("2024-02-28", "", "2024-02-28", 1)]
    [InlineData("2024-02-28", "", "2024-02-27", 0)]
    [InlineData("2024-02-28", "", "2020-01-01", 0)]
    [InlineData("2024-02-28", "2024-03-01", "2020-01-01", 3)]
    public void First_and_last_day_count(string start, string end, string asOf, int expected) =>
        Assert.Equal(expected, Some.Period(start, end).LengthInDays(Some.Day(asOf)));

    [Fact]
    public void A_period_of_one_day_is_allowed_and_one_that_runs_backwards_is_not()
    {
        Assert.False(Some.Period("2024-03-01", "2024-03-01").IsOpen);
        var fault = Assert.Throws<ArgumentException>(() => Some.Period("2024-03-02", "2024-03-01"));
        Assert.DoesNotContain("2024", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-03-01", "2024-03-10", "2024-03-01/2024-03-10")]
    [InlineData("2024-03-01", "", "2024-03-01/..")]
    public void The_text_is_an_iso_interval(string start, string end, string expected) =>
        Assert.Equal(expected, Some.Period(start, end).ToString());

    [Theory]
    [InlineData("2024-03-01/2024-03-10", true)]
    [InlineData("2024-03-01/2024-03-01", true)]
    [InlineData("2024-03-01/..", true)]
    [InlineData("2024-03-02/2024-03-01", false)]
    [InlineData("2024-03-01/", false)]
    [InlineData("2024-03-01", false)]
    [InlineData("../2024-03-01", false)]
    [InlineData("2024-03-01/2024-02-30", false)]
    [InlineData("2024-03-01/2024-03-02/2024-03-03", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_text_of_a_period_reads_as_the_period(string? text, bool expected)
    {
        Assert.Equal(expected, ParticipationPeriod.TryParse(text, out var period));
        Assert.Equal(expected ? text : default(ParticipationPeriod).ToString(), period.ToString());
    }

    [Fact]
    public void The_default_is_open_from_the_first_day_of_the_calendar()
    {
        Assert.True(default(ParticipationPeriod).IsOpen);
        Assert.True(default(ParticipationPeriod).Contains(new LocalDate(1, 1, 1)));
    }

    private static IEnumerable<LocalDate> AllDays() => Enumerable.Range(-1, Horizon + 2).Select(s_first.PlusDays);

    private static HashSet<LocalDate> Days(ParticipationPeriod period) =>
        AllDays().Where(day => day >= period.Start && (period.End is null || day <= period.End)).ToHashSet();
}
