using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// A report of outcomes for a period (rapport): a pure function of its tallies. It names its unit of count, its denominator and its rule
/// set with version (SE-B6).
/// </summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Groups">Groups in order of their codes; only those with somebody in them.</param>
/// <param name="Total">All participations, each once.</param>
/// <param name="Goals">The goals of the project.</param>
/// <param name="Planned">Planned numbers against real ones: each sub-project, then the project.</param>
/// <param name="Esf">Indicators of the project's programme, each by its own day in the period; <c>null</c> = no ESF project.</param>
/// <param name="Progression">Progression of the persons who are active in the period, over measurements up to its last day.</param>
/// <param name="ProgressionGroups">The same by the breakdowns of the request.</param>
/// <param name="Coverage">How well the persons who are active in the period are measured on its last day, for each rater kind.</param>
/// <param name="DataQuality">What is wrong with or missing in the data.</param>
public sealed record Report(
    ReportRequest Request,
    ValueList<ReportGroup> Groups,
    ReportFigures Total,
    ValueList<GoalResult> Goals,
    ValueList<PlannedComparison> Planned,
    EsfResult? Esf,
    ProgressionResult Progression,
    ValueList<ProgressionOfGroup> ProgressionGroups,
    ValueList<RaterCoverage> Coverage,
    DataQuality DataQuality
)
{
    /// <summary>The unit of count (räkneenhet) of every figure: participations, spells of one operation merged.</summary>
    public const string Unit = "participation";

    /// <summary>Makes a report.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="participations">The participations in any order.</param>
    /// <param name="measurements">Measurements in any order; <c>null</c> = none.</param>
    /// <param name="dataQuality">What the reading of the data found; <c>null</c> = nothing.</param>
    public static Report Of(
        ReportRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement>? measurements = null,
        DataQuality? dataQuality = null
    )
    {
        var tally = new ReportTally(request);
        var bySubject = new MeasurementsBySubject(measurements ?? [], request.Instrument, request.MeasurementsUntil);
        foreach (
            var person in (participations ?? throw new ArgumentNullException(nameof(participations))).GroupBy(
                participation => participation.Person,
                StringComparer.Ordinal
            )
        )
        {
            tally.Add(person, bySubject.Of(person.Key));
        }

        return tally.ToReport(dataQuality);
    }
}
