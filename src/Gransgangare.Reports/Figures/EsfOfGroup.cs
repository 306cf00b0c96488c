using System.Text.Json.Serialization;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Indicators in one group of a report (indikatorer i en grupp).</summary>
/// <param name="Codes">Codes of the group, in the order of the breakdowns of the request.</param>
/// <param name="Result">Its indicators, each counted by its own day in the period, without the list of incomplete records.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record EsfOfGroup(ValueList<string> Codes, EsfResult Result)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(EsfOfGroup);
}
