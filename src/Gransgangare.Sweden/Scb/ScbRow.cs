using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Scb;

/// <summary>One person in one month (rad i månadsrapporten): who took part, by key (SE-M2, SE-M5).</summary>
/// <param name="Person">Opaque key of the person.</param>
/// <param name="Operation">Code of the operation.</param>
/// <param name="Start">First day, if the spell starts in this month; else <c>null</c>.</param>
/// <param name="End">Last day, if the spell ends in this month; else <c>null</c>.</param>
/// <param name="Hours">Hours in the month from the host; <c>null</c> = not known.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ScbRow(string Person, string Operation, LocalDate? Start, LocalDate? End, decimal? Hours = null)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ScbRow);
}
