using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A passage of a text that the report does not bear out (anmärkning).</summary>
/// <param name="Definition">What is wrong with it.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Where in the line it begins, from 1.</param>
/// <param name="Passage">The passage as it is written: a number or a word.</param>
internal sealed record TextFinding(IssueDefinition Definition, int Line, int Column, string Passage);
