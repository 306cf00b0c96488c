using System.Text;

namespace Gransgangare.Exchange.Tests;

/// <summary>One of the ways in which the same folder may be written.</summary>
internal sealed class Dialect(Random random, bool withWindows1252)
{
    private readonly char _delimiter = random.Of<char>([',', ';']);
    private readonly string _lineBreak = random.Of<string>(["\n", "\r\n", "\r"]);
    private readonly string _utf8 = random.Of<string>(["utf-8", "utf-8-bom"]);
    private readonly bool _quoteAll = random.Coin();
    private readonly bool _lastBreak = random.Coin();

    /// <summary>Rewrites a file that was written with commas: columns in another order and case, blank lines, quotes, spaces.</summary>
    public void Rewrite(TestFolder folder, string file)
    {
        var rows = CsvRows.Parse(File.ReadAllText(Path.Combine(folder.Root, file)));
        var order = Enumerable.Range(0, rows[0].Count).ToArray();
        random.Shuffle(order);
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            if (random.Coin(5))
            {
                text.Append(random.Of<string>(["", "  ", new string(_delimiter, 3), $" {_delimiter} "])).Append(_lineBreak);
            }

            var isHeader = ReferenceEquals(row, rows[0]);
            text.Append(
                CsvRows.Line(order.Select(index => isHeader ? Header(row[index]) : row[index]), _delimiter, _quoteAll && !isHeader)
            );
            text.Append(_lastBreak || !ReferenceEquals(row, rows[^1]) ? _lineBreak : "");
        }

        // A letter before the euro sign may by chance be UTF-8 when both are written as Windows-1252.
        var isWindows1252 = withWindows1252 && !text.ToString().Contains('€', StringComparison.Ordinal);
        folder.With(file, text.ToString(), isWindows1252 ? "windows-1252" : _utf8);
    }

    private string Header(string name) => (random.Coin() ? name.ToUpperInvariant() : name) + (random.Coin() && !_quoteAll ? " " : "");
}
