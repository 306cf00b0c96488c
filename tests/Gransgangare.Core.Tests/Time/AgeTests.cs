using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

public sealed class AgeTests
{
    [Theory]
    [InlineData("1990-06-15", "2023-06-14", LeapDayBirthday.February28, 32)]
    [InlineData("1990-06-15", "2023-06-15", LeapDayBirthday.February28, 33)]
    [InlineData("2004-02-29", "2022-02-27", LeapDayBirthday.February28, 17)]
    [InlineData("2004-02-29", "2022-02-28", LeapDayBirthday.February28, 18)]
    [InlineData("2004-02-29", "2022-02-28", LeapDayBirthday.March1, 17)]
    [InlineData("2004-02-29", "2022-03-01", LeapDayBirthday.March1, 18)]
    [InlineData("2004-02-29", "2024-02-28", LeapDayBirthday.February28, 19)]
    [InlineData("2004-02-29", "2024-02-29", LeapDayBirthday.February28, 20)]
    [InlineData("2004-02-28", "2024-02-28", LeapDayBirthday.February28, 20)]
    public void Completed_years_on_both_sides_of_the_birthday(string birth, string on, LeapDayBirthday rule, int expected) =>
        Assert.Equal(expected, Age.InCompletedYears(Day(birth), Day(on), rule));

    [Fact]
    public void The_default_reading_is_the_one_NodaTime_has()
    {
        var days = Gen.Choose(0, 40_000).Select(offset => new LocalDate(1920, 1, 1).PlusDays(offset)).ToArbitrary();
        Prop.ForAll(
                days,
                days,
                (a, b) =>
                {
                    var (birth, on) = a < b ? (a, b) : (b, a);
                    var years = Age.InCompletedYears(birth, on);
                    return birth.PlusYears(years) <= on && birth.PlusYears(years + 1) > on;
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
