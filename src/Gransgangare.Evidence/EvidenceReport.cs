using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>
/// Answers to the declared questions of a project (underlag): time to work or study, and comparisons. It holds small counts: protect it before it
/// is shown.
/// </summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Total">The curves of the whole.</param>
/// <param name="Groups">The curves of the groups, sorted by their codes.</param>
/// <param name="Comparisons">One for each question of the plan, in its order.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record EvidenceReport(
    EvidenceRequest Request,
    OutcomeCurve Total,
    ValueList<OutcomeCurve> Groups,
    ValueList<Comparison> Comparisons
)
{
    /// <summary>
    /// Whole months before the as-of day from which nothing is registered of anybody. Those who go on are taken to take part in them: with many, shares and
    /// rates are too low.
    /// </summary>
    public int MonthsWithoutFacts { get; init; }

    /// <summary>What the project takes, where that is asked for; <c>null</c> = it is not.</summary>
    internal ResourceReport? Resources { get; init; }

    /// <summary>Makes the report of a set of records.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="participations">All participations of the project, in any order.</param>
    /// <param name="measurements">All measurements of the persons, in any order; those of others are passed over.</param>
    public static EvidenceReport Of(
        EvidenceRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements
    )
    {
        var tally = new EvidenceTally(request ?? throw new ArgumentNullException(nameof(request)));
        var rated = (measurements ?? throw new ArgumentNullException(nameof(measurements)))
            .Where(measurement => measurement.SubjectKind == MeasurementSubject.Participant)
            .ToLookup(measurement => measurement.Subject, StringComparer.Ordinal);
        foreach (
            var person in (participations ?? throw new ArgumentNullException(nameof(participations))).GroupBy(
                participation => participation.Person,
                StringComparer.Ordinal
            )
        )
        {
            tally.AddPerson([.. person], [.. rated[person.Key]]);
        }

        return tally.ToReport();
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(EvidenceReport);
}
