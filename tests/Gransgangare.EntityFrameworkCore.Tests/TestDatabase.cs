using Gransgangare.Bip;
using Gransgangare.Core;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>An empty database of an engine, which is gone afterwards.</summary>
internal sealed class TestDatabase : IDisposable
{
    public const string PostgresVariable = "GRANSGANGARE_POSTGRES";

    private readonly DbContextOptions _options;
    private readonly SqliteConnection? _open;

    private TestDatabase(DbContextOptionsBuilder options, SqliteConnection? open, string? script = null)
    {
        // Multiple collections are loaded with one participation; the reader splits its queries itself.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
        _options = options.Options;
        _open = open;
        using var context = Open();
        if (script is null)
        {
            context.Database.EnsureCreated();
            return;
        }

        var database = context.GetService<IRelationalDatabaseCreator>();
        if (!database.Exists())
        {
            database.Create();
        }

        Run(context, script);
    }

    /// <summary>Connection string of a server that may be filled with databases; <c>null</c> = there is none.</summary>
    public static string? PostgresServer { get; } = Environment.GetEnvironmentVariable(PostgresVariable);

    /// <param name="script">What makes its tables; <c>null</c> = the model of today.</param>
    public static TestDatabase Sqlite(string? script = null)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new TestDatabase(new DbContextOptionsBuilder().UseSqlite(connection), connection, script);
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

    /// <param name="script">What makes its tables; <c>null</c> = the model of today.</param>
    public static TestDatabase Postgres(string? script = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(PostgresServer) { Database = $"gg_{Guid.NewGuid():n}" };
        return new TestDatabase(new DbContextOptionsBuilder().UseNpgsql(connection.ConnectionString), open: null, script);
    }

    /// <summary>The files of the database; none where it has none here.</summary>
    public IReadOnlyList<string> Files { get; private init; } = [];

    public TestContext Open() => new(_options);

    /// <summary>The same database seen by a host whose model stores no special categories.</summary>
    public PlainContext OpenPlain() => new(_options);

    /// <summary>Runs statements as they are.</summary>
    public static void Run(DbContext context, string script)
    {
        context.Database.OpenConnection();
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>The rows of a question, each as one text, in order.</summary>
    public static List<string> Rows(DbContext context, string question)
    {
        context.Database.OpenConnection();
        using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column))));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

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
