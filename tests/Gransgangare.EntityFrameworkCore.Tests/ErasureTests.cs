using System.Text;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>H12: of a person who is erased nothing is left, in any table and, where the engine is told so, in any file.</summary>
public sealed class ErasureTests
{
    private const string Marked = "erased-marked-4711";
    private const string Other = "kept-4712";

    [Fact]
    public Task H12_sqlite_keeps_nothing_of_the_person() => Nothing_is_left(TestDatabase.Sqlite());

    [PostgresFact]
    public Task H12_postgres_keeps_nothing_of_the_person() => Nothing_is_left(TestDatabase.Postgres());

    [Theory]
    [InlineData("PRAGMA secure_delete = ON", "PRAGMA wal_checkpoint(TRUNCATE)")]
    [InlineData("PRAGMA secure_delete = OFF", "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")]
    public async Task H12_the_files_of_sqlite_forget_what_docs_say_they_forget(string before, string after)
    {
        using var database = TestDatabase.SqliteFile();
        await FillAsync(database);
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.True(IsInFiles(database, Marked));
        await context.Database.ExecuteSqlRawAsync(before);
        await context.ErasePersonAsync(Marked);
        await context.Database.ExecuteSqlRawAsync(after);
        Assert.False(IsInFiles(database, Marked));
        Assert.True(IsInFiles(database, Other));
    }

    [Fact]
    public async Task H12_without_it_they_do_not_forget()
    {
        using var database = TestDatabase.SqliteFile();
        await FillAsync(database);
        await using var context = database.Open();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete = OFF");
        await context.ErasePersonAsync(Marked);
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        Assert.True(IsInFiles(database, Marked));
    }

    [Fact]
    public async Task H12_in_a_transaction_of_the_caller_it_waits_for_the_commit()
    {
        using var database = TestDatabase.Sqlite();
        await FillAsync(database);
        await using var context = database.Open();
        await using (await context.Database.BeginTransactionAsync())
        {
            Assert.NotEqual(0, await context.ErasePersonAsync(Marked));
        }

        Assert.Contains(await context.Participations.AsNoTracking().ToListAsync(), row => row.Person == Marked);
        await Assert.ThrowsAsync<ArgumentException>(() => context.ErasePersonAsync("a/b"));
    }

    private static async Task Nothing_is_left(TestDatabase database)
    {
        using var _ = database;
        await FillAsync(database);
        await using var context = database.Open();
        var loaded = await context.Participations.Where(row => row.Person == Marked).ToListAsync();
        var kept = await context.Participations.AsNoTracking().Where(row => row.Person == Other).SingleAsync();
        Assert.Equal(2 + 3, await context.ErasePersonAsync(Marked));
        Assert.Empty(context.ChangeTracker.Entries());
        Assert.NotEmpty(loaded);

        var tables = context.Model.GetEntityTypes().ToList();
        Assert.Equal(6, tables.Count);
        foreach (var table in tables.Select(type => type.GetTableName()))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            await context.Database.OpenConnectionAsync();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var row = Enumerable.Range(0, reader.FieldCount).Select(column => $"{reader.GetValue(column)}").ToList();
                Assert.DoesNotContain(row, cell => cell.Contains(Marked, StringComparison.Ordinal));
                if (row.Count > 0 && reader.GetName(0) == "participation_id")
                {
                    Assert.Equal($"{kept.Id}", row[0]);
                }
            }
        }

        Assert.Equal(kept.ToParticipation(), (await context.Participations.AsNoTracking().SingleAsync()).ToParticipation());
        Assert.Equal(2, await context.Measurements.CountAsync());
        Assert.Equal(0, await context.ErasePersonAsync(Marked));
    }

    private static Task FillAsync(TestDatabase database)
    {
        var random = new RandomRecord(3);
        var day = 0;
        return database.StoreAsync(
            [
                random.Participation(Marked) with
                {
                    Operation = "one",
                },
                random.Participation(Marked) with
                {
                    Operation = "two",
                },
                random.Participation(Other),
            ],
            new[] { Marked, Marked, Marked, Other, Other }.Select(subject =>
                random.Measurement(subject) with
                {
                    Date = new NodaTime.LocalDate(2024, 1, 1).PlusDays(day++),
                    SubjectKind = Bip.MeasurementSubject.Participant,
                    RaterId = Marked,
                }
            )
        );
    }

    private static bool IsInFiles(TestDatabase database, string text) =>
        database
            .Files.Where(File.Exists)
            .Any(file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                return copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
            });
}
