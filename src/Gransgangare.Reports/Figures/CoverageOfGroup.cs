using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How well one group of a report is measured (mättäckning i en grupp).</summary>
/// <param name="Codes">Codes of the group, in the order of the breakdowns of the request.</param>
/// <param name="Coverage">The counts of each rater kind.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record CoverageOfGroup(ValueList<string> Codes, ValueList<RaterCoverage> Coverage)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(CoverageOfGroup);
}
