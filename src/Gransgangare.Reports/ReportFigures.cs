using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>The figures of one group (siffror för en grupp). The unit of count is participations.</summary>
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
    long Study
)
{
    internal static ReportFigures Of(OutcomeTally tally, ReportRequest request) =>
        new(
            tally.Entered,
            tally.Active,
            tally.Ongoing,
            tally.Exited,
            tally.ShareOf(ExitCategory.WorkOrStudy, request.Denominator),
            tally.ShareOf(ExitCategory.NearerLabourMarket, request.Denominator),
            tally.ShareOf(ExitCategory.OtherReasons, request.Denominator),
            tally.Uncategorised,
            tally.Work,
            tally.Study
        );

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(ReportFigures);
}
