using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>The indicators in which one participation counts (koder per person).</summary>
/// <param name="Person">Opaque key of the person.</param>
/// <param name="Operation">Code of the operation.</param>
/// <param name="Counted">The codes in catalogue order.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record EsfPersonCodes(string Person, string Operation, ValueList<string> Counted)
{
    /// <summary>The number of codes; nothing about the person.</summary>
    public override string ToString() => $"{nameof(EsfPersonCodes)} ({Counted.Count} codes)";
}
