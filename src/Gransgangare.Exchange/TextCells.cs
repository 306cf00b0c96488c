namespace Gransgangare.Exchange;

/// <summary>The cells of one record as texts.</summary>
internal sealed class TextCells(int columns) : CellSink
{
    private readonly List<string> _cells = new(columns);

    public IReadOnlyList<string> Cells => _cells;

    public override void Text(string? cell) => _cells.Add(cell ?? "");
}
