namespace Gransgangare.Reports;

/// <summary>A cell of a table as it is shown (tabellcell).</summary>
/// <param name="Text">The text, in the language of the table.</param>
/// <param name="IsNumber">Whether it is set as a number, to the right.</param>
public readonly record struct TableCell(string Text, bool IsNumber = false);
