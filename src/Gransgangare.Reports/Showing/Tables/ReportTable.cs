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
)
{
    /// <summary>A table whose parts are any sequences; they are read once, here.</summary>
    /// <param name="id">Stable id, usable as a file name.</param>
    /// <param name="title">Title.</param>
    /// <param name="columns">Column headings.</param>
    /// <param name="rows">Rows with as many cells as there are columns.</param>
    /// <param name="notes">What a reader must know.</param>
    /// <exception cref="ArgumentNullException">A sequence is <c>null</c>.</exception>
    public static ReportTable Of(
        string id,
        string title,
        IEnumerable<string> columns,
        IEnumerable<IEnumerable<TableCell>> rows,
        IEnumerable<string> notes
    ) => new(id, title, columns.ToValueList(), rows.Select(row => row.ToValueList()).ToValueList(), notes.ToValueList());
}
