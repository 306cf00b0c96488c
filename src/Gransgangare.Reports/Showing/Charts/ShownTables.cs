using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Tables as they are shown: every figure by its address, as in the tables and nowhere else.</summary>
/// <remarks>Keeps the first cell of each address.</remarks>
internal class ShownTables
{
    private readonly Dictionary<string, ShownFigure> _figures = new(StringComparer.Ordinal);

    public ShownTables(IReadOnlyList<ReportTable> tables, TableText text)
    {
        (Tables, Text) = (tables, text);
        foreach (var cell in Cells)
        {
            var address = string.Join(" ", cell.Figures.AsEnumerable());
            if (address.Length > 0 && !_figures.ContainsKey(address))
            {
                _figures.Add(address, ShownFigure.Of(cell));
            }
        }
    }

    public TableText Text { get; }

    public IReadOnlyList<ReportTable> Tables { get; }

    /// <summary>The cells of the tables that are numbers.</summary>
    public IEnumerable<TableCell> Cells => Tables.SelectMany(table => table.Rows.SelectMany(row => row)).Where(cell => cell.IsNumber);

    /// <summary>How many numbers the tables have.</summary>
    public int Numbers => Cells.Count();

    /// <summary>How many of them are hidden, without an interval.</summary>
    public int Withheld => Cells.Count(cell => cell.Text == TableText.Hidden);

    /// <summary>The figure with this address, or <see cref="ShownFigure.None"/>.</summary>
    public ShownFigure this[string address] => _figures.TryGetValue(address, out var figure) ? figure : ShownFigure.None;

    /// <summary>The interval of a share.</summary>
    public ShownFigure IntervalOf(string share) => this[$"{share}/low {share}/high"];

    /// <summary>The table, or one without rows.</summary>
    public ReportTable Table(string id) => Tables.FirstOrDefault(table => table.Id == id) ?? ReportTable.Of<object>(id, "", [], [], []);

    /// <summary>Whether a table is that of the indicators of one rater.</summary>
    public static bool IsOfIndicators(ReportTable table) => table.Rows.Count > 0 && AddressIn(table.Rows[0], "/first") is not null;

    /// <summary>The tables of one kind, that of the first instrument before those of others.</summary>
    public IEnumerable<ReportTable> OfKind(string kind) => Tables.Where(table => ProgressionTables.KindOf(table) == kind);

    /// <summary>The address in a row that ends so; <c>null</c> if no cell shows such a figure alone.</summary>
    public static string? AddressIn(ValueList<TableCell> row, string end) =>
        row.Where(cell => cell.IsNumber && cell.Figures.Count == 1 && cell.Figures[0].EndsWith(end, StringComparison.Ordinal))
            .Select(cell => cell.Figures[0])
            .FirstOrDefault();
}
