using System.Globalization;
using System.IO.Compression;
using ExcelDataReader;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Gransgangare.Tool.Tests;

/// <summary>Makes and opens workbooks.</summary>
internal static class Workbooks
{
    /// <summary>Sheets from the files of a folder: what reads as a date or a number is a real one.</summary>
    public static void FromFolder(string folder, string path)
    {
        using var stream = File.Create(path);
        Write(
                stream,
                Directory
                    .GetFiles(folder, "*.csv")
                    .Select(file =>
                        (
                            Path.GetFileNameWithoutExtension(file),
                            File.ReadLines(file).Select(line => line.Split(',')).Select(row => row.Select(Typed).ToArray())
                        )
                    )
            )
            .GetAwaiter()
            .GetResult();
    }

    public static void Of(string path, params (string Name, string[][] Rows)[] sheets)
    {
        using var stream = File.Create(path);
        Write(stream, sheets.Select(sheet => (sheet.Name, sheet.Rows.Select(row => row.Select(Typed).ToArray())))).GetAwaiter().GetResult();
    }

    /// <summary>The cells of each sheet, as they are typed in the file.</summary>
    public static Dictionary<string, object?[][]> Open(string path)
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var sheets = new Dictionary<string, object?[][]>(StringComparer.Ordinal);
        do
        {
            var rows = new List<object?[]>();
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }

            sheets.Add(reader.Name, [.. rows]);
        } while (reader.NextResult());
        return sheets;
    }

    /// <summary>The text of a part of the package.</summary>
    public static string Part(string path, string part)
    {
        using var zip = ZipFile.OpenRead(path);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Replaces a text in a part of the package.</summary>
    public static void Change(string path, string part, string old, string replacement)
    {
        var text = Part(path, part);
        Assert.Contains(old, text, StringComparison.Ordinal);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(text.Replace(old, replacement, StringComparison.Ordinal));
    }

    private static async Task Write(Stream stream, IEnumerable<(string Name, IEnumerable<object?[]> Rows)> sheets)
    {
        await using var book = await Spreadsheet.CreateNewAsync(stream);
        var date = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.ShortDate) });
        foreach (var (name, rows) in sheets)
        {
            await book.StartWorksheetAsync(name);
            foreach (var row in rows)
            {
                await book.AddRowAsync(row.Select(value => CellOf(value, date)).ToArray());
            }
        }

        await book.FinishAsync();
    }

    private static Cell CellOf(object? value, StyleId date) =>
        value switch
        {
            DateTime day => new Cell(day, date),
            double number => new Cell(number),
            string { Length: > 0 } text => new Cell(text),
            _ => new Cell((string?)null),
        };

    private static object? Typed(string cell) =>
        DateTime.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : double.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : cell;
}
