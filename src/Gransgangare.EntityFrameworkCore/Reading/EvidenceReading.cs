using Gransgangare.Bip;
using Gransgangare.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Makes evidence from a database (underlag ur databasen).</summary>
public static class EvidenceReading
{
    /// <summary>
    /// The evidence of one state of a database, read person by person; equal to that of the same records in memory. Rows of which no record can be made are left
    /// out: <see cref="PersonReading.ReadPersonsAsync"/> lists them.
    /// </summary>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="which">Which participations, such as <c>rows => rows.Where(row => row.Forbund == "vast")</c>; <c>null</c> = all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<EvidenceReport> ToEvidenceAsync(
        this DbContext database,
        EvidenceRequest request,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(request);
        return OneState.ReadAsync(database, token => ReadAsync(database, request, database.Those(which), token), cancellation);
    }

    private static async Task<EvidenceReport> ReadAsync(
        DbContext database,
        EvidenceRequest request,
        IQueryable<ParticipationRow> participations,
        CancellationToken cancellation
    )
    {
        var (tally, until) = (new EvidenceTally(request), Day.Asked(request.AsOf));
        var used = database.Set<MeasurementRow>().Where(row => row.SubjectKind == MeasurementSubject.Participant && row.Date <= until);
        await foreach (var person in participations.ReadBatchesAsync(used, cancellation).ConfigureAwait(false))
        {
            // Of somebody all of whose rows are left out there is nothing to add.
            if (person.Participations.Count > 0)
            {
                tally.AddPerson(person.Participations, person.Measurements);
            }
        }

        return tally.ToReport();
    }
}
