using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>The curves of one group (kurvor för en grupp): persons, those still going on, and for each cause its events and points.</summary>
/// <param name="Codes">Codes of the group in the order of the breakdowns; empty = the whole.</param>
/// <param name="Persons">Persons.</param>
/// <param name="Censored">Persons who still take part on the as-of day.</param>
/// <param name="Causes">The causes, in the order of <see cref="PathCause"/>.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record OutcomeCurve(ValueList<string> Codes, long Persons, long Censored, ValueList<CauseCurve> Causes)
{
    /// <summary>The type only.</summary>
    public override string ToString() => nameof(OutcomeCurve);
}
