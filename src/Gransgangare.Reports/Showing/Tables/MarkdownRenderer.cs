using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes tables as Markdown, padded so that they read well as plain text too. Codes and names are text: what Markdown or HTML would read in them
/// is escaped.
/// </summary>
public static class MarkdownRenderer
{
    private static readonly char[] s_special = ['\\', '`', '*', '[', ']', '<', '|'];
    private static readonly char[] s_heads = ['#', '>', '-', '+'];

    /// <summary>Writes a title and tables. A table without rows is written as its title and notes.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="title">First heading.</param>
    /// <param name="tables">The tables.</param>
    public static void Write(TextWriter writer, string title, IEnumerable<ReportTable> tables)
    {
        ArgumentNullException.ThrowIfNull(writer);

        writer.Write($"# {Escape(title)}\n");
        foreach (var table in tables ?? throw new ArgumentNullException(nameof(tables)))
        {
            writer.Write($"\n## {Escape(table.Title)}\n\n");
            foreach (var sentence in table.Lead)
            {
                writer.Write($"{Paragraph(sentence.Text)}\n\n");
            }

            if (table.Rows.Count > 0)
            {
                WriteTable(writer, table);
            }

            foreach (var note in table.Notes)
            {
                writer.Write($"\n{Paragraph(note)}\n");
            }
        }
    }

    private static void WriteTable(TextWriter writer, ReportTable table)
    {
        var widths = table.Columns.Select((column, index) => table.Rows.Max(row => Escape(row[index].Text).Length)).ToArray();
        widths = widths.Select((width, index) => Math.Max(3, Math.Max(width, Escape(table.Columns[index]).Length))).ToArray();
        var isNumber = table.Columns.Select((_, index) => table.Rows.All(row => row[index].IsNumber)).ToArray();
        writer.Write(Line(table.Columns, widths, isNumber));
        writer.Write(
            "|"
                + string.Concat(
                    widths.Select((width, index) => isNumber[index] ? $" {new string('-', width - 1)}: |" : $" {new string('-', width)} |")
                )
                + "\n"
        );
        foreach (var row in table.Rows)
        {
            writer.Write(Line(row.Select(cell => cell.Text), widths, isNumber));
        }
    }

    private static string Line(IEnumerable<string> cells, int[] widths, bool[] isNumber)
    {
        var line = new StringBuilder("|");
        foreach (var (cell, index) in cells.Select((cell, index) => (Escape(cell), index)))
        {
            line.Append(' ').Append(isNumber[index] ? cell.PadLeft(widths[index]) : cell.PadRight(widths[index])).Append(" |");
        }

        return line.Append('\n').ToString();
    }

    // At the head of a line some signs begin a heading, a quotation or a list.
    private static string Paragraph(string text) =>
        text.Length > 0 && Array.IndexOf(s_heads, text[0]) >= 0 ? "\\" + Escape(text) : Escape(text);

    private static string Escape(string given)
    {
        var text = PlainSigns.Of(given, PlainSigns.Space);
        if (text.IndexOfAny(s_special) < 0 && !text.Any(char.IsControl))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 4);
        foreach (var character in text)
        {
            if (Array.IndexOf(s_special, character) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(character) ? ' ' : character);
        }

        return escaped.ToString();
    }
}
