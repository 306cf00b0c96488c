namespace Gransgangare.Tool;

/// <summary>A column of a table and how wide it is shown.</summary>
/// <param name="Index">Its place in the table.</param>
/// <param name="IsNumber">Whether all its cells are numbers, which are never broken.</param>
/// <param name="Width">Characters.</param>
internal sealed record ColumnWidth(int Index, bool IsNumber, int Width);
