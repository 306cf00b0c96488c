using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A sentence of the narrative of a report (mening), made from a fixed template.</summary>
/// <param name="Text">The sentence in the language of its table.</param>
/// <param name="Figures">The figures that it tells, by their addresses in the JSON of the report, also those that it says are withheld.</param>
internal sealed record ReportSentence(string Text, ValueList<string> Figures);
