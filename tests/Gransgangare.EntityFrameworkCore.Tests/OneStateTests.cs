using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>H10: what is read while others write is of one state, and stops no writer.</summary>
public sealed class OneStateTests
{
    private const int Reports = 25;
    private const int Persons = 1100;

    private static readonly ReportRequest s_request = new(ProjectDefinition.Gransgangare, new(2020, 1, 1), new(2030, 12, 31));

    [Fact]
    public Task H10_reports_of_sqlite_are_of_one_state_while_keys_move() => Reports_are_of_one_state(TestDatabase.SqliteFile());

    [PostgresFact]
    public Task H10_reports_of_postgres_are_of_one_state_while_keys_move() => Reports_are_of_one_state(TestDatabase.Postgres());

    [Fact]
    public async Task H10_whoever_stops_in_the_middle_leaves_no_transaction_behind()
    {
        using var database = TestDatabase.SqliteFile();
        await database.StoreAsync(SyntheticCohort.Create(30, seed: 2).Participations);
        await using var context = database.Open();
        await foreach (var _ in context.ReadPersonsAsync())
        {
            Assert.NotNull(context.Database.CurrentTransaction);
            break;
        }

        Assert.Null(context.Database.CurrentTransaction);
        await using var own = await context.Database.BeginTransactionAsync();
        _ = await context.ToReportAsync(s_request);
        Assert.Same(own, context.Database.CurrentTransaction);
    }

    // A key that moves from the front to the back is met twice by a reader that asks again for each batch, and one that moves forward never.
    private static async Task Reports_are_of_one_state(TestDatabase database)
    {
        using var _ = database;
        await database.StoreAsync(
            Enumerable
                .Range(0, Persons)
                .Select(number => new Participation
                {
                    Person = FormattableString.Invariant($"a{number:0000}"),
                    Gender = Gender.Woman,
                    Spells = [new Spell(new LocalDate(2024, 1, 15))],
                })
        );
        using var stop = new CancellationTokenSource();
        var moved = 0;
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await using var context = database.Open();
                var (from, to) = moved % 2 == 0 ? ("a", "b") : ("b", "a");
                var place = moved / 2 % Persons;
                var (key, next) = (FormattableString.Invariant($"{from}{place:0000}"), FormattableString.Invariant($"{to}{place:0000}"));
                await context
                    .Participations.Where(row => row.Person == key)
                    .ExecuteUpdateAsync(row => row.SetProperty(participation => participation.Person, next));
                moved++;
            }
        });
        for (var turn = 0; turn < Reports; turn++)
        {
            await using var context = database.Open();
            var before = moved;
            Assert.Equal(Persons, (await context.ToReportAsync(s_request)).Total.Active);
            Assert.Equal(Persons, (await context.CountOutcomesAsync(s_request)).Active);
            var judge = new EsfJudge(Programme.EsfPlus2021);
            Assert.Equal(Persons, (await context.CountEsfAsync(judge, new ParticipationPeriod(new(2024, 1, 1), null))).GrandTotal);
            while (moved == before && !writer.IsCompleted)
            {
                await Task.Yield();
            }
        }

        await stop.CancelAsync();
        await writer;
        Assert.True(moved >= Reports);
    }
}
