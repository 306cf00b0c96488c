using NodaTime;

namespace Gransgangare.Bip.Tests;

public sealed class MeasurementTests
{
    private static readonly Measurement s_one = Make.Measurement(
        RaterKind.Caseworker,
        "2024-03-01",
        "2 2 3 1 3 4 5 2 2 2 5",
        "h1",
        Occasion.Start
    );

    [Fact]
    public void Equal_by_value()
    {
        var other = Make.Measurement(RaterKind.Caseworker, "2024-03-01", "2 2 3 1 3 4 5 2 2 2 5", "h1", Occasion.Start);
        Assert.Equal(s_one, other);
        Assert.Equal(s_one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(s_one, other with { Answers = other.Answers.WithOriented(0, 3) });
    }

    [Fact]
    public void A_repetition_does_not_look_at_the_raters_pseudonym()
    {
        Assert.Equal(s_one.Key, (s_one with { RaterId = "h2", Occasion = null, Answers = default }).Key);
        Assert.NotEqual(s_one.Key, (s_one with { Rater = RaterKind.Participant }).Key);
        Assert.NotEqual(s_one.Key, (s_one with { Date = Make.Day("2024-03-02") }).Key);
        Assert.NotEqual(s_one.Key, (s_one with { InstrumentId = "own" }).Key);
        Assert.NotEqual(s_one.Key, (s_one with { SubjectKind = MeasurementSubject.Organisation }).Key);
    }

    [Fact]
    public void Texts_show_nothing_about_a_person()
    {
        Assert.Equal("Measurement (11 answers)", s_one.ToString());
        Assert.Equal("MeasurementKey", s_one.Key.ToString());
        var calculator = new ProgressionCalculator(Instrument.Bip);
        Assert.Equal("Progression", calculator.Judge(RaterKind.Caseworker, [s_one]).ToString());
        Assert.Equal("IndexScore", calculator.Score(RaterKind.Caseworker, s_one.Answers).ToString());
    }

    [Fact]
    public void A_subject_and_the_iso_calendar()
    {
        Assert.Throws<ArgumentException>(() => s_one with { Subject = "" });
        var julian = s_one with { Date = s_one.Date.WithCalendar(CalendarSystem.Julian) };
        Assert.Equal(s_one, julian);
    }

    [Fact]
    public void A_million_fit_in_memory()
    {
        const int Count = 10_000;
        var kept = new Measurement[Count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < Count; index++)
        {
            kept[index] = s_one with { };
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Count, 1, 96);
    }

    [Fact]
    public void Judging_allocates_nothing()
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        Measurement[] measurements =
        [
            s_one,
            s_one with
            {
                Date = Make.Day("2024-06-01"),
            },
            Make.Measurement(RaterKind.Participant, "2024-06-02", "1 2 3 4 5 1 2 3 4"),
            Make.Measurement(RaterKind.Participant, "2024-03-02", "2 2 3 1 3 4 5 2 2"),
        ];
        tally.Add(measurements);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var n = 0; n < 100; n++)
        {
            tally.Add(measurements);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
