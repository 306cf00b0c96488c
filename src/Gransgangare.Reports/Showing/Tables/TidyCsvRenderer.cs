using System.Globalization;

namespace Gransgangare.Reports;

/// <summary>
/// Writes one table as CSV (RFC 4180) for programs: a header line, then one line a row, one number in a cell, without unit and with a decimal point. The title
/// is the name of the file, and notes are left out.
/// </summary>
internal static class TidyCsvRenderer
{
    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="table">The table.</param>
    /// <param name="forSwedishExcel">Byte order mark, <c>;</c> between cells and a decimal comma.</param>
    public static void Write(TextWriter writer, ReportTable table, bool forSwedishExcel = false)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        table = (table ?? throw new ArgumentNullException(nameof(table))).WithParts();
        writer.Write(forSwedishExcel ? "\ufeff" : "");
        CsvRenderer.WriteLine(writer, Headings(table).Select(CsvRenderer.Quoted), forSwedishExcel);
        foreach (var row in table.Rows)
        {
            CsvRenderer.WriteLine(writer, row.Select(cell => Cell(cell, forSwedishExcel)), forSwedishExcel);
        }
    }

    // Each column by a name of its own: one that stands several times, such as %, tells of the column before it.
    private static IEnumerable<string> Headings(ReportTable table)
    {
        var before = "";
        foreach (var heading in table.Columns)
        {
            var isOwn = table.Columns.Count(other => other == heading) == 1;
            before = isOwn ? heading : before;
            yield return heading.Length == 0 ? table.Id
            : isOwn ? heading
            : $"{before} {heading}";
        }
    }

    private static string Cell(TableCell cell, bool forSwedishExcel)
    {
        if (cell.Value is not { } number)
        {
            return CsvRenderer.Cell(cell);
        }

        var text = number.Value.ToString("F" + number.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return forSwedishExcel ? text.Replace('.', ',') : text;
    }
}
