using Gransgangare.Bip;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Makes reports from a database (rapport ur databasen).</summary>
public static class ReportReading
{
    /// <summary>
    /// The report of all participations of a query, read person by person; equal to the report of the same records in memory. Of a model that does
    /// not store special categories it says so (<see cref="DataQuality.WithoutSpecialCategories"/>), and of measurements with another version of the
    /// instrument, which are in no progression, how many they are (<see cref="DataQuality.LeftOut"/>, GGE3009).
    /// </summary>
    /// <param name="participations">Which participations; narrow it with <c>Where</c>.</param>
    /// <param name="measurements">The measurements; those that the report does not use are left out by the database.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<Report> ToReportAsync(
        this IQueryable<ParticipationRow> participations,
        IQueryable<MeasurementRow> measurements,
        ReportRequest request,
        CancellationToken cancellation = default
    )
    {
        var tally = new ReportTally(request);
        tally.Add(DataQuality.None with { WithoutSpecialCategories = !SpecialCategories.AreStored(participations) });
        var (instrument, subject, until) = (request.Instrument.Id, request.Instrument.Subject, Day.Asked(request.MeasurementsUntil));
        var used = measurements.Where(row => row.InstrumentId == instrument && row.SubjectKind == subject && row.Date <= until);
        var ofOtherVersions = 0;
        await foreach (var person in participations.ReadPersonsAsync(used, cancellation).ConfigureAwait(false))
        {
            tally.AddPerson(person.Participations, person.Measurements);
            ofOtherVersions += person.Measurements.Count(measurement => !measurement.IsOf(request.Instrument));
        }

        tally.Add(DataQuality.Of(Enumerable.Repeat(BipIssues.OtherVersion, ofOtherVersions), leftOut: ofOtherVersions));
        return tally.ToReport();
    }
}
