using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>What the consistency rules say of a table (rimlighetskontroll): which are broken, and which could not be asked.</summary>
/// <param name="Findings">The rules that the figures break, by rule and then by cell.</param>
/// <param name="Asked">Number of relations that could be asked of at least one cell; at 0 a table without findings says nothing.</param>
/// <param name="NotAsked">The relations that could not be asked for want of figures.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record EsfCheck(ValueList<EsfFinding> Findings, int Asked, ValueList<EsfNotAsked> NotAsked)
{
    /// <summary>The numbers.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Findings.Count} findings, {Asked} relations asked, {NotAsked.Count} not");
}
