using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One group of a report (redovisningsgrupp).</summary>
/// <param name="Codes">Codes of the group, in the order of the breakdowns of the request.</param>
/// <param name="Figures">Its figures.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ReportGroup(ValueList<string> Codes, ReportFigures Figures)
{
    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(ReportGroup);
}
