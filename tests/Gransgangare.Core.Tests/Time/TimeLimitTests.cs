using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

/// <summary>Days, months and years counted from a day: the law's cases, and the ends of the calendar.</summary>
public sealed class TimeLimitTests
{
    private static readonly int s_days = Period.DaysBetween(LocalDate.MinIsoValue, LocalDate.MaxIsoValue);

    private static readonly Gen<LocalDate> s_anyDay = Gen.OneOf(
        Gen.Choose(0, s_days).Select(day => LocalDate.MinIsoValue.PlusDays(day)),
        Gen.Choose(0, 400).Select(day => LocalDate.MaxIsoValue.PlusDays(-day)),
        Gen.Choose(0, 400).Select(day => LocalDate.MinIsoValue.PlusDays(day))
    );

    public static TheoryData<string> Months => new(Some.Rows("month_policy_cases.csv"));

    public static TheoryData<string> Ages => new(Some.Rows("leap_day_age_cases.csv"));

    [Theory]
    [MemberData(nameof(Months))]
    public void A_time_in_months_ends_on_the_same_day_number_else_on_the_last_of_the_month(string row)
    {
        var days = row.Split(',').Select(Some.Day).ToArray();
        Assert.Equal<IEnumerable<LocalDate>>(
            days[1..],
            [
                TimeLimits.AfterDays(days[0], 28),
                TimeLimits.AfterMonths(days[0], 1),
                TimeLimits.AfterMonths(days[0], 3),
                TimeLimits.AfterMonths(days[0], 6),
            ]
        );
    }

    [Theory]
    [MemberData(nameof(Ages))]
    public void Who_is_born_on_29_February_turns_a_year_on_the_28th(string row)
    {
        var cells = row.Split(',');
        Assert.Equal(cells[2], $"{Age.InCompletedYears(Some.Day(cells[0]), Some.Day(cells[1]))}");
    }

    [Fact]
    public void F2_counting_stops_at_the_ends_of_the_calendar_and_is_the_calendars_own_before_them() =>
        Prop.ForAll(
                s_anyDay.ToArbitrary(),
                Gen.OneOf(Gen.Choose(-40, 40), Gen.Choose(-8_000_000, 8_000_000), Gen.Elements(int.MinValue, int.MaxValue)).ToArbitrary(),
                (day, count) =>
                    TimeLimits.AfterDays(day, count) == Reference(() => day.PlusDays(count), count)
                    && TimeLimits.AfterMonths(day, count) == Reference(() => day.PlusMonths(count), count)
            )
            .QuickCheckThrowOnFailure();

    private static LocalDate Reference(Func<LocalDate> calendar, int count)
    {
        try
        {
            return calendar();
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            return count > 0 ? LocalDate.MaxIsoValue : LocalDate.MinIsoValue;
        }
    }
}
