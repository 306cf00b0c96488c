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
    /// (<see cref="DataQuality.LeftOut"/>, <see cref="PersonRecord.Issues"/>). An instrument about organisations counts all that are stored, whichever
    /// participations are asked for.
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
        if (MeasurementsOf(database, request, MeasurementSubject.Organisation) is { } ofOrganisations)
        {
            var (measurements, issues) = await ofOrganisations.ReadMeasurementsAsync(cancellation).ConfigureAwait(false);
            tally.AddOrganisations(measurements);
            Add(tally, issues);
        }

        // Where no instrument is about persons, none of their measurements is asked for.
        var used = MeasurementsOf(database, request, MeasurementSubject.Participant);
        await foreach (var person in participations.ReadBatchesAsync(used, cancellation).ConfigureAwait(false))
        {
            tally.AddPerson(person.Participations, person.Measurements);
            Add(tally, person.Issues);
        }

        return tally.ToReport();
    }

    private static IQueryable<MeasurementRow>? MeasurementsOf(DbContext database, ReportRequest request, MeasurementSubject subject)
    {
        string[] ids = [.. request.Instruments.Where(instrument => instrument.Subject == subject).Select(instrument => instrument.Id)];
        var until = Day.Asked(request.MeasurementsUntil);
        return ids.Length == 0
            ? null
            : database
                .Set<MeasurementRow>()
                .Where(row => ids.Contains(row.InstrumentId) && row.SubjectKind == subject && row.Date <= until);
    }

    private static void Add(ReportTally tally, ValueList<ValidationIssue> issues)
    {
        if (issues.Count > 0)
        {
            tally.Add(
                DataQuality.Of(issues.Select(issue => issue.Definition), issues.LongCount(issue => issue.Severity == Severity.Error))
            );
        }
    }
}
