namespace Gransgangare.Exchange.Csv;

/// <summary>The header of a file: names of columns, others in lower case, and the cell each stands for.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <summary>Reads a header.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="columns">The columns of the file with the words for them.</param>
    /// <param name="mapping">A local system's names, which go first.</param>
    public CsvHeader(IReadOnlyList<string> cells, WordList<string> columns, ExchangeMapping? mapping)
    {
        Names =
        [
            .. cells.Select(cell =>
                mapping?.Column(cell) ?? (columns.TryRead(cell.AsSpan(), out var column) ? column : cell.Trim().ToLowerInvariant())
            ),
        ];
        var repeated = new List<string>();
        for (var index = 0; index < Names.Count; index++)
        {
            if (_indexes.ContainsKey(Names[index]))
            {
                repeated.Add(Names[index]);
                continue;
            }

            _indexes.Add(Names[index], index);
        }

        Repeated = repeated.Where(name => name.Length > 0).ToList();
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Repeated { get; }

    public int Width => Names.Count;

    /// <summary>The cell of a column, or −1.</summary>
    public int IndexOf(string name) => _indexes.TryGetValue(name, out var index) ? index : -1;

    /// <summary>What stands in a message for a name that may not be shown.</summary>
    public const string NotShown = "?";

    /// <summary>
    /// A name as it may stand in a message: a header with digits may be data of a person in a file without a header.
    /// </summary>
    public static string Shown(string name) =>
        name.Length is > 0 and <= 60 && name.All(character => char.IsLetter(character) || character is '_' or '-' or ' ') ? name : NotShown;
}
