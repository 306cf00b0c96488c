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
    /// Whole months before the as-of day from which next to nothing is registered: fewer persons were heard of in them than one in twenty of those who go on, or
    /// than two. Those who go on are taken to take part in them: with many months, shares and rates are too low.
    /// </summary>
    public int MonthsWithoutFacts { get; init; }

    /// <summary>The groups as they are protected: women and men are rows, everybody else is one row (contract of reports).</summary>
    internal ValueList<OutcomeCurve> Rows { get; init; } = [];

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
    ) => Of(request, participations, measurements, ProjectResources.None);

    /// <summary>Makes the report of a set of records, with what the project takes.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="participations">All participations of the project, in any order.</param>
    /// <param name="measurements">All measurements of the persons, in any order; those of others are passed over.</param>
    /// <param name="resources">
    /// Staff, assignments, costs, hours and plans. Where there is an assignment, assignments tell a change of caseworker and not the ratings.
    /// </param>
    internal static EvidenceReport Of(
        EvidenceRequest request,
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements,
        ProjectResources resources
    )
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToArray();
        var assigned =
            resources.Assignments.Count == 0
                ? null
                : resources.OfTheirTime(all).Assignments.ToLookup(assignment => assignment.Person, StringComparer.Ordinal);
        var tally = new EvidenceTally(request ?? throw new ArgumentNullException(nameof(request)));
        var ratings = (measurements ?? throw new ArgumentNullException(nameof(measurements)))
            .Where(measurement => measurement.SubjectKind == MeasurementSubject.Participant)
            .ToArray();
        var persons = new PersonIndex(all);
        var (ofPerson, rated) = (persons.Group(all, one => one.Person), persons.Group(ratings, one => one.Subject));
        for (var person = 0; person < persons.Count; person++)
        {
            tally.AddPerson(ofPerson[person].ToArray(), rated[person].ToArray(), assigned?[persons[person]]);
        }

        return tally.ToReport() with
        {
            Resources = resources == ProjectResources.None ? null : ResourceReport.Of(request, all, resources),
        };
    }

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(EvidenceReport);
}
