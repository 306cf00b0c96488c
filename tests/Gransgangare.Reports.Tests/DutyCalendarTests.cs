using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>What has to be done by when: each duty has one status on each day, and the days follow the rules.</summary>
public sealed class DutyCalendarTests
{
    private static readonly LocalDate s_entry = new(2024, 1, 10);
    private static readonly (Participation[] Participations, Measurement[] Measurements)[] s_people =
    [
        .. Enumerable.Range(0, 40).Select(seed => new Random(seed).People()),
    ];

    // Entry 10 January, exit 31 August 2024: the follow-up is due on the last day of February.
    public static TheoryData<string, string, string> Days =>
        new()
        {
            { "2024-01-09", "start-measurement", "" },
            { "2024-01-10", "start-measurement", "open" },
            { "2024-01-24", "start-measurement", "open" },
            { "2024-01-25", "start-measurement", "late" },
            { "2024-08-31", "start-measurement", "late" },
            { "2024-09-01", "start-measurement", "lost" },
            { "2024-08-30", "exit-measurement", "" },
            { "2024-08-31", "exit-measurement", "open" },
            { "2024-09-14", "exit-measurement", "open" },
            { "2024-09-15", "exit-measurement", "late" },
            { "2024-09-30", "exit-measurement", "late" },
            { "2024-10-01", "exit-measurement", "lost" },
            { "2024-08-31", "immediate-result", "open" },
            { "2024-09-28", "immediate-result", "open" },
            { "2024-09-29", "immediate-result", "late" },
            { "2026-01-01", "immediate-result", "late" },
            { "2025-02-27", "six-month-followup", "not-yet" },
            { "2025-02-28", "six-month-followup", "open" },
            { "2025-03-01", "six-month-followup", "late" },
            { "2025-03-14", "six-month-followup", "late" },
            { "2025-03-15", "six-month-followup", "lost" },
        };

    [Theory]
    [MemberData(nameof(Days))]
    public void Each_duty_goes_through_its_days(string asOf, string duty, string status)
    {
        var duties = Calendar(Ended(new Exit(new(2024, 8, 31))), [], Day(asOf)).Duties.Where(one => one.Kind.Code == duty);
        Assert.Equal(
            status.Length == 0 ? [] : [status],
            duties.Where(one => one.Rater is null || one.Rater == RaterKind.Participant).Select(one => one.Status.Code)
        );
    }

    [Theory]
    [InlineData("2024-05-09", "not-yet")]
    [InlineData("2024-05-10", "open")]
    [InlineData("2024-05-11", "late")]
    [InlineData("2024-08-31", "late")]
    [InlineData("2024-09-01", "lost")]
    public void The_next_measurement_follows_the_last_one(string asOf, string status)
    {
        var calendar = Calendar(Ended(new Exit(new(2024, 8, 31))), [Measured(new(2024, 2, 10))], Day(asOf));
        var duty = Assert.Single(calendar.Duties, one => one.Kind == DutyKind.Measurement);
        Assert.Equal((new LocalDate(2024, 5, 10), status), (duty.Due, duty.Status.Code));
    }

    [Fact]
    public void One_that_would_be_due_after_the_exit_is_lost()
    {
        var calendar = Calendar(Ended(new Exit(new(2024, 4, 1))), [Measured(new(2024, 2, 10))], new(2024, 4, 2));
        Assert.Equal(DutyStatus.Lost, Assert.Single(calendar.Duties, one => one.Kind == DutyKind.Measurement).Status);
    }

    [Fact]
    public void A_measurement_near_the_exit_is_the_exit_measurement_and_the_last()
    {
        var calendar = Calendar(Ended(new Exit(new(2024, 4, 1))), [Measured(new(2024, 3, 18))], new(2024, 4, 2));
        Assert.DoesNotContain(calendar.Duties, one => one.Kind == DutyKind.Measurement);
        Assert.Contains(
            calendar.Duties,
            one => one.Kind == DutyKind.ExitMeasurement && one.Rater == RaterKind.Participant && one.Status == DutyStatus.Done
        );
    }

    /// <summary>Contract 4.2: a measurement from another time is not one of the participation, and so does no duty of it.</summary>
    [Theory]
    [InlineData("2023-12-11", "start-measurement", "done")]
    [InlineData("2023-12-10", "start-measurement", "lost")]
    [InlineData("2024-05-01", "exit-measurement", "done")]
    [InlineData("2024-05-02", "exit-measurement", "lost")]
    public void A_measurement_from_another_time_does_no_duty(string date, string duty, string status)
    {
        var calendar = Calendar(Ended(new Exit(new(2024, 4, 1))), [Measured(Day(date))], new(2024, 6, 1));
        Assert.Equal(
            status,
            Assert.Single(calendar.Duties, one => one.Kind.Code == duty && one.Rater == RaterKind.Participant).Status.Code
        );
    }

    /// <summary>BIP-D3: no next due after the exit measurement, also where the exit is not registered yet; who comes back is measured again.</summary>
    [Theory]
    [InlineData(true, null, 0)]
    [InlineData(false, null, 1)]
    [InlineData(true, "2024-02-20", 1)]
    public void After_the_exit_measurement_there_is_no_next_one(bool isExit, string? comesBack, int next)
    {
        var measurement = Measured(new(2024, 2, 10)) with { Occasion = isExit ? Occasion.Exit : Occasion.FollowUp };
        var participation = Ended(new Exit(new(2024, 2, 15)));
        participation = participation with
        {
            Spells = comesBack is null ? [new Spell(s_entry, null)] : [.. participation.Spells, new Spell(Day(comesBack), null)],
        };
        Assert.Equal(next, Calendar(participation, [measurement], new(2024, 3, 1)).Duties.Count(one => one.Kind == DutyKind.Measurement));
    }

    /// <summary>SE-S17a: a withdrawn consent ends the registration, not the taking part.</summary>
    [Fact]
    public void A_withdrawn_consent_is_no_exit()
    {
        var calendar = Calendar(Ended(new Exit(new(2024, 2, 15)) { Reason = ExitReason.ConsentWithdrawn }), [], new(2025, 1, 1));
        Assert.Equal(
            [(DutyKind.StartMeasurement, DutyStatus.Late)],
            calendar.Duties.Where(one => one.Person is not null).Select(one => (one.Kind, one.Status)).Distinct()
        );
    }

    [Fact]
    public void Nothing_is_left_to_do_about_the_dead()
    {
        var calendar = Calendar(Ended(new Exit(new(2024, 4, 1)) { Reason = ExitReason.Deceased }), [], new(2026, 1, 1));
        Assert.Equal(
            [DutyStatus.Done, DutyStatus.NotApplicable],
            calendar.Duties.Where(one => one.Person is not null).Select(one => one.Status).Distinct().OrderBy(status => status.Order)
        );
    }

    [Theory]
    [InlineData("2023-04-28", "open")]
    [InlineData("2023-04-01", "open")]
    [InlineData("2023-03-31", "not-yet")]
    [InlineData("2023-04-29", "")]
    public void A_month_is_due_at_scb_within_four_weeks(string asOf, string status)
    {
        var months = DutyCalendar
            .Of(ProjectDefinition.Gransgangare, [], [], Day(asOf))
            .Duties.Where(duty => duty.Due == new LocalDate(2023, 4, 28));
        Assert.Equal(status.Length == 0 ? [] : [status], months.Select(duty => duty.Status.Code));
    }

    [Fact]
    public void Counts_leave_out_no_duty_and_count_none_twice()
    {
        foreach (var (people, day) in s_people.Zip(Enumerable.Range(0, s_people.Length)))
        {
            var calendar = Of(people, Some.Day("2024-01-15").PlusDays(10 * day));
            Assert.NotEmpty(calendar.Duties);
            foreach (var byForbund in new[] { false, true })
            {
                Assert.Equal(calendar.Duties.Count, calendar.Counts(byForbund).Sum(count => count.Count));
            }

            Assert.Equal(calendar.Duties.Count, calendar.Duties.Select(Key).Distinct().Count());
            Assert.All(calendar.Within(14), duty => Assert.NotEqual(DutyStatus.Done, duty.Status));
        }
    }

    // A new entry takes an exit back, and with it what followed from it.
    [Fact]
    public void What_is_done_stays_done_as_the_days_go()
    {
        var done = 0;
        foreach (var people in s_people)
        {
            var days = Enumerable.Range(0, 12).Select(month => Some.Day("2024-01-15").PlusMonths(month)).ToList();
            foreach (var (day, next) in days.Zip(days.Skip(1)))
            {
                var later = Of(people, next).Duties.ToLookup(Key);
                foreach (var duty in Of(people, day).Duties.Where(duty => duty.Status == DutyStatus.Done))
                {
                    done++;
                    Assert.All(later[Key(duty)], same => Assert.Equal(DutyStatus.Done, same.Status));
                }
            }
        }

        Assert.True(done > 1000);
    }

    [Theory]
    [InlineData(0, "2024-04-01", "")]
    [InlineData(1, "2024-04-01", "measurement")]
    [InlineData(1, "2024-09-05", "exit-measurement")]
    [InlineData(2, "2024-04-01", "")]
    [InlineData(1, "2025-01-01", "")]
    public void A_measurement_of_somebody_who_has_a_single_one_decides_progression(int measurements, string asOf, string duties)
    {
        var made = Enumerable.Range(0, measurements).Select(month => Measured(s_entry.PlusMonths(month))).ToArray();
        var moving = Calendar(Ended(new Exit(new(2024, 8, 31), ExitReason.Other)), made, Day(asOf))
            .Duties.Where(duty => duty.Moves.Contains("progression"));
        Assert.Equal(duties, string.Join(" ", moving.Select(duty => duty.Kind.Code)));
    }

    [Fact]
    public void A_reason_of_an_exit_decides_the_goals_on_exits()
    {
        string[] goals = [.. ProjectDefinition.Gransgangare.Goals.Select(goal => goal.Id)];
        Assert.Equal(goals, MovesOf(new Exit(new(2024, 8, 31)), DutyKind.ImmediateResult));
        Assert.Empty(MovesOf(new Exit(new(2024, 8, 31), ExitReason.Other), DutyKind.ImmediateResult));
    }

    [Fact]
    public void A_follow_up_decides_what_an_answer_to_it_decides()
    {
        var exit = new Exit(new(2024, 8, 31), ExitReason.Other);
        Assert.Equal(["EECR05"], MovesOf(exit, DutyKind.SixMonthFollowUp));
        Assert.Empty(MovesOf(exit with { SixMonthFollowUp = new SixMonthFollowUp() }, DutyKind.SixMonthFollowUp, "2025-03-01"));
        Assert.Empty(MovesOf(exit, DutyKind.SixMonthFollowUp, "2025-03-15"));
        Assert.Empty(MovesOf(exit with { Reason = ExitReason.Deceased }, DutyKind.SixMonthFollowUp));
    }

    private static IEnumerable<string> MovesOf(Exit exit, DutyKind kind, string asOf = "2024-09-05") =>
        Calendar(
            Ended(exit) with
            {
                BirthDate = new(1990, 1, 2),
                AtEntry = new() { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
            },
            [],
            Day(asOf)
        )
            .Duties.Where(duty => duty.Kind == kind)
            .SelectMany(duty => duty.Moves);

    private static (string, string?, string?, string?, string?, LocalDate) Key(Duty duty) =>
        (duty.Kind.Code, duty.Person, duty.Operation, duty.Instrument?.Id, duty.Rater?.Code, duty.Due);

    private static DutyCalendar Of((Participation[] Participations, Measurement[] Measurements) people, LocalDate asOf) =>
        DutyCalendar.Of(ProjectDefinition.Gransgangare, people.Participations, people.Measurements, asOf);

    private static DutyCalendar Calendar(Participation participation, Measurement[] measurements, LocalDate asOf) =>
        DutyCalendar.Of(ProjectDefinition.Gransgangare, [participation], measurements, asOf);

    private static Participation Ended(Exit exit) =>
        new()
        {
            Person = "k",
            Gender = Gender.Woman,
            Spells = [new Spell(s_entry, exit)],
        };

    private static Measurement Measured(LocalDate date) =>
        Instrument.Bip.Measure("k", date, RaterKind.Participant).Answer("own-belief", 3).Build();

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
