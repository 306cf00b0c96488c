using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Progression in one group of a report (progression i en grupp).</summary>
/// <param name="Codes">Codes of the group, in the order of the breakdowns of the request.</param>
/// <param name="Result">Its progression.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ProgressionOfGroup(ValueList<string> Codes, ProgressionResult Result)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(ProgressionOfGroup);
}
