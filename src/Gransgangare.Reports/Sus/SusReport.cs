using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The six standard tables of SUS, before and after, of the identified participants who ended in a period (SUS standardrapporter). The unit is
/// participations (SE-S3); registration errors are in none.
/// </summary>
/// <param name="Request">Period and as-of day.</param>
/// <param name="Ended">All who ended: the denominator of every table.</param>
/// <param name="Work">Table 1: works, does not, not known.</param>
/// <param name="Occupations">Table 2: the occupations, each person in one.</param>
/// <param name="WorkOrStudy">Table 3: works or studies after, each person once.</param>
/// <param name="StartedOrIncreased">Of those: more work or more studies after than before (SE-R7).</param>
/// <param name="IncreaseNotKnown">Of those: the extents do not say whether it is more.</param>
/// <param name="NotKnownAfter">Of whom it is not known whether they work or study after; in no share.</param>
/// <param name="Incomes">Table 4: income sources, several for a person.</param>
/// <param name="Transitions">Table 5: sources after, given a source before.</param>
/// <param name="Bands">Table 6: time in public support before the entry.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record SusReport(
    SusRequest Request,
    SusCount Ended,
    ValueList<SusRow> Work,
    ValueList<SusRow> Occupations,
    SusCount WorkOrStudy,
    SusCount StartedOrIncreased,
    SusCount IncreaseNotKnown,
    SusCount NotKnownAfter,
    ValueList<SusRow> Incomes,
    ValueList<SusTransition> Transitions,
    ValueList<SusBand> Bands
)
{
    /// <summary>Those who work or study after, of those who ended and of whom it is known (SE-S22).</summary>
    public Share WorkOrStudyShare => new(WorkOrStudy.Total, Ended.Total - NotKnownAfter.Total);

    /// <summary>Those who started or increased, of those who work or study after and of whom it is known.</summary>
    public Share StartedOrIncreasedShare => new(StartedOrIncreased.Total, WorkOrStudy.Total - IncreaseNotKnown.Total);

    /// <summary>Makes the tables.</summary>
    /// <param name="request">Period and as-of day.</param>
    /// <param name="participations">Participations in any order.</param>
    public static SusReport Of(SusRequest request, IEnumerable<Participation> participations)
    {
        var tally = new SusTally(request);
        var registered = participations ?? throw new ArgumentNullException(nameof(participations));
        // Nothing after a death counts, in any operation (SE-R22).
        foreach (var participation in registered.AsKnownOn(request.AsOf).WithoutFactsAfterDeath())
        {
            tally.Add(participation);
        }

        return tally.ToReport();
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(SusReport);
}
