namespace Gransgangare.Reports;

/// <summary>The cells of one set of persons, by the name of the count; a count can be the sum of several cells.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, int[]> _cells = new(StringComparer.Ordinal);

    /// <summary>Names of the counts.</summary>
    public IEnumerable<string> Names => _cells.Keys;

    /// <summary>The cells of a count; <c>null</c> = it is not counted here.</summary>
    public int[]? this[string name]
    {
        get => _cells.TryGetValue(name, out var cells) ? cells : null;
        set
        {
            if (value is { Length: > 0 })
            {
                _cells[name] = value;
            }
        }
    }

    /// <summary>Whether it counts that.</summary>
    public bool Has(string name) => _cells.ContainsKey(name);

    /// <summary>The one cell of a count.</summary>
    public int Cell(string name) => _cells[name].Single();
}
