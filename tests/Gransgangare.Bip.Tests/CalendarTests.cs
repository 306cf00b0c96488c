using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip.Tests;

public sealed class CalendarTests
{
    private static readonly LocalDate s_later = Make.Day("2030-01-01");

    [Theory]
    [InlineData("2023-11-30", "2024-02-29")]
    [InlineData("2024-11-30", "2025-02-28")]
    [InlineData("2024-01-31", "2024-04-30")]
    [InlineData("2024-03-15", "2024-06-15")]
    public void Examples_of_next_due(string last, string due) =>
        Assert.Equal(Make.Day(due), Status(s_later, null, Participant("2022-01-01"), Participant(last)).NextDue);

    [Theory]
    [InlineData("2024-06-15", false)]
    [InlineData("2024-06-16", true)]
    public void Overdue_the_day_after(string asOf, bool overdue) =>
        Assert.Equal(overdue, Status(Make.Day(asOf), null, Participant("2024-03-15")).IsOverdue);

    [Fact]
    public void Nothing_is_due_after_the_exit_measurement()
    {
        var status = Status(s_later, null, Participant("2024-03-15"), Participant("2024-06-15") with { Occasion = Occasion.Exit });
        Assert.Null(status.NextDue);
        Assert.False(status.IsOverdue);
        Assert.False(status.LacksSecond);
        // A measurement after it begins anew.
        var again = Status(s_later, null, Participant("2024-06-15") with { Occasion = Occasion.Exit }, Participant("2024-09-15"));
        Assert.Equal(Make.Day("2024-12-15"), again.NextDue);
    }

    [Theory]
    [InlineData("2024-06-14", "2024-05-01", false)] // due after the end
    [InlineData("2024-06-15", "2024-05-01", true)]
    [InlineData("2024-06-20", "2024-06-20", true)]
    [InlineData("2024-06-20", "2024-06-21", false)] // ended by then
    public void Nothing_is_due_after_the_participation(string end, string asOf, bool due) =>
        Assert.Equal(due, Status(Make.Day(asOf), Make.Day(end), Participant("2024-03-15")).NextDue is not null);

    [Theory]
    [InlineData("2024-03-15", "not-yet", "2024-03-15")] // the day itself
    [InlineData("2024-03-16", "late", "2024-03-15")]
    [InlineData("2030-01-01", "late", "2024-03-15")]
    public void D3_never_measured_is_overdue(string asOf, string state, string due)
    {
        var status = Of(asOf, "2024-03-01", null);
        Assert.Equal((state, Make.Day(due), state == "late"), (status.State.Code, status.NextDue!.Value, status.IsOverdue));
    }

    [Theory]
    [InlineData("2024-12-31", null, "not-yet")] // due 2025-01-15
    [InlineData("2025-01-16", null, "late")]
    [InlineData("2024-12-31", "2024-12-31", "not-yet")] // its last day
    [InlineData("2024-12-31", "2024-12-30", "lost")]
    public void D4_who_has_ended_with_one_measurement_is_lost(string asOf, string? end, string state) =>
        Assert.Equal(state, Of(asOf, "2024-03-01", end, "2024-10-15").State.Code);

    [Theory]
    [InlineData("2024-12-30", "done", "2024-03-15", "2024-10-15")]
    [InlineData("2024-12-30", "lost")]
    [InlineData(null, "late", "2024-03-15", "2024-09-15")]
    public void What_is_left_once_it_has_ended(string? end, string state, params string[] measured) =>
        Assert.Equal(state, Of("2024-12-31", "2024-03-01", end, measured).State.Code);

    [Fact]
    public void An_exit_measurement_is_the_last()
    {
        var exit = Participant("2024-06-15") with { Occasion = Occasion.Exit };
        Assert.Equal(MeasurementState.Done, Status(s_later, null, Participant("2024-03-15"), exit).State);
        Assert.Equal(MeasurementState.NotYet, default(MeasurementStatus).State);
    }

    private static MeasurementStatus Of(string asOf, string entry, string? end, params string[] measured) =>
        MeasurementStatus.Of(
            Instrument.Bip,
            RaterKind.Participant,
            measured.Select(Participant).ToArray(),
            Make.Day(asOf),
            new ParticipationPeriod(Make.Day(entry), end is null ? null : Make.Day(end))
        );

    [Fact]
    public void What_comes_after_the_day_is_not_known()
    {
        var status = Status(Make.Day("2024-03-15"), null, Participant("2024-03-16"), Participant("2024-03-15"));
        Assert.Equal((1, Make.Day("2024-03-15")), (status.Measurements, status.LastMeasured!.Value));
        Assert.True(status.LacksSecond);
        var none = Status(Make.Day("2024-03-14"), null, Participant("2024-03-15"));
        Assert.Equal((0, null, null, false), (none.Measurements, none.LastMeasured, none.NextDue, none.IsOverdue));
        Assert.Equal(nameof(MeasurementStatus), none.ToString());
    }

    [Fact]
    public void Without_an_interval_nothing_is_due()
    {
        var json = File.ReadAllText(Path.Combine(Repository.Root, "samples", "instruments", "organisation-before-after-example.json"));
        var instrument = Instrument.Parse(json);
        var measurement = new Measurement
        {
            Subject = "o1",
            SubjectKind = MeasurementSubject.Organisation,
            Date = Make.Day("2024-01-01"),
            Rater = RaterKind.FromCode("manager"),
            InstrumentId = instrument.Id,
            Answers = default(Answers).WithOriented(0, 2),
        };
        var status = MeasurementStatus.Of(instrument, measurement.Rater, [measurement], s_later);
        Assert.Equal((1, null), (status.Measurements, status.NextDue));
        Assert.Equal(0, MeasurementStatus.Of(Instrument.Bip, RaterKind.Participant, [measurement], s_later).Measurements);
    }

    [Fact]
    public void Coverage_adds_up()
    {
        var day = Make.Day("2024-07-01");
        var one = default(MeasurementCoverage)
            .With(Status(day, null))
            .With(Status(day, null, Participant("2024-03-15")))
            .With(Status(day, null, Participant("2024-03-15"), Participant("2024-06-15")));
        Assert.Equal(new MeasurementCoverage(3, 2, 1, 1), one);
        Assert.Equal(new MeasurementCoverage(6, 4, 2, 2), one.Merge(one));
    }

    private static Measurement Participant(string date) => Make.Measurement(RaterKind.Participant, date, "1 2 3");

    private static MeasurementStatus Status(LocalDate asOf, LocalDate? end, params Measurement[] measurements) =>
        MeasurementStatus.Of(
            Instrument.Bip,
            RaterKind.Participant,
            measurements,
            asOf,
            end is { } last ? new ParticipationPeriod(Make.Day("2022-01-01"), last) : null
        );
}
