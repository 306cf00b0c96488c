using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes tables as CSV (RFC 4180): each table with its title line, tables apart by an empty line. Swedish Excel reads <c>;</c> between cells,
/// a decimal comma, and a byte order mark in front.
/// </summary>
public static class CsvRenderer
{
    /// <summary>Writes tables.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="tables">The tables; Swedish ones have a decimal comma.</param>
    /// <param name="forSwedishExcel">Whether Excel with Swedish settings is to open it by a double click.</param>
    public static void Write(TextWriter writer, IEnumerable<ReportTable> tables, bool forSwedishExcel = false)
    {
        ArgumentNullException.ThrowIfNull(writer);

        writer.Write(forSwedishExcel ? "\ufeff" : "");
        var isFirst = true;
        foreach (var table in tables ?? throw new ArgumentNullException(nameof(tables)))
        {
            writer.Write(isFirst ? "" : "\n");
            isFirst = false;
            WriteLine(writer, [Quoted(table.Title)], forSwedishExcel);
            WriteLine(writer, table.Columns.Select(Quoted), forSwedishExcel);
            foreach (var row in table.Rows)
            {
                WriteLine(writer, row.Select(Cell), forSwedishExcel);
            }

            foreach (var note in table.Notes)
            {
                WriteLine(writer, [Quoted(note)], forSwedishExcel);
            }
        }
    }

    /// <summary>Writes a line of cells.</summary>
    internal static void WriteLine(TextWriter writer, IEnumerable<string> cells, bool forSwedishExcel) =>
        writer.Write(string.Join(forSwedishExcel ? ";" : ",", cells) + "\n");

    // A number below zero is not a formula and stays a number.
    internal static string Cell(TableCell cell)
    {
        var text = cell.Text.Replace('\u00a0', ' ');
        return cell.IsNumber ? Delimited(text) : Quoted(text);
    }

    // A spreadsheet must not run a text; the sign for missing alone is not a formula.
    internal static string Quoted(string text) =>
        Delimited(text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text);

    private static string Delimited(string given)
    {
        var text = PlainSigns.Of(given, PlainSigns.Space);
        return text.IndexOfAny([',', ';', '"', '\n', '\r']) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
    }
}
