using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// One consent (samtycke) to be registered in one measure (SE-B2, SE-S15). No record of a consent means not known, neither given nor refused.
/// </summary>
/// <param name="Kind">Kind of consent.</param>
/// <param name="Given">Day on which it was given; it holds from that day.</param>
[JsonConverter(typeof(CoreJsonConverter))]
public sealed record Consent(ConsentKind Kind, LocalDate Given)
{
    /// <summary>Day on which it was taken back; it does not hold on that day. <c>null</c> = it still holds.</summary>
    public LocalDate? Withdrawn { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    /// <param name="day">The day.</param>
    public bool Holds(LocalDate day) => Given <= day && !(Withdrawn <= day);

    /// <summary>The type only: facts about a person are not written out.</summary>
    public override string ToString() => nameof(Consent);
}
