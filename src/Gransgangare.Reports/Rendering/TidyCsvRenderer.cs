using System.Globalization;

namespace Gransgangare.Reports;

/// <summary>
/// Writes one table as CSV (RFC 4180) for programs: a header line, then one line a row, numbers without unit and with a decimal point. The title
/// is the name of the file, and notes are left out.
/// </summary>
public static class TidyCsvRenderer
{
    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="table">The table.</param>
    /// <param name="forSwedishExcel">Byte order mark, <c>;</c> between cells and a decimal comma.</param>
    public static void Write(TextWriter writer, ReportTable table, bool forSwedishExcel = false)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        _ = table ?? throw new ArgumentNullException(nameof(table));
        writer.Write(forSwedishExcel ? "\ufeff" : "");
        CsvRenderer.WriteLine(writer, table.Columns.Select(CsvRenderer.Quoted), forSwedishExcel);
        foreach (var row in table.Rows)
        {
            CsvRenderer.WriteLine(writer, row.Select(cell => Cell(cell, forSwedishExcel)), forSwedishExcel);
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
