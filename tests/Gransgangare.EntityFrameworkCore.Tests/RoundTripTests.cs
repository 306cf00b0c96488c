using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>What comes out of the database equals what went in, whatever it is.</summary>
public sealed class RoundTripTests
{
    private const int Records = 150;

    [Fact]
    public Task Participations_come_back_from_sqlite() => Participations_come_back(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Participations_come_back_from_postgres() => Participations_come_back(TestDatabase.Postgres());

    [Fact]
    public Task Measurements_come_back_from_sqlite() => Measurements_come_back(TestDatabase.Sqlite());

    [PostgresFact]
    public Task Measurements_come_back_from_postgres() => Measurements_come_back(TestDatabase.Postgres());

    [Fact]
    public void The_random_records_differ_in_every_member()
    {
        var random = new RandomRecord(1);
        var rows = Enumerable.Range(0, Records).Select(_ => ParticipationRow.From(random.Participation("p"))).ToArray();
        var same = typeof(ParticipationRow)
            .GetProperties()
            .Where(property => property.Name is not (nameof(ParticipationRow.Id) or nameof(ParticipationRow.Revision) or "Person"))
            .Where(property => rows.Select(property.GetValue).Distinct().Count() < 2);
        Assert.Empty(same);
    }

    private static async Task Participations_come_back(TestDatabase database)
    {
        using var _ = database;
        var random = new RandomRecord(2026);
        var first = Enumerable.Range(0, Records).Select(index => random.Participation($"p{index:000}")).ToArray();
        await database.StoreAsync(first);
        Assert.Equal(first, await StoredAsync(database));

        // Over the same rows: longer and shorter lists, facts that come and go.
        var second = first.Select(one => random.Participation(one.Person) with { Operation = one.Operation }).ToArray();
        await using (var context = database.Open())
        {
            foreach (var row in await context.Participations.ToListAsync())
            {
                row.Set(second.Single(one => one.Person == row.Person));
            }

            await context.SaveChangesAsync();
        }

        Assert.Equal(second, await StoredAsync(database));
    }

    private static async Task Measurements_come_back(TestDatabase database)
    {
        using var _ = database;
        var random = new RandomRecord(7);
        var measurements = Enumerable.Range(0, Records).Select(index => random.Measurement($"p{index:000}")).ToArray();
        await database.StoreAsync([], measurements);
        await using var context = database.Open();
        Assert.Equal(measurements, (await context.Measurements.OrderBy(row => row.Id).ToListAsync()).Select(row => row.ToMeasurement()));
    }

    private static async Task<IEnumerable<Participation>> StoredAsync(TestDatabase database)
    {
        await using var context = database.Open();
        var rows = await context.Participations.AsNoTracking().ToListAsync();
        return rows.Select(row => row.ToParticipation()).OrderBy(one => one.Person, StringComparer.Ordinal);
    }
}
