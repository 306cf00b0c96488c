using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A table as every human form shows it (tabell): text, Markdown and CSV are made from the same one.</summary>
/// <param name="Id">Stable id, usable as a file name.</param>
/// <param name="Title">Title.</param>
/// <param name="Columns">Column headings.</param>
/// <param name="Rows">Rows with as many cells as there are columns.</param>
/// <param name="Notes">What a reader must know: unit, denominator, rule set.</param>
public sealed record ReportTable(
    string Id,
    string Title,
    ValueList<string> Columns,
    ValueList<ValueList<TableCell>> Rows,
    ValueList<string> Notes
);
