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
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        var separator = forSwedishExcel ? ";" : ",";
        writer.Write(forSwedishExcel ? "\ufeff" : "");
        var isFirst = true;
        foreach (var table in tables ?? throw new ArgumentNullException(nameof(tables)))
        {
            writer.Write(isFirst ? "" : "\n");
            isFirst = false;
            WriteLine([Quoted(table.Title)]);
            WriteLine(table.Columns.Select(Quoted));
            foreach (var row in table.Rows)
            {
                WriteLine(row.Select(Cell));
            }

            foreach (var note in table.Notes)
            {
                WriteLine([Quoted(note)]);
            }
        }

        void WriteLine(IEnumerable<string> cells) => writer.Write(string.Join(separator, cells) + "\n");
    }

    // A number below zero is no formula and stays a number.
    private static string Cell(TableCell cell)
    {
        var text = cell.Text.Replace('\u00a0', ' ');
        return cell.IsNumber ? Delimited(text) : Quoted(text);
    }

    // A spreadsheet must not run a text; the sign for missing alone is no formula.
    private static string Quoted(string text) =>
        Delimited(text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text);

    private static string Delimited(string given)
    {
        var text = PlainSigns.Of(given, PlainSigns.Space);
        return text.IndexOfAny([',', ';', '"', '\n', '\r']) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
    }
}
