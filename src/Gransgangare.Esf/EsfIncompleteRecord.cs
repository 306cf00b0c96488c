using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>A record that is in no indicator because facts are missing (ofullständig post).</summary>
/// <param name="Person">Opaque key of the person.</param>
/// <param name="Operation">Code of the operation.</param>
/// <param name="Missing">Columns of the exchange folder that are missing, in the order of the folder.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record EsfIncompleteRecord(string Person, string Operation, ValueList<string> Missing)
{
    /// <summary>The number of missing facts; nothing about the person.</summary>
    public override string ToString() => $"{nameof(EsfIncompleteRecord)} ({Missing.Count} missing)";
}
