using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

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

        using var stream = new StreamWriter(
            Path.Combine(directory, file),
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: forSwedishExcel)
        );
        using var writer = new CsvWriter(
            stream,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = forSwedishExcel ? ";" : ",",
                NewLine = "\n",
                ShouldQuote = field => NeedsQuotes(field.Field),
            }
        );
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                writer.WriteField(FormulaText.Write(cell));
            }

            writer.NextRecord();
        }
    }

    // Both delimiters, so that a file can be read whichever its header names more of; any break of a line; spaces at the ends.
    private static bool NeedsQuotes(string? cell) =>
        cell is { Length: > 0 } text && (text.IndexOfAny(s_quoted) >= 0 || text[0] == ' ' || text[text.Length - 1] == ' ');
}
