using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Tool;

/// <summary>
/// Reads a table of figures: CSV with <c>code</c> and any of <c>woman</c>, <c>man</c>, <c>nonBinary</c> and <c>total</c>. An empty cell is
/// a figure that is not there, not zero. The decimals given are kept: they tell how a share was rounded.
/// </summary>
internal static class FigureFile
{
    private const string Code = "code";

    /// <summary>Columns of figures, each with the gender of its cell; <c>null</c> = the total.</summary>
    private static readonly Dictionary<string, Gender?> s_cells = new(StringComparer.OrdinalIgnoreCase)
    {
        ["woman"] = Gender.Woman,
        ["man"] = Gender.Man,
        ["nonBinary"] = Gender.NonBinary,
        ["total"] = null,
    };

    public static EsfFigures Read(Programme programme, string path)
    {
        using var reader = new StreamReader(path);
        var delimiter = File.ReadLines(path).FirstOrDefault("").Contains(';', StringComparison.Ordinal) ? ";" : ",";
        using var parser = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter, BadDataFound = null }
        );
        var columns = parser.Read() ? parser.Record!.Select(name => name.Trim()).ToArray() : [];
        var code = Array.FindIndex(columns, name => string.Equals(name, Code, StringComparison.OrdinalIgnoreCase));
        if (code < 0 || columns.Where((_, index) => index != code).Any(name => !s_cells.ContainsKey(name)))
        {
            throw Fault(path, 1, $"the columns are {Code}, {string.Join(", ", s_cells.Keys)}");
        }

        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        while (parser.Read())
        {
            foreach (var (key, figure) in Row(parser.Record!, columns, code, path, parser.RawRow))
            {
                if (!figures.TryAdd(Known(programme, key, path, parser.RawRow), figure))
                {
                    throw Fault(path, parser.RawRow, "a figure that is there already");
                }
            }
        }

        return figures.Count > 0 ? EsfFigures.Of(programme, figures) : throw Fault(path, 1, "there are no figures");
    }

    private static IEnumerable<(string Key, decimal Figure)> Row(string[] row, string[] columns, int code, string path, int line) =>
        from index in Enumerable.Range(0, Math.Min(row.Length, columns.Length))
        let cell = row[index].Trim()
        where index != code && cell.Length > 0
        select (KeyOf(row.ElementAtOrDefault(code)?.Trim() ?? "", s_cells[columns[index]]), Number(cell, path, line));

    private static string Known(Programme programme, string key, string path, int line)
    {
        try
        {
            return EsfFigures.Of(programme, [new(key, 0)]).Keys[0];
        }
        catch (FormatException exception)
        {
            throw Fault(path, line, exception.Message);
        }
    }

    private static string KeyOf(string code, Gender? gender) => gender is null ? code : $"{code}.{gender.Code}";

    /// <summary>With a decimal point, or the comma of a Swedish spreadsheet; never with a sign for thousands.</summary>
    private static decimal Number(string cell, string path, int line) =>
        decimal.TryParse(
            cell.Replace(',', '.'),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw Fault(path, line, "a figure is a number such as 12 or 0.25");

    private static UsageException Fault(string path, int line, string message) => new($"{Path.GetFileName(path)}:{line}: {message}");
}
