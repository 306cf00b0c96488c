using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>One group of a report (redovisningsgrupp).</summary>
/// <param name="Codes">Codes of the group, in the order of the breakdowns of the request.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ReportGroup(ValueList<string> Codes, ReportFigures Figures);
