using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Gransgangare.Exchange.Csv;

/// <summary>Writes CSV files into a folder.</summary>
internal sealed class CsvFiles(string directory, bool forSwedishExcel)
{
    public void Write(string file, IEnumerable<IEnumerable<string>> rows)
    {
        using var stream = new StreamWriter(
            Path.Combine(directory, file),
            append: false,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: forSwedishExcel)
        );
        using var writer = new CsvWriter(
            stream,
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = forSwedishExcel ? ";" : ",", NewLine = "\n" }
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
}
