using System.Data.Common;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Testing;
using Gransgangare.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using Npgsql;
using Xunit.Abstractions;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>A database over three servers is counted through the same calls, with the same figures, and the servers group what is theirs.</summary>
public sealed class PartsTests(ITestOutputHelper output)
{
    private const int Parts = 3;
    private const long IdsOfPart = 1_000_000_000_000;

    private static readonly EsfJudge s_judge = new(Programme.EsfPlus2021);
    private static readonly ParticipationPeriod s_period = new(new LocalDate(2023, 1, 1), new LocalDate(2025, 12, 31));

    [PartsFact]
    public async Task A_database_over_three_servers_has_the_figures_of_one()
    {
        var cohort = SyntheticCohort.Create(900, seed: 8);
        var participations = cohort.Participations.Append(Died()).Append(Elsewhere()).ToArray();
        for (var part = 0; part < Parts; part++)
        {
            await FillAsync(
                part,
                participations.Where(one => PartOf(one) == part),
                cohort.Measurements.Where(one => one.Subject[^1] % Parts == part)
            );
        }

        var statements = new Statements();
        await using var whole = Open("whole", PartsFactAttribute.Servers[0], statements);
        TestDatabase.Run(whole, await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "parts.postgresql.sql")));
        var request = new ReportRequest(cohort.Project, s_period.Start, s_period.End!.Value);
        var inMemory = Report.Of(request, participations, cohort.Measurements);
        var known = participations.AsKnownOn(null).WithoutFactsAfterDeath();
        var indicators = new EsfTally(s_judge.Programme, s_judge.Options);
        foreach (var one in known)
        {
            indicators.Add(s_judge.Judge(one), s_period);
        }

        Assert.Equal(inMemory.Total, (await whole.ToReportAsync(request)).Total);
        statements.Texts.Clear();
        var counted = await whole.CountEsfAsync(s_judge, s_period);
        Assert.Equal(indicators.Counters, counted.Counters);
        GroupsAreOfTheParts(whole, statements.Grouping);
        statements.Texts.Clear();
        Assert.Equal(inMemory.Total.Active, (await whole.CountOutcomesAsync(request)).Active);
        GroupsAreOfTheParts(whole, statements.Grouping);
    }

    // The plan asks each server for its groups of spells, and for none of the records behind them.
    private void GroupsAreOfTheParts(DbContext whole, (string Text, DbParameter[] Parameters) statement)
    {
        using var explain = (NpgsqlCommand)whole.Database.GetDbConnection().CreateCommand();
        explain.CommandText = $"EXPLAIN (VERBOSE, COSTS OFF) {statement.Text}";
        explain.Parameters.AddRange(statement.Parameters.Select(one => ((NpgsqlParameter)one).Clone()).ToArray());
        using var reader = explain.ExecuteReader();
        var plan = new List<string>();
        while (reader.Read())
        {
            plan.Add(reader.GetString(0));
        }

        output.WriteLine(string.Join('\n', plan));
        var groups = plan.Where(line => line.Contains("Relations: Aggregate on", StringComparison.Ordinal)).ToList();
        Assert.All(
            Enumerable.Range(1, Parts),
            part => Assert.Contains(groups, line => line.Contains($"part{part}.gg_spells", StringComparison.Ordinal))
        );
        Assert.Contains(
            plan,
            line => line.Contains("Remote SQL", StringComparison.Ordinal) && line.Contains("GROUP BY", StringComparison.Ordinal)
        );
    }

    private static async Task FillAsync(int part, IEnumerable<Participation> participations, IEnumerable<Bip.Measurement> measurements)
    {
        await using var context = Open("part", PartsFactAttribute.Servers[part]);
        await context.Database.EnsureDeletedAsync();
        await context.Database.EnsureCreatedAsync();
        foreach (var table in new[] { "gg_participations", "gg_measurements" })
        {
            TestDatabase.Run(
                context,
                FormattableString.Invariant($"ALTER TABLE {table} ALTER COLUMN id RESTART WITH {(part * IdsOfPart) + 1}")
            );
        }

        context.AddRange(participations.Select(one => ParticipationRow.From(one)));
        context.AddRange(measurements.Select(MeasurementRow.From));
        await context.SaveChangesAsync();
    }

    private static int PartOf(Participation one) => one.Operation == "elsewhere" ? 1 : one.Person[^1] % Parts;

    // One person with a participation on two servers, who has died in the one.
    private static Participation Died() => New("two-0", Spell(new LocalDate(2024, 6, 1), ExitReason.Deceased));

    private static Participation Elsewhere() =>
        New("two-0", Spell(new LocalDate(2024, 12, 1), ExitReason.WorkUnsubsidised)) with
        {
            Operation = "elsewhere",
            Events = [new ParticipationEvent(new LocalDate(2024, 12, 1), EventKind.Employed)],
        };

    private static Participation New(string person, Spell spell) =>
        new()
        {
            Person = person,
            Gender = Gender.Woman,
            AtEntry = new EntryFacts { LabourStatus = LabourStatus.Unemployed, Isced = 3 },
            Spells = [spell],
        };

    private static Spell Spell(LocalDate exit, ExitReason reason) => new(new LocalDate(2024, 1, 15), new Exit(exit, reason));

    private static TestContext Open(string database, string server, params IInterceptor[] interceptors) =>
        new(
            new DbContextOptionsBuilder()
                .UseNpgsql(new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString)
                .AddInterceptors(interceptors)
                .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning))
                .Options
        );

    private sealed class Statements : DbCommandInterceptor
    {
        public List<(string Text, DbParameter[] Parameters)> Texts { get; } = [];

        /// <summary>The one that counts.</summary>
        public (string Text, DbParameter[] Parameters) Grouping =>
            Texts.Single(one => one.Text.Contains("count(*)", StringComparison.Ordinal));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        )
        {
            Texts.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
            return ValueTask.FromResult(result);
        }
    }
}
