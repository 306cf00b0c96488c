using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>Days at the ends of the calendar: refused where the library stores, and survived where others have stored them.</summary>
public sealed class AnyDayTests
{
    private static readonly DateOnly[] s_days = [DateOnly.MinValue, new(1849, 12, 31), new(2200, 1, 1), new(9999, 7, 1), DateOnly.MaxValue];

    [Fact]
    public void F2_no_row_is_made_of_a_day_beyond_the_limits()
    {
        var participation = Moved("p1");
        var row = ParticipationRow.From(participation);
        foreach (var day in new[] { LocalDate.MinIsoValue, new(1849, 12, 31), new(2200, 1, 1), LocalDate.MaxIsoValue })
        {
            var refused = Assert.Throws<ArgumentException>(() => row.Set(participation with { Events = [new(day, EventKind.Employed)] }));
            Assert.StartsWith("GGE2020 events[0].date: ", refused.Message, StringComparison.Ordinal);
            Assert.Throws<ArgumentException>(() =>
            {
                _ = MeasurementRow.From(Measurement(day));
            });
        }

        Assert.Equal((1, 2), (row.Revision, row.Events.Count));
        Assert.Equal(participation, row.ToParticipation());
    }

    [Fact]
    public Task F2_days_that_others_stored_in_sqlite_stop_no_figure() => Days_that_others_stored_stop_no_figure(TestDatabase.Sqlite());

    [PostgresFact]
    public Task F2_days_that_others_stored_in_postgres_stop_no_figure() => Days_that_others_stored_stop_no_figure(TestDatabase.Postgres());

    private static async Task Days_that_others_stored_stop_no_figure(TestDatabase database)
    {
        using var gone = database;
        await using (var context = database.Open())
        {
            foreach (var (day, number) in s_days.Select((day, number) => (day, number)))
            {
                context.AddRange(Rows(day, number));
            }

            await context.SaveChangesAsync();
        }

        await using var open = database.Open();
        var all = (await open.Participations.AsNoTracking().ToListAsync()).Select(row => row.ToParticipation()).ToList();
        LocalDate[] asked = [LocalDate.MinIsoValue, new(1, 1, 1), new(2024, 1, 1), new(9999, 7, 1), LocalDate.MaxIsoValue];
        foreach (var (from, to) in asked.SelectMany(from => asked.Where(to => to >= from).Select(to => (from, to))))
        {
            foreach (var asOf in asked.Select(day => (LocalDate?)day).Append(null))
            {
                var request = new ReportRequest(ProjectDefinition.Gransgangare, from, to) { AsOf = asOf };
                var report = await open.ToReportAsync(request);
                Assert.Equal(report.Total.Active, (await open.CountOutcomesAsync(request)).Active);
                var (judge, period) = (new EsfJudge(Programme.EsfPlus2021), new ParticipationPeriod(from, to));
                Assert.Equal(EsfResult.Of(judge, all, asOf, period).ToTally(), await open.CountEsfAsync(judge, period, asOf));
            }
        }

        Assert.Equal(3 * s_days.Length, all.Count);
    }

    [Fact]
    public async Task F3_and_SE_S17a_the_database_counts_the_dead_and_the_withdrawn_as_memory_does()
    {
        using var database = TestDatabase.Sqlite();
        await database.EmptyAsync();
        Participation[] participations =
        [
            Ended("p1", ExitReason.Deceased),
            Ended("p2", ExitReason.Moved),
            Ended("p3", ExitReason.ConsentWithdrawn),
            Ended("p4", ExitReason.Moved) with
            {
                Spells =
                [
                    new Spell(new(2024, 1, 10), new Exit(new(2024, 6, 1), ExitReason.Deceased)),
                    new Spell(new(2024, 8, 1), new Exit(new(2024, 9, 1), ExitReason.WorkUnsubsidised)),
                ],
            },
        ];
        await database.StoreAsync(participations);
        await using var context = database.Open();
        foreach (var rules in OutcomeRuleSet.BuiltIn.Concat(OutcomeRuleSet.Earlier))
        {
            var request = new ReportRequest(ProjectDefinition.Gransgangare, new(2024, 1, 1), new(2024, 12, 31)) { OutcomeRules = rules };
            var (judge, tally) = (new OutcomeJudge(request), new OutcomeTally());
            foreach (var participation in participations)
            {
                tally.Add(judge.Judge(participation));
            }

            Assert.Equal(tally, await context.CountOutcomesAsync(request));
        }

        foreach (var programme in Programme.All)
        {
            var judge = new EsfJudge(programme);
            var (period, expected) = (new ParticipationPeriod(new(2024, 1, 1), null), new EsfTally(programme, judge.Options));
            foreach (var participation in participations)
            {
                expected.Add(judge.Judge(participation), period);
            }

            Assert.Equal(expected.Counters, (await context.CountEsfAsync(judge, period)).Counters);
        }
    }

    private static Participation Moved(string person) => Ended(person, ExitReason.Moved);

    private static Participation Ended(string person, ExitReason reason) =>
        new()
        {
            Person = person,
            Gender = Gender.Woman,
            BirthDate = new(1980, 1, 2),
            AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
            Spells =
            [
                new Spell(
                    new(2024, 1, 10),
                    new Exit(new(2024, 6, 1), reason)
                    {
                        WorkExtent = 100,
                        SixMonthFollowUp = new SixMonthFollowUp { Status = SixMonthStatus.Employed },
                    }
                ),
            ],
            Events = [new(new(2024, 6, 10), EventKind.Employed), new(new(2024, 6, 12), EventKind.QualificationGained)],
        };

    private static IEnumerable<object> Rows(DateOnly day, int number)
    {
        var usual = new DateOnly(2024, 1, 10);
        yield return Row($"entry{number}", new SpellRow { EntryDate = day });
        yield return Row(
            $"exit{number}",
            new SpellRow
            {
                EntryDate = day < usual ? day : usual,
                ExitDate = day,
                SixMonthAnswered = true,
                JobStart = day,
                JobEnd = day,
            }
        );
        yield return WithEveryDay($"facts{number}", day, usual);
        yield return new MeasurementRow
        {
            Subject = $"facts{number}",
            Date = day,
            Rater = RaterKind.Participant,
        };
    }

    private static ParticipationRow WithEveryDay(string person, DateOnly day, DateOnly usual)
    {
        var row = Row(person, new SpellRow { EntryDate = usual, ExitDate = new DateOnly(2024, 6, 1) });
        (row.Spells[0].JobStart, row.Spells[0].JobEnd) = (day, day);
        (row.BirthDate, row.UnemployedSince, row.LabourStatus) = (day, day, LabourStatus.Unemployed);
        (row.Leave, row.LeaveFrom, row.LeaveToExpected) = (LeaveKind.All[0], day, day);
        (row.ProtectedFrom, row.ProtectedTo) = (day, day);
        row.SickListings = [new(LocalDate.FromDateOnly(day), LocalDate.FromDateOnly(day))];
        row.Events.Add(new EventRow { Date = day, Kind = EventKind.Employed });
        row.Interventions.Add(new InterventionRow { StartDate = day, EndDate = day });
        row.Consents.Add(new ConsentRow { Given = day, Withdrawn = day });
        return row;
    }

    private static ParticipationRow Row(string person, SpellRow spell)
    {
        var row = new ParticipationRow { Person = person };
        row.Spells.Add(spell);
        return row;
    }

    private static Measurement Measurement(LocalDate day) =>
        new()
        {
            Subject = "p1",
            Date = day,
            Rater = RaterKind.Participant,
            Answers = default,
        };
}
