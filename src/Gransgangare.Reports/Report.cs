using Gransgangare.Core;

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
/// <param name="DataQuality">What is wrong with or missing in the data.</param>
public sealed record Report(
    ReportRequest Request,
    ValueList<ReportGroup> Groups,
    ReportFigures Total,
    ValueList<GoalResult> Goals,
    ValueList<PlannedComparison> Planned,
    DataQuality DataQuality
)
{
    /// <summary>The unit of count (räkneenhet) of every figure: participations, spells of one operation merged.</summary>
    public const string Unit = "participation";

    /// <summary>Makes a report of participations.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="participations">The participations in any order.</param>
    /// <param name="dataQuality">What the reading of the data found; <c>null</c> = nothing.</param>
    public static Report Of(ReportRequest request, IEnumerable<Participation> participations, DataQuality? dataQuality = null)
    {
        var tally = new ReportTally(request);
        foreach (var participation in participations ?? throw new ArgumentNullException(nameof(participations)))
        {
            tally.Add(participation);
        }

        return tally.ToReport(dataQuality);
    }
}
