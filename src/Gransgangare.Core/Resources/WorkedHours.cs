using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>Hours that a participant took part in a month, as the participant certifies them (deltagartid; SE-M8).</summary>
/// <param name="Person">Opaque key of the participant.</param>
/// <param name="Operation">Code of the operation; <c>null</c> = the person's operations together.</param>
/// <param name="Month">The month.</param>
/// <param name="Kind">Code of what the hours were, such as that of an intervention; <c>null</c> = not known.</param>
/// <param name="Hours">Hours, 0 to 744.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record WorkedHours(string Person, string? Operation, YearMonth Month, string? Kind, decimal Hours)
{
    /// <summary>Opaque key of the participant in the form of <see cref="KeyForm"/>.</summary>
    public string Person
    {
        get;
        init => field = KeyForm.Of(value);
    } = KeyForm.Of(Person);

    /// <summary>First to last day of the month.</summary>
    public ParticipationPeriod Days => new(Month.ToDateInterval().Start, Month.ToDateInterval().End);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(WorkedHours);
}
