using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>A participant's plan of measures, made with a team of several organisations (individuell plan).</summary>
/// <param name="Person">Opaque key of the participant.</param>
/// <param name="Operation">Code of the operation; <c>null</c> = every operation of the person.</param>
/// <param name="Date">Day on which the plan was made.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record IndividualPlan(string Person, string? Operation, LocalDate Date)
{
    /// <summary>Opaque key of the participant in the form of <see cref="KeyForm"/>.</summary>
    public string Person
    {
        get;
        init => field = KeyForm.Of(value);
    } = KeyForm.Of(Person);

    /// <summary>Day of the latest revision, on or after the day of the plan; <c>null</c> = not revised.</summary>
    public LocalDate? Revised { get; init; }

    /// <summary>Whether the participant took part in making it.</summary>
    public Fact ParticipantTookPart { get; init; }

    /// <summary>Organisations in the team, each once, in the order of their codes; empty = not known.</summary>
    public ValueList<string> TeamOrganisations { get; init; } = ValueList<string>.Empty;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(IndividualPlan);
}
