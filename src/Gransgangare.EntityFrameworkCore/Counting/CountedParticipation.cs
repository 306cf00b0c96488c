using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// A group of participations that the database counted (grupp): all are judged as this one is. It stands for them and is none of them: its
/// days and birth date are made up so that every question asked of them has the same answer, and it has no key.
/// </summary>
/// <param name="Participation">The one that stands for all.</param>
/// <param name="Count">How many they are.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record CountedParticipation(Participation Participation, long Count)
{
    /// <summary>The number.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} × {nameof(Participation)}");
}
