using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// Reads one state of a database, whatever others write meanwhile (ögonblicksbild): in the transaction of the caller if there is one, or else in one of its
/// own that stops no writer.
/// </summary>
internal static class OneState
{
    /// <summary>Reads; a strategy that repeats what fails repeats it whole.</summary>
    public static Task<T> ReadAsync<T>(DbContext database, Func<CancellationToken, Task<T>> read, CancellationToken cancellation) =>
        database
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    await using var transaction = await BeginAsync(database, token).ConfigureAwait(false);
                    return await read(token).ConfigureAwait(false);
                },
                cancellation
            );

    /// <summary>Begins the transaction; <c>null</c> = there is one already, and it is the caller's. Whatever ends it ends it without writing.</summary>
    public static async Task<IDbContextTransaction?> BeginAsync(DbContext database, CancellationToken cancellation) =>
        database.Database.CurrentTransaction is not null || System.Transactions.Transaction.Current is not null
            ? null
            : await database.Database.BeginTransactionAsync(LevelOf(database), cancellation).ConfigureAwait(false);

    // PostgreSQL reads a snapshot from repeatable read on. SQLite does so in every transaction, but only its lowest level begins without the lock of a
    // writer; it means what it says, reading what is not committed, only among connections that share a cache.
    private static IsolationLevel LevelOf(DbContext database) =>
        database.Database.ProviderName switch
        {
            "Npgsql.EntityFrameworkCore.PostgreSQL" => IsolationLevel.RepeatableRead,
            "Microsoft.EntityFrameworkCore.Sqlite" when !SharesCache(database) => IsolationLevel.ReadUncommitted,
            _ => IsolationLevel.Serializable,
        };

    private static bool SharesCache(DbContext database) =>
        database.Database.GetDbConnection().ConnectionString.Replace(" ", "", StringComparison.Ordinal) is var text
        && text.Contains("cache=shared", StringComparison.OrdinalIgnoreCase);
}
