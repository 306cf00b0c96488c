using Gransgangare.Bip;
using Gransgangare.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>An empty database of an engine, which is gone afterwards.</summary>
internal sealed class TestDatabase : IDisposable
{
    public const string PostgresVariable = "GRANSGANGARE_POSTGRES";

    private readonly DbContextOptions _options;
    private readonly SqliteConnection? _open;

    private TestDatabase(DbContextOptionsBuilder options, SqliteConnection? open)
    {
        // Multiple collections are loaded with one participation; the reader splits its queries itself.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
        _options = options.Options;
        _open = open;
        using var context = Open();
        context.Database.EnsureCreated();
    }

    /// <summary>Connection string of a server that may be filled with databases; <c>null</c> = there is none.</summary>
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable(PostgresVariable);

    public static TestDatabase Sqlite()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new TestDatabase(new DbContextOptionsBuilder().UseSqlite(connection), connection);
    }

    /// <summary>SQLite in a file, as a host has it, which several connections may open.</summary>
    public static TestDatabase SqliteFile()
    {
        var file = Path.Combine(Path.GetTempPath(), $"gg-{Guid.NewGuid():n}.db");
        return new TestDatabase(new DbContextOptionsBuilder().UseSqlite($"Data Source={file};Pooling=False"), open: null)
        {
            Files = [file, $"{file}-wal", $"{file}-shm", $"{file}-journal"],
        };
    }

    public static TestDatabase Postgres()
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = $"gg_{Guid.NewGuid():n}" };
        return new TestDatabase(new DbContextOptionsBuilder().UseNpgsql(connection.ConnectionString), open: null);
    }

    /// <summary>The files of the database; none where it has none here.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    public TestContext Open() => new(_options);

    /// <summary>The same database seen by a host whose model stores no special categories.</summary>
    public PlainContext OpenPlain() => new(_options);

    public async Task StoreAsync(IEnumerable<Participation> participations, IEnumerable<Measurement>? measurements = null)
    {
        await using var context = Open();
        context.AddRange(participations.Select(one => ParticipationRow.From(one)));
        context.AddRange((measurements ?? []).Select(MeasurementRow.From));
        await context.SaveChangesAsync();
    }

    public async Task EmptyAsync()
    {
        await using var context = Open();
        await context.Participations.ExecuteDeleteAsync();
        await context.Measurements.ExecuteDeleteAsync();
    }

    public void Dispose()
    {
        using var context = Open();
        context.Database.EnsureDeleted();
        _open?.Dispose();
    }
}
