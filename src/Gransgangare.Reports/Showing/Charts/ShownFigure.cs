using System.Globalization;

namespace Gransgangare.Reports;

/// <summary>A figure as the tables show it, and no nearer than they do: charts and sentences are made of it alone.</summary>
/// <param name="Text">The text of its cell.</param>
/// <param name="Low">The number, or the low end of an interval; <c>null</c> where the cell has no number.</param>
/// <param name="High">The number again, or the high end.</param>
internal readonly record struct ShownFigure(string Text, decimal? Low, decimal? High)
{
    /// <summary>A figure that no table has.</summary>
    public static ShownFigure None { get; } = new(TableText.Missing, null, null);

    /// <summary>Whether disclosure control hides it, so that not even an interval is shown.</summary>
    public bool IsWithheld => Text == TableText.Hidden;

    /// <summary>The number; <c>null</c> if it is hidden, missing or an interval.</summary>
    public decimal? Value => Low == High ? Low : null;

    /// <summary>The two ends, where they differ.</summary>
    public (decimal Low, decimal High)? Range => Low is { } low && High is { } high && low != high ? (low, high) : null;

    /// <summary>Reads a cell: a number, an interval of two, or the sign for one that is hidden or missing.</summary>
    public static ShownFigure Of(TableCell cell)
    {
        var parts = cell.Text.Replace("%", "").Replace("\u00a0", "").Replace(',', '.').Split('–');
        return parts.Length > 2 || !TryRead(parts[0], out var low) || !TryRead(parts[parts.Length - 1], out var high)
            ? new ShownFigure(cell.Text, null, null)
            : new ShownFigure(cell.Text, low, high);
    }

    private static bool TryRead(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
