using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes a table as HTML: caption, headings of columns and rows, and a container of its own, in which it scrolls on a small screen and shrinks
/// whole on paper.
/// </summary>
internal static class HtmlTable
{
    // Width between the margins of an A4 page in points, upright and lying.
    private const double Upright = 527;
    private const double Lying = 773;

    // Points of text that are read well, and the least that are read at all.
    private const double Largest = 9;
    private const double LeastUpright = 6.5;
    private const double Least = 4;

    // So many rows are kept on one page.
    private const int Short = 25;

    // A character is about so wide, and a cell has so much air, in parts of the size of its text.
    private const double Character = 0.62;
    private const double Air = 0.9;

    /// <summary>Writes a table that has rows.</summary>
    public static void Write(TextWriter writer, ReportTable table, string id)
    {
        var isNumber = table.Columns.Select((_, index) => table.Rows.All(row => row[index].IsNumber)).ToArray();
        var isMark = table.Columns.Select((_, index) => HasMarks(table, index)).ToArray();
        var (size, lies) = OnPaper(table, isNumber);
        writer.Write(
            $"<div class=\"scroll{(lies ? " lying" : "")}{(table.Rows.Count <= Short ? " short" : "")}\" role=\"group\" tabindex=\"0\" aria-labelledby=\"{id}-h\""
                + string.Format(CultureInfo.InvariantCulture, " style=\"--pt:{0:0.#}\">\n", size)
        );
        writer.Write($"<table>\n<caption>{HtmlText.Of(table.Title)}</caption>\n<thead><tr>");
        for (var index = 0; index < table.Columns.Count; index++)
        {
            var heading = HtmlText.Of(table.Columns[index]);
            writer.Write(heading.Length == 0 ? "<td></td>" : $"<th scope=\"col\"{Class(isNumber[index], isMark[index])}>{heading}</th>");
        }

        writer.Write("</tr></thead>\n<tbody>\n");
        var keys = Keys(isNumber);
        foreach (var row in table.Rows)
        {
            writer.Write("<tr>");
            for (var index = 0; index < row.Count; index++)
            {
                var (text, attributes) = (HtmlText.Of(row[index].Text), Class(row[index].IsNumber, isMark[index]));
                writer.Write(
                    index < keys && text.Length > 0 ? $"<th scope=\"row\"{attributes}>{text}</th>" : $"<td{attributes}>{text}</td>"
                );
            }

            writer.Write("</tr>\n");
        }

        writer.Write("</tbody>\n</table>\n</div>\n");
    }

    /// <summary>Whether a column draws changes in text.</summary>
    public static bool HasMarks(ReportTable table, int column) => table.Rows.Any(row => row[column].Text.Contains(ScaleMark.Step));

    // The columns before the first number name the row; in a table without numbers the first does.
    private static int Keys(bool[] isNumber)
    {
        var first = Array.IndexOf(isNumber, true);
        return first < 0 ? 1 : first;
    }

    // The size of text at which no word and no number is cut: upright if that can be read, else lying.
    private static (double Size, bool Lies) OnPaper(ReportTable table, bool[] isNumber)
    {
        var characters = table
            .Columns.Select(
                (heading, index) => table.Rows.Select(row => Unbroken(row[index])).Append(LongestWord(heading)).Max() * Character + Air
            )
            .Sum();
        var upright = Math.Min(Largest, Upright / characters);
        return upright >= LeastUpright ? (upright, false) : (Math.Max(Least, Math.Min(Largest, Lying / characters)), true);
    }

    private static int Unbroken(TableCell cell) => cell.IsNumber ? cell.Text.Length : Math.Min(24, LongestWord(cell.Text));

    private static int LongestWord(string text) => text.Split(' ', '\n').Max(word => word.Length);

    private static string Class(bool isNumber, bool isMark) =>
        isMark ? " class=\"m\""
        : isNumber ? " class=\"n\""
        : "";
}
