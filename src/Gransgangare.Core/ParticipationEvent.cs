using System.Text.Json.Serialization;
using NodaTime;

namespace Gransgangare.Core;

/// <summary>Something that happened to a participant on a day (händelse): a labour market state, studies, a qualification.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What happened.</param>
[JsonConverter(typeof(CoreJsonConverter))]
public readonly record struct ParticipationEvent(LocalDate Date, EventKind Kind)
{
    /// <summary>The kind only: the day is data about a person.</summary>
    public override string ToString() => Kind?.Code ?? "";
}
