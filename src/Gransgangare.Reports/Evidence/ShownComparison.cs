using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>A comparison as it may be shown. In a refused one only the persons of the arms are.</summary>
/// <param name="Question">The question.</param>
/// <param name="Refused">Why it is not answered; <c>null</c> = it is.</param>
/// <param name="Arms">The two arms.</param>
/// <param name="Crude">Ratio without strata.</param>
/// <param name="Stratified">Mantel-Haenszel ratio.</param>
/// <param name="Simultaneous">The same with the interval that holds for all questions of the plan at once.</param>
/// <param name="EValue">E-value of the stratified ratio.</param>
/// <param name="EValueLimit">E-value of its limit nearer to 1.</param>
/// <param name="Compared">Share of the days in the arms that lie in strata with time in both, 0–1.</param>
/// <param name="Unclassified">Share of the time on the clock that belongs to neither arm, 0–1.</param>
/// <param name="LeftOut">Persons in neither arm.</param>
internal sealed record ShownComparison(
    EvidenceQuestion Question,
    ComparisonRefusal? Refused,
    ValueList<ShownArm> Arms,
    ShownEstimate Crude,
    ShownEstimate Stratified,
    ShownEstimate Simultaneous,
    ShownNumber EValue,
    ShownNumber EValueLimit,
    ShownNumber Compared,
    ShownNumber Unclassified,
    ValueList<ShownExclusion> LeftOut
);
