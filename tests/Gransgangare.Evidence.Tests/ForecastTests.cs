using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Evidence.Tests;

/// <summary>A forecast with its back-test first.</summary>
public sealed class ForecastTests
{
    private static readonly ProjectDefinition s_project = ProjectDefinition.Gransgangare;
    private static readonly IReadOnlyList<Participation> s_people = SyntheticCohort.Create(600, 7).Participations.ToList();

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes_in_any_order()
    {
        var day = new LocalDate(2024, 12, 31);
        var forecast = JsonSerializer.Serialize(Forecast.Of(s_project, s_people, day, seed: 3));
        Assert.Equal(forecast, JsonSerializer.Serialize(Forecast.Of(s_project, s_people.Reverse(), day, seed: 3)));
        Assert.NotEqual(forecast, JsonSerializer.Serialize(Forecast.Of(s_project, s_people, day, seed: 4)));
    }

    [Fact]
    public void Nothing_later_than_the_day_is_used()
    {
        var day = new LocalDate(2024, 12, 31);
        var known = s_people.Select(person => person.AsKnownOn(day)).OfType<Participation>();
        Assert.Equal(
            JsonSerializer.Serialize(Forecast.Of(s_project, s_people, day)),
            JsonSerializer.Serialize(Forecast.Of(s_project, known, day))
        );
    }

    // What became of the shares a year and half a year later lies in the intervals.
    [Theory]
    [InlineData(2024, 12, 31)]
    [InlineData(2025, 6, 30)]
    public void The_final_shares_of_the_sample_lie_in_the_intervals(int year, int month, int day)
    {
        var final = Forecast.Of(s_project, s_people, s_project.Period.End!.Value);
        var forecast = Forecast.Of(s_project, s_people, new LocalDate(year, month, day));
        Assert.Null(forecast.Refused);
        Assert.Equal(["work-or-study", "nearer-labour-market", "other-reasons"], forecast.Goals.Select(goal => goal.Id));
        foreach (var (goal, became) in forecast.Goals.Zip(final.Goals))
        {
            Assert.True(goal.Low <= goal.Middle && goal.Middle <= goal.High);
            Assert.InRange(became.Middle, goal.Low, goal.High);
        }
    }

    [Fact]
    public void The_back_test_holds_more_often_than_the_simplest_rival()
    {
        var test = Forecast.Of(s_project, s_people, s_project.Period.End!.Value).BackTest;
        Assert.True(test.Held > test.RivalHeld);
        Assert.InRange((double)test.Held / test.Quarters, 0.6, 0.95);
    }

    [Fact]
    public void After_the_last_day_nothing_is_open_but_those_who_go_on()
    {
        var end = s_project.Period.End!.Value;
        var forecast = Forecast.Of(s_project, s_people, end);
        Assert.All(forecast.Goals, goal => Assert.Equal((goal.Middle, goal.Middle), (goal.Low, goal.High)));
        Assert.Null(forecast.IntakeNeeded);
    }

    [Fact]
    public void Fewer_than_fifty_exits_are_too_little()
    {
        var forecast = Forecast.Of(s_project, s_people, new LocalDate(2023, 9, 30));
        Assert.Equal(ForecastRefusal.TooLittleData, forecast.Refused);
        Assert.Empty(forecast.Goals);
        Assert.Equal(ForecastRefusal.TooLittleData, Forecast.Of(s_project, [], new LocalDate(2024, 12, 31)).Refused);
    }

    // Fifty exits in the first quarter, and no quarter after them: nothing was tried, so nothing has failed.
    [Fact]
    public void Without_a_quarter_to_try_there_is_too_little()
    {
        var people = Enumerable
            .Range(0, 60)
            .Select(number => new Participation
            {
                Person = FormattableString.Invariant($"k{number}"),
                Gender = Gender.Woman,
                Spells = [new Spell(new(2024, 1, 10), new Exit(new(2024, 2, 10), ExitReason.Study))],
            });
        var forecast = Forecast.Of(s_project, people, new LocalDate(2024, 3, 30));
        Assert.Equal(0, forecast.BackTest.Quarters);
        Assert.Equal(ForecastRefusal.TooLittleData, forecast.Refused);
    }

    [Fact]
    public void A_back_test_that_does_not_hold_refuses_the_forecast()
    {
        var forecast = Forecast.Of(s_project, s_people, new LocalDate(2024, 6, 30));
        Assert.True(100 * forecast.BackTest.Held < 60 * forecast.BackTest.Quarters);
        Assert.Equal(ForecastRefusal.BackTestFailed, forecast.Refused);
        Assert.Empty(forecast.Goals);
    }

    [Fact]
    public void The_intake_that_is_needed_reaches_the_plan_by_the_last_day()
    {
        var day = new LocalDate(2025, 6, 30);
        var known = s_people.Select(person => person.AsKnownOn(day)).OfType<Participation>();
        var entered = known.Count(person =>
            !person.IsRegistrationError && person.AtEntry.DirectBeneficiary != Fact.No && person.Kind == ParticipantKind.Identified
        );
        var months = Period.DaysBetween(day, s_project.Period.End!.Value) / (365.25 / 12);
        Assert.Equal(s_project.Planned!.Value, entered + (months * Forecast.Of(s_project, s_people, day).IntakeNeeded!.Value), 6);
        Assert.Equal(0, Forecast.Of(s_project with { Planned = 10 }, s_people, day).IntakeNeeded);
        Assert.Null(Forecast.Of(s_project with { Planned = null }, s_people, day).IntakeNeeded);
    }

    [Theory]
    [InlineData(2150)]
    [InlineData(9999)]
    public void Time_after_the_last_registered_day_tests_nothing(int year)
    {
        var last = s_people.Max(one => one.Exit?.Date ?? one.Entry);
        var soon = Forecast.Of(s_project, s_people, last.PlusMonths(3)).BackTest;
        Assert.Equal(soon, Forecast.Of(s_project, s_people, new LocalDate(year, 12, 31)).BackTest);
    }
}
