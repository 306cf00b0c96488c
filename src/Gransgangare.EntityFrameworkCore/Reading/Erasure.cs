using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Removes a person from a database (radering, GDPR article 17).</summary>
public static class Erasure
{
    /// <summary>
    /// Removes everything of a person from every table of the library, at once or not at all: participations with spells, events, interventions and consents,
    /// measurements of the person, and the key where it names the rater of another's measurement. Rows that the context has loaded of the person are let
    /// go. Tables of the host are the host's.
    /// </summary>
    /// <remarks>
    /// What a database keeps in files, logs and backups of what was removed, and how to clear it, stands in <c>docs/store-in-ef.md</c>. In a transaction of
    /// the caller nothing is gone before the caller commits.
    /// </remarks>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="person">Key of the person.</param>
    /// <param name="cancellation">Stops it; then nothing is removed.</param>
    /// <returns>Number of participations and measurements removed.</returns>
    /// <exception cref="ArgumentException">The text is not a key (<see cref="KeyForm"/>).</exception>
    public static async Task<int> ErasePersonAsync(this DbContext database, string person, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        var key = Key.Of(person, nameof(person));
        var removed = await database
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async token =>
                {
                    var own = database.Database.CurrentTransaction is null
                        ? await database.Database.BeginTransactionAsync(token).ConfigureAwait(false)
                        : null;
                    await using (own)
                    {
                        var rows = await RemoveAsync(database, key, token).ConfigureAwait(false);
                        await (own?.CommitAsync(token) ?? Task.CompletedTask).ConfigureAwait(false);
                        return rows;
                    }
                },
                cancellation
            )
            .ConfigureAwait(false);
        Forget(database, key);
        return removed;
    }

    private static async Task<int> RemoveAsync(DbContext database, string person, CancellationToken cancellation)
    {
        var participations = database.Set<ParticipationRow>().Where(row => row.Person == person);
        await RemovePartsAsync<SpellRow>(row => row.ParticipationId).ConfigureAwait(false);
        await RemovePartsAsync<EventRow>(row => row.ParticipationId).ConfigureAwait(false);
        await RemovePartsAsync<InterventionRow>(row => row.ParticipationId).ConfigureAwait(false);
        await RemovePartsAsync<ConsentRow>(row => row.ParticipationId).ConfigureAwait(false);
        await database
            .Set<MeasurementRow>()
            .Where(row => row.RaterId == person)
            .ExecuteUpdateAsync(row => row.SetProperty(measurement => measurement.RaterId, (string?)null), cancellation)
            .ConfigureAwait(false);
        return await participations.ExecuteDeleteAsync(cancellation).ConfigureAwait(false)
            + await database
                .Set<MeasurementRow>()
                .Where(row => row.Subject == person && row.SubjectKind == Bip.MeasurementSubject.Participant)
                .ExecuteDeleteAsync(cancellation)
                .ConfigureAwait(false);

        Task<int> RemovePartsAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, long>> owner)
            where TRow : class =>
            database.Set<TRow>().Join(participations, owner, row => row.Id, (part, _) => part).ExecuteDeleteAsync(cancellation);
    }

    private static void Forget(DbContext database, string person)
    {
        var rows = database.ChangeTracker.Entries<ParticipationRow>().Where(entry => entry.Entity.Person == person).ToList();
        var ids = rows.Select(entry => entry.Entity.Id).ToHashSet();
        foreach (
            var entry in database
                .ChangeTracker.Entries()
                .Where(entry =>
                    entry.Entity switch
                    {
                        ParticipationRow row => row.Person == person,
                        MeasurementRow row => row.Subject == person || row.RaterId == person,
                        SpellRow row => ids.Contains(row.ParticipationId),
                        EventRow row => ids.Contains(row.ParticipationId),
                        InterventionRow row => ids.Contains(row.ParticipationId),
                        ConsentRow row => ids.Contains(row.ParticipationId),
                        _ => false,
                    }
                )
                .ToList()
        )
        {
            entry.State = EntityState.Detached;
        }
    }
}
