using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>
/// The answer to one question of a plan (jämförelse): the ratio of the rates of exits to work or study, as it is and over strata of förbund and
/// quarter since the start of the clock. It describes an association and says nothing of its cause.
/// </summary>
/// <param name="Question">The question.</param>
/// <param name="Refused">Why it is not answered; <c>null</c> = it is.</param>
/// <param name="First">The first arm.</param>
/// <param name="Second">The second arm.</param>
/// <param name="UnclassifiedDays">Days that belong to neither arm.</param>
/// <param name="ComparedDays">Days in strata with time in both arms, which alone inform the stratified ratio.</param>
/// <param name="Crude">Ratio without strata; <c>null</c> if refused.</param>
/// <param name="Stratified">Mantel-Haenszel ratio; <c>null</c> if refused.</param>
/// <param name="Simultaneous">The same with the interval that holds for all questions of the plan at once.</param>
/// <param name="EValue">E-value of the stratified ratio.</param>
/// <param name="LeftOut">Persons in neither arm, by reason.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record Comparison(
    EvidenceQuestion Question,
    ComparisonRefusal? Refused,
    ComparisonArm First,
    ComparisonArm Second,
    long UnclassifiedDays,
    long ComparedDays,
    Estimate? Crude,
    Estimate? Stratified,
    Estimate? Simultaneous,
    EValue? EValue,
    ValueList<ExclusionCount> LeftOut
)
{
    /// <summary>The two arms.</summary>
    public ValueList<ComparisonArm> Arms => [First, Second];

    /// <summary>Share of the days on the clock that belong to neither arm; <c>null</c> = there are no days.</summary>
    public double? UnclassifiedShare =>
        First.PersonDays + Second.PersonDays + UnclassifiedDays is var all and > 0 ? (double)UnclassifiedDays / all : null;

    /// <summary>Share of the days in the arms that lie in strata with time in both; <c>null</c> = there are no days.</summary>
    public double? ComparedShare => First.PersonDays + Second.PersonDays is var all and > 0 ? (double)ComparedDays / all : null;

    /// <summary>The id of the question only.</summary>
    public override string ToString() => Question.Id;
}
