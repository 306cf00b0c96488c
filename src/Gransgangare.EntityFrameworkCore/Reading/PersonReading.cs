using System.Runtime.CompilerServices;
using Gransgangare.Bip;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Reads persons from a database one at a time (strömmande läsning).</summary>
public static class PersonReading
{
    private const int PersonsAtATime = 500;

    private static readonly RowReader<ParticipationRow> s_participations = new(row => new RowName(row.Id, row.Person));
    private static readonly RowReader<MeasurementRow> s_measurements = new(row => new RowName(row.Id, row.Subject));

    /// <summary>
    /// Persons in the order of the database, each with all participations and measurements that are asked for, of one state of the database. Some hundred
    /// persons are in memory at a time however many there are, nothing is tracked, and no query stays open while the caller works.
    /// </summary>
    /// <remarks>
    /// It asks again for each batch, in the transaction of the caller or else in one of its own that lasts until the last person and stops no writer. Keys
    /// are compared by the database alone, so any collation will do. A row of which no record can be made, whatever others have stored in it, is left out of
    /// the person's record and listed in it (<see cref="PersonRecord.Issues"/>).
    /// </remarks>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="which">Which participations, such as <c>rows => rows.Where(row => row.Forbund == "vast")</c>; <c>null</c> = all.</param>
    /// <param name="measured">Which measurements; <c>null</c> = all. Those of subjects without a participation are passed over.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async IAsyncEnumerable<PersonRecord> ReadPersonsAsync(
        this DbContext database,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which = null,
        Func<IQueryable<MeasurementRow>, IQueryable<MeasurementRow>>? measured = null,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        var measurements = database.Set<MeasurementRow>();
        await using var transaction = await OneState.BeginAsync(database, cancellation).ConfigureAwait(false);
        await foreach (
            var person in database
                .Those(which)
                .ReadBatchesAsync(measured?.Invoke(measurements) ?? measurements, cancellation)
                .ConfigureAwait(false)
        )
        {
            yield return person;
        }
    }

    /// <summary>The participations that are asked for.</summary>
    internal static IQueryable<ParticipationRow> Those(
        this DbContext database,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which
    ) => which?.Invoke(database.Set<ParticipationRow>()) ?? database.Set<ParticipationRow>();

    /// <summary>Ids of the participations with a value that cannot be read, found by reading all.</summary>
    internal static async Task<long[]> UnreadableAsync(this IQueryable<ParticipationRow> participations, CancellationToken cancellation)
    {
        var unreadable = new List<long>();
        for (var last = long.MinValue; ; )
        {
            var after = last;
            var rows = await s_participations
                .ReadAsync(participations.Where(row => row.Id > after).OrderBy(row => row.Id).Take(PersonsAtATime), cancellation)
                .ConfigureAwait(false);
            if (rows.Count == 0)
            {
                return [.. unreadable];
            }

            last = rows[^1].Name.Id;
            unreadable.AddRange(rows.Where(row => row.Row is null).Select(row => row.Name.Id));
        }
    }

    /// <summary>Measurements that are few, such as those of organisations, all at once.</summary>
    internal static async Task<(ValueList<Measurement> Measurements, ValueList<ValidationIssue> Issues)> ReadMeasurementsAsync(
        this IQueryable<MeasurementRow> measurements,
        CancellationToken cancellation
    )
    {
        var rows = await s_measurements.ReadAsync(measurements.OrderBy(row => row.Id), cancellation).ConfigureAwait(false);
        var issues = new List<ValidationIssue>();
        return (StoredPerson.MeasurementsOf(rows, issues).ToValueList(), issues.ToValueList());
    }

    /// <summary>The same; without measurements where <c>null</c> is given.</summary>
    internal static async IAsyncEnumerable<PersonRecord> ReadBatchesAsync(
        this IQueryable<ParticipationRow> participations,
        IQueryable<MeasurementRow>? measurements,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // Keys stay in the database: one that an earlier version has stored in another form is not equal to itself when it comes back.
        for (var later = participations; ; )
        {
            var ids = await later
                .GroupBy(row => row.Person)
                .Select(person => new { Key = person.Key, Id = person.Min(row => row.Id) })
                .OrderBy(person => person.Key)
                .Take(PersonsAtATime)
                .Select(person => person.Id)
                .ToListAsync(cancellation)
                .ConfigureAwait(false);
            if (ids.Count == 0)
            {
                yield break;
            }

            var (first, last) = (KeyOf(ids[0]), KeyOf(ids[^1]));
            later = participations.Where(row => string.Compare(row.Person, last.First()) > 0);
            var rows = await s_participations
                .ReadAsync(
                    participations
                        .Where(row => string.Compare(row.Person, first.First()) >= 0 && string.Compare(row.Person, last.First()) <= 0)
                        .OrderBy(row => row.Person)
                        .ThenBy(row => row.Operation)
                        .ThenBy(row => row.Id),
                    cancellation
                )
                .ConfigureAwait(false);
            var measured = measurements is null
                ? []
                : await s_measurements
                    .ReadAsync(
                        measurements.Where(row =>
                            string.Compare(row.Subject, first.First()) >= 0 && string.Compare(row.Subject, last.First()) <= 0
                        ),
                        cancellation
                    )
                    .ConfigureAwait(false);
            var bySubject = measured.ToLookup(row => row.Name.Person, StringComparer.Ordinal);
            foreach (var person in rows.GroupBy(row => row.Name.Person, StringComparer.Ordinal))
            {
                yield return StoredPerson.Of(person.Key, person, bySubject[person.Key]);
            }
        }

        IQueryable<string> KeyOf(long id) => participations.Where(row => row.Id == id).Select(row => row.Person);
    }
}
