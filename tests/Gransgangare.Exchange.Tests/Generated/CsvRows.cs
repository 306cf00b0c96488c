using System.Text;

namespace Gransgangare.Exchange.Tests;

/// <summary>Rows of cells, read from and written to RFC 4180 by the shortest code there is, apart from the product's.</summary>
internal static class CsvRows
{
    public static List<List<string>> Parse(string text, char delimiter = ',')
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var inQuotes = false;
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (inQuotes && character == '"' && index + 1 < text.Length && text[index + 1] == '"')
            {
                cell.Append(text[++index]);
            }
            else if (character == '"')
            {
                inQuotes = !inQuotes;
            }
            else if (!inQuotes && (character == delimiter || character == '\n'))
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (character == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else
            {
                cell.Append(character);
            }
        }

        return rows;
    }

    /// <summary>Every cell quoted, or those that need it.</summary>
    public static string Line(IEnumerable<string> cells, char delimiter = ',', bool quoteAll = false) =>
        string.Join(
            delimiter,
            cells.Select(cell => quoteAll || NeedsQuotes(cell) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)
        );

    private static bool NeedsQuotes(string cell) => cell.AsSpan().IndexOfAny(",;\"\r\n") >= 0 || cell.Trim(' ').Length != cell.Length;
}
