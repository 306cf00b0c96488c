using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>Who is measured and who is due: the calendar of a day, and the coverage of a report, which agree.</summary>
public sealed class MeasurementCalendarTests
{
    private static readonly LocalDate s_day = Some.Day("2024-12-31");

    private static readonly Participation[] s_participations =
    [
        Some.Participation("2024-01-01/", "", "two-measurements"),
        Some.Participation("2024-01-01/", "", "one-and-overdue"),
        Some.Participation("2024-01-01/2024-12-30", "moved", "one-and-ended"),
        Some.Participation("2024-01-01/2024-06-30", "moved", "one-and-back") with
        {
            Operation = "first",
        },
        Some.Participation("2024-10-01/", "", "one-and-back") with
        {
            Operation = "second",
        },
        Some.Participation("2024-01-01/", "", "never"),
        Some.Participation("2024-01-01/2024-01-02", "registration-error", "in-no-count"),
        Some.Participation("2025-01-01/", "", "later"),
        Some.Participation("2024-01-01/", "", "not-direct") with
        {
            AtEntry = new EntryFacts { DirectBeneficiary = Fact.No },
        },
    ];

    private static readonly Measurement[] s_measurements =
    [
        Measured("two-measurements", "2024-02-01"),
        Measured("two-measurements", "2024-11-01"),
        Measured("two-measurements", "2025-01-31"),
        Measured("one-and-overdue", "2024-09-30"),
        Measured("one-and-ended", "2024-09-30"),
        Measured("one-and-back", "2024-05-31"),
        Measured("in-no-count", "2024-01-02"),
        Measured("without-participation", "2024-01-02"),
    ];

    [Fact]
    public void The_calendar_of_a_day()
    {
        var calendar = Calendar();
        Assert.Equal(
            [
                "never 0 2024-01-15!",
                "one-and-back 1 2024-08-31!",
                "one-and-ended 1 -",
                "one-and-overdue 1 2024-12-30!",
                "two-measurements 2 2025-02-01",
            ],
            calendar
                .Rows.Where(row => row.Rater == RaterKind.Participant)
                .Select(row =>
                    $"{row.Subject} {row.Status.Measurements} {row.Status.NextDue?.ToString("uuuu-MM-dd", null) ?? "-"}{(row.Status.IsOverdue ? "!" : "")}"
                )
        );
        Assert.Equal(
            [new RaterCoverage(RaterKind.Participant, 5, 4, 1, 3), new RaterCoverage(RaterKind.Caseworker, 5, 0, 0, 4)],
            calendar.Coverage
        );
        Assert.Equal("MeasurementCalendar", calendar.ToString());
        Assert.All(calendar.Rows, row => Assert.Equal(nameof(SubjectStatus), row.ToString()));
    }

    [Fact]
    public void D3_D4_the_states_partition_everybody_and_the_list_is_of_work()
    {
        var calendar = Calendar();
        Assert.Equal(
            ["participant not-yet 1", "participant late 3", "participant done 0", "participant lost 1"],
            calendar
                .States.Where(count => count.Rater == RaterKind.Participant)
                .Select(count => $"{count.Rater.Code} {count.State.Code} {count.Count}")
        );
        Assert.All(
            calendar.Coverage,
            row => Assert.Equal(row.Subjects, calendar.States.Where(one => one.Rater == row.Rater).Sum(one => one.Count))
        );
        Assert.Equal(
            ["never", "one-and-back", "one-and-overdue"],
            calendar.LackingSecond.Where(row => row.Rater == RaterKind.Participant).Select(row => row.Subject)
        );
    }

    [Fact]
    public void Who_is_back_is_due_from_the_entry_that_goes_on()
    {
        var day = Some.Day("2024-10-10");
        var back = Some.Participation("2024-01-01/2024-06-30", "moved", "back") with { Operation = "first" };
        var again = Some.Participation("2024-10-01/", "", "back") with { Operation = "second" };
        var row = MeasurementCalendar.Of(Instrument.Bip, new MeasurementsBySubject([], Instrument.Bip, null), [back, again], day).Rows[0];
        Assert.Equal((Some.Day("2024-10-15"), false), (row.Status.NextDue!.Value, row.Status.IsOverdue));
    }

    [Fact]
    public void A_report_over_the_whole_time_has_the_same_coverage()
    {
        var request = Some.Request() with { AsOf = s_day };
        var report = Report.Of(request, s_participations, s_measurements);
        Assert.Equal(Calendar().Coverage.Select(row => row with { Overdue = null }), report.Coverage);
        var (one, other) = (new ReportTally(request), new ReportTally(request));
        one.AddPerson([s_participations[0]], s_measurements.Take(3));
        other.AddPerson([s_participations[5]], []);
        one.Merge(other);
        Assert.Equal(new RaterCoverage(RaterKind.Participant, 2, 1, 1), one.ToReport().Coverage[0]);
    }

    [Fact]
    public void Organisations_are_those_measured()
    {
        var instrument = Instrument.Parse(
            """
            { "id": "before-after", "version": "1", "subject": "organisation", "names": { "en": "Before and after" },
              "occasions": ["start", "exit"], "raterKinds": ["manager"],
              "indicators": [ { "id": "shared-plan", "names": { "en": "Shared plan" }, "askedOf": ["manager"] } ] }
            """
        );
        Measurement[] measurements =
        [
            Measured("office", "2020-01-31") with
            {
                InstrumentId = "before-after",
                SubjectKind = MeasurementSubject.Organisation,
                Rater = RaterKind.FromCode("manager"),
            },
        ];
        var row = Assert.Single(
            MeasurementCalendar.Of(instrument, new MeasurementsBySubject(measurements, instrument, s_day), s_participations, s_day).Rows
        );
        Assert.Equal(("office", true, false), (row.Subject, row.Status.LacksSecond, row.Status.IsOverdue));
        Assert.Null(row.Status.NextDue);
    }

    private static MeasurementCalendar Calendar() =>
        MeasurementCalendar.Of(Instrument.Bip, new MeasurementsBySubject(s_measurements, Instrument.Bip, null), s_participations, s_day);

    private static Measurement Measured(string subject, string day) =>
        new()
        {
            Subject = subject,
            Date = Some.Day(day),
            Rater = RaterKind.Participant,
            Answers = default(Answers).WithOriented(0, 3),
        };
}
