namespace Gransgangare.Reports;

/// <summary>A column of a table (kolumn): its heading, and what it shows of a row.</summary>
/// <typeparam name="TRow">What a row of the table is about.</typeparam>
/// <param name="Heading">The heading; empty = none.</param>
/// <param name="Cell">The cell of a row.</param>
internal sealed record Column<TRow>(string Heading, Func<TRow, TableCell> Cell);
