using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How often an issue was found in the data (antal fel av ett slag).</summary>
/// <param name="Definition">What kind of issue.</param>
/// <param name="Count">How often.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record IssueCount(IssueDefinition Definition, long Count)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(IssueCount);
}
