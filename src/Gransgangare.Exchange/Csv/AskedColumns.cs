namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Finds columns by name. Of each record the same columns are asked for in the same order, so the one that came next in the last record is looked at
/// first.
/// </summary>
internal sealed class AskedColumns(CsvHeader header)
{
    private readonly Dictionary<string, CsvColumn> _columns = new(StringComparer.Ordinal);
    private readonly List<CsvColumn> _order = [];
    private int _next;

    /// <summary>A record begins.</summary>
    public void Restart() => _next = 0;

    /// <summary>The column of a name.</summary>
    public CsvColumn this[string name] => _next < _order.Count && ReferenceEquals(_order[_next].Name, name) ? _order[_next++] : Find(name);

    private CsvColumn Find(string name)
    {
        if (!_columns.TryGetValue(name, out var column))
        {
            _columns.Add(name, column = new CsvColumn(name, header.IndexOf(name)));
        }

        if (_next == _order.Count)
        {
            _order.Add(column);
        }
        else
        {
            _order[_next] = column;
        }

        _next++;
        return column;
    }
}
