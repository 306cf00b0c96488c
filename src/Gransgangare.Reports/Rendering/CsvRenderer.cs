namespace Gransgangare.Reports;

/// <summary>Writes tables as CSV (RFC 4180): each table with its title line, tables apart by an empty line.</summary>
public static class CsvRenderer
{
    /// <summary>Writes tables.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="tables">The tables.</param>
    public static void Write(TextWriter writer, IEnumerable<ReportTable> tables)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        var isFirst = true;
        foreach (var table in tables ?? throw new ArgumentNullException(nameof(tables)))
        {
            writer.Write(isFirst ? "" : "\n");
            isFirst = false;
            WriteLine(writer, [table.Title]);
            WriteLine(writer, table.Columns);
            foreach (var row in table.Rows)
            {
                WriteLine(writer, row.Select(cell => cell.Text.Replace('\u00a0', ' ')));
            }

            foreach (var note in table.Notes)
            {
                WriteLine(writer, [note]);
            }
        }
    }

    private static void WriteLine(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write(string.Join(",", cells.Select(Quoted)) + "\n");

    // A spreadsheet must not run a text; the sign for missing alone is no formula.
    private static string Quoted(string cell)
    {
        var text = cell.Length > 1 && cell[0] is '=' or '+' or '-' or '@' ? "'" + cell : cell;
        return text.IndexOfAny([',', ';', '"', '\n', '\r']) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
    }
}
