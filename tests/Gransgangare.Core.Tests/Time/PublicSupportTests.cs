using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests.Time;

public class PublicSupportTests
{
    [Theory]
    [InlineData("", "2024-06-01", 0)]
    [InlineData("2024-01-01/", "2024-06-01", 5)]
    [InlineData("2024-01-02/", "2024-06-01", 4)]
    [InlineData("2024-01-31/", "2024-02-29", 1)]
    [InlineData("2024-06-01/", "2024-06-01", 0)]
    [InlineData("2024-01-01/2024-03-10 2024-04-11/", "2024-06-01", 5)]
    [InlineData("2024-01-01/2024-03-10 2024-04-12/", "2024-06-01", 1)]
    [InlineData("2024-04-11/ 2024-01-01/2024-03-10", "2024-06-01", 5)]
    [InlineData("2024-01-01/2024-03-31 2024-02-01/2024-02-10 2024-05-01/", "2024-06-01", 5)]
    [InlineData("2024-01-01/2024-04-30", "2024-06-01", 5)]
    [InlineData("2024-01-01/2024-04-29", "2024-06-01", 0)]
    [InlineData("2024-01-01/ 2024-07-01/", "2024-06-01", 5)]
    public void The_run_in_force_with_breaks_of_at_most_a_month(string periods, string on, int expected) =>
        Assert.Equal(
            expected,
            PublicSupport.MonthsBefore(
                periods
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(text => Some.Period(text.Split('/')[0], text.Split('/')[1])),
                Some.Day(on)
            )
        );

    [Fact]
    public void Order_does_not_matter_and_another_period_never_shortens_the_run()
    {
        var period = Gen.Choose(-900, 30).SelectMany(start => Gen.Choose(0, 300).Select(length => (start, length)));
        Prop.ForAll(
                period.ListOf().ToArbitrary(),
                rows =>
                {
                    var on = new LocalDate(2024, 6, 1);
                    var periods = rows.Select(row => new ParticipationPeriod(on.PlusDays(row.start), on.PlusDays(row.start + row.length)))
                        .ToList();
                    var months = PublicSupport.MonthsBefore(periods, on);
                    return months == PublicSupport.MonthsBefore(Enumerable.Reverse(periods), on)
                        && (periods.Count == 0 || months >= PublicSupport.MonthsBefore(periods.Skip(1), on));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(Fact.Yes, Fact.NotKnown, Fact.NotKnown, "employment")]
    [InlineData(Fact.NotKnown, Fact.Yes, Fact.Yes, null)]
    [InlineData(Fact.No, Fact.Yes, Fact.Yes, "studies")]
    [InlineData(Fact.No, Fact.Refused, Fact.Yes, null)]
    [InlineData(Fact.No, Fact.No, Fact.Yes, "active-job-seeker")]
    [InlineData(Fact.No, Fact.No, Fact.NotKnown, null)]
    [InlineData(Fact.No, Fact.No, Fact.No, "other-ended")]
    public void The_occupation_is_the_first_that_holds(Fact works, Fact studies, Fact seeksWork, string? expected) =>
        Assert.Equal(expected, Occupation.Of(works, studies, seeksWork)?.Code);
}
