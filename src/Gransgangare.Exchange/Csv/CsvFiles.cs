using System.Text;

namespace Gransgangare.Exchange.Csv;

/// <summary>Writes CSV files into a folder.</summary>
internal sealed class CsvFiles(string directory, bool forSwedishExcel)
{
    private static readonly char[] s_quoted = [',', ';', '"', '\r', '\n'];

    /// <summary>Writes a file, its header first. An optional one that has no record is not written, and an older one is removed.</summary>
    public void Write(string file, IEnumerable<IEnumerable<string>> rows, bool isOptional)
    {
        if (isOptional && !rows.Skip(1).Any())
        {
            File.Delete(Path.Combine(directory, file));
            return;
        }

        var delimiter = forSwedishExcel ? ";" : ",";
        using var stream = new StreamWriter(
            Path.Combine(directory, file),
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: forSwedishExcel)
        );
        foreach (var row in rows)
        {
            stream.Write(string.Join(delimiter, row.Select(cell => Cell(FormulaText.Write(cell)))));
            stream.Write('\n');
        }
    }

    private static string Cell(string text) => NeedsQuotes(text) ? $"\"{text.Replace("\"", "\"\"")}\"" : text;

    // Both delimiters, so that a file can be read whichever its header names more of; any break of a line; spaces at the ends.
    private static bool NeedsQuotes(string text) =>
        text.Length > 0 && (text.IndexOfAny(s_quoted) >= 0 || text[0] == ' ' || text[text.Length - 1] == ' ');
}
