using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A table as every human form shows it (tabell): text, Markdown and CSV are made from the same one.</summary>
public sealed record ReportTable
{
    private ReportTable(string id, string title) => (Id, Title) = (id, title);

    /// <summary>Stable id, usable as a file name.</summary>
    public string Id { get; init; }

    /// <summary>Title.</summary>
    public string Title { get; init; }

    /// <summary>Column headings.</summary>
    public ValueList<string> Columns { get; init; } = [];

    /// <summary>Rows with as many cells as there are columns.</summary>
    public ValueList<ValueList<TableCell>> Rows { get; init; } = [];

    /// <summary>Sentences before the table that say what it shows (<see cref="ReportNarrative"/>); empty without a narrative.</summary>
    internal ValueList<ReportSentence> Lead { get; init; } = [];

    /// <summary>What a reader must know: unit, denominator, rule set.</summary>
    public ValueList<string> Notes { get; init; } = [];

    /// <summary>A table of rows, each shown by the same columns; the sequences are read once, here.</summary>
    /// <typeparam name="TRow">What a row is about.</typeparam>
    /// <param name="id">Stable id, usable as a file name.</param>
    /// <param name="title">Title.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">What the rows are about.</param>
    /// <param name="notes">What a reader must know.</param>
    /// <exception cref="ArgumentNullException">A sequence is <c>null</c>.</exception>
    internal static ReportTable Of<TRow>(
        string id,
        string title,
        IEnumerable<Column<TRow>> columns,
        IEnumerable<TRow> rows,
        IEnumerable<string> notes
    )
    {
        var all = columns.ToList();
        return new ReportTable(id, title)
        {
            Columns = all.Select(column => column.Heading).ToValueList(),
            Rows = rows.Select(row => all.Select(column => column.Cell(row)).ToValueList()).ToValueList(),
            Notes = notes.ToValueList(),
        };
    }

    /// <summary>The same table with a column for each part of a cell (<see cref="TableCell.Parts"/>), as forms for programs need it.</summary>
    public ReportTable WithParts()
    {
        var parts = Columns
            .Select((_, column) => Rows.Select(row => row[column].Parts).FirstOrDefault(part => part.Count > 0) ?? [])
            .ToList();
        return parts.TrueForAll(part => part.Count == 0)
            ? this
            : this with
            {
                Columns = Columns.SelectMany((heading, column) => Split(heading, parts[column])).ToValueList(),
                Rows = Rows.Select(row => row.SelectMany((cell, column) => Split(cell, parts[column].Count)).ToValueList()).ToValueList(),
            };
    }

    private static IEnumerable<string> Split(string heading, ValueList<TablePart> parts) =>
        parts.Count == 0 ? [heading] : parts.Select(part => $"{heading} {part.Name}".TrimEnd());

    private static IEnumerable<TableCell> Split(TableCell cell, int count) =>
        count > 0 && cell.Parts.Count == count ? cell.Parts.Select(part => part.Cell) : Enumerable.Repeat(cell, Math.Max(count, 1));
}
