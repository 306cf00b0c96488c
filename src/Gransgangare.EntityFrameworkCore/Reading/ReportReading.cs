using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Makes reports from a database (rapport ur databasen).</summary>
public static class ReportReading
{
    /// <summary>
    /// The report of one state of a database, read person by person; equal to the report of the same records in memory. Of a model that does
    /// not store special categories it says so (<see cref="DataQuality.WithoutSpecialCategories"/>), and of rows that are left out their number and their issues
    /// (<see cref="DataQuality.LeftOut"/>, <see cref="PersonRecord.Issues"/>).
    /// </summary>
    /// <param name="database">A context whose model has the tables (<see cref="GransgangareModel.ApplyGransgangare"/>).</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="which">Which participations, such as <c>rows => rows.Where(row => row.Forbund == "vast")</c>; <c>null</c> = all.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static Task<Report> ToReportAsync(
        this DbContext database,
        ReportRequest request,
        Func<IQueryable<ParticipationRow>, IQueryable<ParticipationRow>>? which = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(request);
        return OneState.ReadAsync(database, token => ReadAsync(database, request, database.Those(which), token), cancellation);
    }

    private static async Task<Report> ReadAsync(
        DbContext database,
        ReportRequest request,
        IQueryable<ParticipationRow> participations,
        CancellationToken cancellation
    )
    {
        var tally = new ReportTally(request);
        tally.Add(DataQuality.None with { WithoutSpecialCategories = !SpecialCategories.AreStored(participations) });
        var (instrument, subject, until) = (request.Instrument.Id, request.Instrument.Subject, Day.Asked(request.MeasurementsUntil));
        var used = database
            .Set<MeasurementRow>()
            .Where(row => row.InstrumentId == instrument && row.SubjectKind == subject && row.Date <= until);
        await foreach (var person in participations.ReadBatchesAsync(used, cancellation).ConfigureAwait(false))
        {
            tally.AddPerson(person.Participations, person.Measurements);
            if (person.Issues.Count > 0)
            {
                tally.Add(
                    DataQuality.Of(
                        person.Issues.Select(issue => issue.Definition),
                        person.Issues.LongCount(issue => issue.Severity == Severity.Error)
                    )
                );
            }
        }

        return tally.ToReport();
    }
}
