using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The figures of one group (siffror för en grupp), in the unit of the request: participations, or persons as one record each. The last two are
/// the same in both units.
/// </summary>
/// <param name="Entered">Entries in the period.</param>
/// <param name="Active">Took part at least one day of the period.</param>
/// <param name="Ongoing">Take part on its last day.</param>
/// <param name="Exited">Final exits in the period.</param>
/// <param name="WorkOrStudy">Share that ended in work or study.</param>
/// <param name="Nearer">Share that ended nearer the labour market.</param>
/// <param name="Other">Share that ended for other reasons.</param>
/// <param name="Uncategorised">Exits that the rule set cannot decide; in no share of the ended.</param>
/// <param name="Work">Those of work or study who work.</param>
/// <param name="Study">Those of work or study who study.</param>
/// <param name="Persons">Persons with at least one participation on at least one day of the period.</param>
/// <param name="Participations">Participations on at least one day of the period.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ReportFigures(
    long Entered,
    long Active,
    long Ongoing,
    long Exited,
    Share WorkOrStudy,
    Share Nearer,
    Share Other,
    long Uncategorised,
    long Work,
    long Study,
    long Persons,
    long Participations
)
{
    internal static ReportFigures Of(GroupTally group, ReportRequest request)
    {
        var tally = group.Outcomes ?? new OutcomeTally();
        return new(
            tally.Entered,
            tally.Active,
            tally.Ongoing,
            tally.Exited,
            tally.ShareOf(GoalMeasure.WorkOrStudy, request.Denominator),
            tally.ShareOf(GoalMeasure.NearerLabourMarket, request.Denominator),
            tally.ShareOf(GoalMeasure.OtherReasons, request.Denominator),
            tally.Uncategorised,
            tally.Work,
            tally.Study,
            group.Persons,
            group.Participations
        );
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(ReportFigures);
}
