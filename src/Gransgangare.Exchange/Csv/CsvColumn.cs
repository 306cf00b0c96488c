namespace Gransgangare.Exchange.Csv;

/// <summary>A column that a reader of records asks for: its name, its cell, and what the last record had there.</summary>
/// <param name="name">Name of the column.</param>
/// <param name="index">The cell; −1 = the file has no such column.</param>
internal sealed class CsvColumn(string name, int index)
{
    public string Name => name;

    public int Index => index;

    /// <summary>The key of the last record that had one: mostly the next has the same.</summary>
    public KnownText? LastKey { get; set; }

    /// <summary>Lists of codes by the cell that they were read from without a fault.</summary>
    public TextTable<object> Lists { get; } = new();
}
