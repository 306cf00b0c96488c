using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Esf.Tests;
using Gransgangare.Reports;
using Gransgangare.Reports.Tests;
using Gransgangare.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>What the database counts equals what is counted in memory.</summary>
public sealed class CountingTests
{
    private static readonly bool s_isLong = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") == "1";

    [Fact]
    public Task Sqlite_counts_outcomes_as_memory_does() => Outcomes_are_equal(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_counts_outcomes_as_memory_does() => Outcomes_are_equal(TestDatabase.Postgres());

    [Fact]
    public Task Sqlite_counts_indicators_as_memory_does() => Indicators_are_equal(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_counts_indicators_as_memory_does() => Indicators_are_equal(TestDatabase.Postgres());

    [Fact]
    public Task Sqlite_counts_a_cohort_in_few_groups() => A_cohort_is_few_groups(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Postgres_counts_a_cohort_in_few_groups() => A_cohort_is_few_groups(TestDatabase.Postgres());

    private static async Task Outcomes_are_equal(TestDatabase database)
    {
        using var _ = database;
        for (var seed = 1; seed <= (s_isLong ? 200 : 8); seed++)
        {
            var random = new Random(seed);
            var participations = Enumerable
                .Range(0, 8)
                .SelectMany(part => random.Participations().Select(one => one with { Person = $"{one.Person}-{part}" }))
                .Select(one => random.Next(8) == 0 ? Died(random, one) : one)
                .MostlyBornOnce(random)
                .ToArray();
            await database.EmptyAsync();
            await database.StoreAsync(participations);
            participations = participations.BornOnce();
            await using var context = database.Open();
            for (var turn = 0; turn < 6; turn++)
            {
                var request = Request(random, turn);
                var counted = await context.CountOutcomesAsync(request);
                Assert.Equal(InMemory(request, participations), counted);

                var groups = new Dictionary<string, OutcomeTally>(StringComparer.Ordinal);
                var judge = new OutcomeJudge(request);
                await foreach (var group in context.GroupForOutcomesAsync(request))
                {
                    var key = Key(request, group.Participation);
                    groups.TryAdd(key, new OutcomeTally());
                    groups[key].Add(judge.Judge(group.Participation), group.Count);
                }

                var expected = Counted(request, participations)
                    .Where(one => judge.Judge(one).IsInAny)
                    .GroupBy(one => Key(request, one), StringComparer.Ordinal)
                    .ToDictionary(group => group.Key, group => Tally(request, group), StringComparer.Ordinal);
                Assert.Equal(
                    expected.OrderBy(one => one.Key, StringComparer.Ordinal),
                    groups.Where(one => one.Value.Active > 0).OrderBy(one => one.Key, StringComparer.Ordinal)
                );
            }
        }
    }

    private static async Task Indicators_are_equal(TestDatabase database)
    {
        using var _ = database;
        for (var seed = 1; seed <= (s_isLong ? 200 : 6); seed++)
        {
            var random = new Random(seed);
            var participations = Enumerable
                .Range(0, 250)
                .Select(index => EdgeParticipation.Of(random) with { Person = $"p{index % 170}", Operation = $"o{index / 170}" })
                .Select(one => random.Next(8) == 0 ? Died(random, one) : one)
                .MostlyBornOnce(random)
                .ToArray();
            await database.EmptyAsync();
            await database.StoreAsync(participations);
            participations = participations.BornOnce();
            await using var context = database.Open();
            for (var turn = 0; turn < 4; turn++)
            {
                var judge = new EsfJudge(Programme.All[turn % Programme.All.Count], EdgeParticipation.OptionsOf(random));
                var from = new LocalDate(2019, 1, 1).PlusDays(random.Next(1500));
                var period = new ParticipationPeriod(from, turn == 0 ? null : from.PlusDays(random.Next(900)));
                LocalDate? asOf = random.Next(3) == 0 ? null : from.PlusDays(random.Next(1000));
                var expected = new EsfTally(judge.Programme, judge.Options);
                foreach (var known in participations.AsKnownOn(asOf).WithoutFactsAfterDeath())
                {
                    expected.Add(judge.Judge(known), period);
                }

                var counted = await context.CountEsfAsync(judge, period, asOf);
                Assert.Equal(expected.Counters, counted.Counters);
            }
        }
    }

    // Some days after the entry, whatever else is registered, in this and in other participations.
    private static Participation Died(Random random, Participation one)
    {
        var day = one.Entry.PlusDays(random.Next(400));
        return one with { Spells = one.Spells.SkipLast(1).Append(new Spell(one.Spells[^1].Start, Exit(one, day))).ToValueList() };
    }

    private static Exit Exit(Participation one, LocalDate day) =>
        (one.Exit ?? new Exit(day)) with
        {
            Date = LocalDate.Max(day, one.Spells[^1].Start),
            Reason = ExitReason.Deceased,
        };

    private static async Task A_cohort_is_few_groups(TestDatabase database)
    {
        using var _ = database;
        var cohort = SyntheticCohort.Create(1500, seed: 3);
        var request = new ReportRequest(cohort.Project, new LocalDate(2024, 1, 1), new LocalDate(2024, 12, 31));
        await database.StoreAsync(cohort.Participations);
        await using var context = database.Open();
        var groups = await context.GroupForOutcomesAsync(request).ToListAsync();
        Assert.InRange(groups.Count, 2, 150);
        Assert.Equal(InMemory(request, cohort.Participations), await context.CountOutcomesAsync(request));

        // A filter of the host is kept.
        var own = await context.CountOutcomesAsync(request, rows => rows.Where(row => row.Forbund == "vast"));
        Assert.Equal(InMemory(request, cohort.Participations.Where(one => one.Forbund == "vast")), own);
        Assert.NotEqual(0, own.Active);
    }

    private static ReportRequest Request(Random random, int turn)
    {
        var from = random.Day(20);
        return new ReportRequest(ProjectDefinition.Gransgangare, from, from.PlusDays(random.Next(25)))
        {
            AsOf = random.Next(3) == 0 ? null : random.Day(60),
            OutcomeRules = turn < 3 ? OutcomeRuleSet.BuiltIn[turn] : OutcomeRuleSet.Earlier[turn % OutcomeRuleSet.Earlier.Count],
            LeapDayBirthday = (LeapDayBirthday)random.Next(2),
            Unit = CountUnit.All[random.Next(2)],
            By = Breakdown.All.Where(_ => random.Next(2) == 0).ToValueList(),
        };
    }

    private static OutcomeTally InMemory(ReportRequest request, IEnumerable<Participation> participations) =>
        Tally(request, Counted(request, participations));

    private static IEnumerable<Participation> Counted(ReportRequest request, IEnumerable<Participation> participations) =>
        request.Unit == CountUnit.Participations
            ? Living(request, participations)
            : participations
                .GroupBy(one => one.Person)
                .Select(person => new OutcomeJudge(request).RecordOf(Living(request, person)))
                .OfType<Participation>();

    private static IEnumerable<Participation> Living(ReportRequest request, IEnumerable<Participation> participations) =>
        request.OutcomeRules.CountsFactsAfterDeath ? participations : participations.AsKnownOn(request.AsOf).WithoutFactsAfterDeath();

    private static OutcomeTally Tally(ReportRequest request, IEnumerable<Participation> counted)
    {
        var (judge, tally) = (new OutcomeJudge(request), new OutcomeTally());
        foreach (var one in counted)
        {
            tally.Add(judge.Judge(one));
        }

        return tally;
    }

    private static string Key(ReportRequest request, Participation one) =>
        string.Join(
            ' ',
            request.By.Select(by =>
                by == Breakdown.Forbund ? one.Forbund
                : by == Breakdown.Gender ? one.Gender.Code
                : by == Breakdown.Municipality ? one.Municipality
                : by == Breakdown.TargetGroup ? string.Join('+', one.AtEntry.TargetGroups.Select(group => group.Code))
                : by == Breakdown.Cohort ? FormattableString.Invariant($"{one.Entry.Year} {(one.Entry.Month - 1) / 3}")
                : by != Breakdown.AgeGroup ? throw new NotSupportedException($"{by} is not counted yet.")
                : one.AgeAtEntry(request.LeapDayBirthday) is { } age ? AgeGroup.Of(age).Code
                : "?"
            )
        );
}
