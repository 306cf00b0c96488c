using Gransgangare.Reports;

namespace Gransgangare.Tool;

/// <summary>
/// How a table fits a width: texts wrap at words, numbers never; what still does not fit goes into further parts, which repeat the columns that
/// name the rows.
/// </summary>
internal sealed class TableLayout
{
    // Below this a text is not worth folding further.
    private const int LeastText = 12;

    // What names a row is read in every part.
    private const int LeastName = 20;

    private readonly ReportTable _table;
    private readonly ColumnWidth[] _narrow;
    private readonly ColumnWidth[] _natural;

    private TableLayout(ReportTable table)
    {
        _table = table;
        _natural = [.. Enumerable.Range(0, table.Columns.Count).Select(index => Column(index, Longest))];
        _narrow = [.. Enumerable.Range(0, table.Columns.Count).Select(index => Column(index, LongestWord))];
        _narrow[0] = _narrow[0] with { Width = Math.Max(_narrow[0].Width, Math.Min(_natural[0].Width, LeastName)) };
    }

    /// <summary>The parts of a table, each with its columns.</summary>
    /// <param name="table">The table; it has rows.</param>
    /// <param name="width">The width to fit.</param>
    public static IEnumerable<IReadOnlyList<ColumnWidth>> Of(ReportTable table, int width)
    {
        var layout = new TableLayout(table);
        return layout.Parts(width).Select(part => layout.Widen(part, width));
    }

    /// <summary>Width of a part with its borders.</summary>
    public static int Total(IEnumerable<ColumnWidth> part) => part.Sum(column => column.Width + 3) + 1;

    private IEnumerable<ColumnWidth[]> Parts(int width)
    {
        if (Total(_narrow) <= width)
        {
            return [_narrow];
        }

        var names = _narrow.TakeWhile(column => !column.IsNumber).ToList();
        while (names.Count > 1 && Total(names) > width / 2)
        {
            names.RemoveAt(names.Count - 1);
        }

        var parts = new List<List<ColumnWidth>>();
        bool Fits(IEnumerable<ColumnWidth> columns) => Total(names.Concat(columns)) <= width;
        foreach (var columns in Together(_narrow.Skip(names.Count)).SelectMany(unit => Fits(unit) ? [unit] : unit.Chunk(1)))
        {
            if (parts.Count == 0 || Total(parts[^1].Concat(columns)) > width)
            {
                parts.Add([.. names]);
            }

            parts[^1].AddRange(columns);
        }

        return parts.Select(part => part.ToArray());
    }

    // A heading without a capital, such as % or interval, tells of the column before it.
    private IEnumerable<ColumnWidth[]> Together(IEnumerable<ColumnWidth> columns)
    {
        var units = new List<List<ColumnWidth>>();
        foreach (var column in columns)
        {
            if (units.Count == 0 || _table.Columns[column.Index] is not { Length: > 0 } heading || char.IsUpper(heading[0]))
            {
                units.Add([]);
            }

            units[^1].Add(column);
        }

        return units.Select(unit => unit.ToArray());
    }

    // Every column gets its own width, or as much as the others of what there is; a part of one long word that is too wide is folded.
    private ColumnWidth[] Widen(ColumnWidth[] part, int width)
    {
        var widest = part;
        for (var level = 1; Total(widest) <= width && level <= width; level++)
        {
            part = widest;
            widest =
            [
                .. part.Select(column => column with { Width = Math.Max(column.Width, Math.Min(_natural[column.Index].Width, level)) }),
            ];
        }

        while (
            Total(part) > width && part.Where(column => !column.IsNumber).MaxBy(column => column.Width) is { Width: > LeastText } longest
        )
        {
            part[Array.IndexOf(part, longest)] = longest with { Width = longest.Width - 1 };
        }

        return part;
    }

    private ColumnWidth Column(int index, Func<string, int> measure)
    {
        var cells = _table.Rows.Select(row => row[index]).ToList();
        var widths = cells.Select(cell => cell.IsNumber ? cell.Text.Length : measure(cell.Text));
        return new ColumnWidth(index, cells.TrueForAll(cell => cell.IsNumber), widths.Append(measure(_table.Columns[index])).Max());
    }

    private static int Longest(string text) => text.Split('\n').Max(line => line.Length);

    private static int LongestWord(string text) => text.Split([' ', '\n']).Max(word => word.Length);
}
