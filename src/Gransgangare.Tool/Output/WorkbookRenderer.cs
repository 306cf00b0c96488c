using System.Globalization;
using Gransgangare.Reports;
using NodaTime.Text;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Gransgangare.Tool;

/// <summary>
/// Writes tables as a workbook (xlsx): a sheet for each table, its headings frozen in the first row, numbers as numbers and dates as dates; then the
/// title and the notes. No formula, no macro.
/// </summary>
internal static class WorkbookRenderer
{
    // The bounds of Excel: ISO/IEC 29500 and the specifications of the program.
    private const int LongestName = 31;
    private const int LongestText = 32_767;
    private const int WidestColumn = 60;

    public static async Task WriteAsync(Stream stream, IEnumerable<ReportTable> tables, bool hasTitles = true)
    {
        await using var book = await Spreadsheet.CreateNewAsync(stream).ConfigureAwait(false);
        var styles = new WorkbookStyles(book);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in tables)
        {
            await WriteSheetAsync(book, table.WithParts(), NameOf(table, names), styles, hasTitles).ConfigureAwait(false);
        }

        await book.FinishAsync().ConfigureAwait(false);
    }

    private static async Task WriteSheetAsync(Spreadsheet book, ReportTable table, string name, WorkbookStyles styles, bool hasTitles)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var index = 0; index < table.Columns.Count; index++)
        {
            options.Column(index + 1).Width = WidthOf(table, index);
        }

        await book.StartWorksheetAsync(name, options).ConfigureAwait(false);
        await book.AddRowAsync(table.Columns.Select(column => new Cell(Text(column), styles.Heading)).ToArray()).ConfigureAwait(false);
        foreach (var row in table.Rows)
        {
            await book.AddRowAsync(row.Select(cell => CellOf(cell, styles)).ToArray()).ConfigureAwait(false);
        }

        if (!hasTitles)
        {
            return;
        }

        await book.AddRowAsync(Array.Empty<Cell>()).ConfigureAwait(false);
        foreach (var note in table.Notes.Prepend(table.Title))
        {
            await book.AddRowAsync([new Cell(Text(note))]).ConfigureAwait(false);
        }
    }

    private static Cell CellOf(TableCell cell, WorkbookStyles styles) =>
        cell.Value is { } number ? new Cell(number.IsPercent ? number.Value / 100 : number.Value, styles.Of(number))
        : LocalDatePattern.Iso.Parse(cell.Text) is { Success: true } date && date.Value.Year >= 1900
            ? new Cell(date.Value.ToDateTimeUnspecified(), styles.Date)
        : new Cell(Text(cell.Text), cell.IsNumber ? styles.Right : null);

    private static string Text(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static double WidthOf(ReportTable table, int column) =>
        Math.Min(
            WidestColumn,
            2
                + table
                    .Rows.Select(row => row[column].Text)
                    .Append(table.Columns[column])
                    .Max(text => text.Split('\n').Max(line => line.Length))
        );

    // A name is unique, whatever its capitals, and has none of the characters that Excel refuses in one.
    private static string NameOf(ReportTable table, HashSet<string> taken)
    {
        var name = string.Concat(
            table.Title.Select(sign => sign is ':' or '\\' or '/' or '?' or '*' or '[' or ']' || char.IsControl(sign) ? ' ' : sign)
        );
        name = name.Trim(' ', '\'') is { Length: > 0 } given ? given : table.Id;
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            var candidate = name[..Math.Min(name.Length, LongestName - end.Length)].TrimEnd(' ', '\'') + end;
            if (taken.Add(candidate))
            {
                return candidate;
            }
        }
    }

    /// <summary>The styles of a workbook, each added when it is first needed.</summary>
    private sealed class WorkbookStyles(Spreadsheet book)
    {
        private readonly Dictionary<(int Decimals, bool IsPercent), StyleId> _numbers = [];

        public StyleId Heading { get; } =
            book.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });

        public StyleId Right { get; } = book.AddStyle(new Style { Alignment = { Horizontal = HorizontalAlignment.Right } });

        public StyleId Date { get; } = book.AddStyle(new Style { Format = NumberFormat.Custom("yyyy-mm-dd") });

        public StyleId Of(TableNumber number)
        {
            var key = (number.Decimals, number.IsPercent);
            if (!_numbers.TryGetValue(key, out var style))
            {
                var format = "0" + (number.Decimals > 0 ? "." + new string('0', number.Decimals) : "") + (number.IsPercent ? "%" : "");
                _numbers.Add(key, style = book.AddStyle(new Style { Format = NumberFormat.Custom(format) }));
            }

            return style;
        }
    }
}
