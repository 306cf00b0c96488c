using System.Text.Encodings.Web;
using System.Text.Unicode;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Writes tables as one HTML page without scripts, links or anything fetched from elsewhere.</summary>
public static class HtmlRenderer
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style =
        "body{font-family:system-ui,sans-serif;margin:2rem;color:#1a2b30}table{border-collapse:collapse;margin:.5rem 0}"
        + "th,td{padding:.25rem .6rem;border-bottom:1px solid #cdd8da;text-align:left;white-space:pre-line}"
        + "th{border-bottom:2px solid #125460}.n{text-align:right;font-variant-numeric:tabular-nums}p{color:#51656a;margin:.2rem 0}";

    /// <summary>Writes a page with a title and tables.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="title">Title of the page.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="language">Language of the page.</param>
    public static void Write(TextWriter writer, string title, IEnumerable<ReportTable> tables, Language language)
    {
        if (writer is null)
        {
            throw new ArgumentNullException(nameof(writer));
        }

        var code = language == Language.English ? "en" : "sv";
        writer.Write($"<!doctype html>\n<html lang=\"{code}\">\n<meta charset=\"utf-8\">\n<title>{Text(title)}</title>\n");
        writer.Write($"<style>{Style}</style>\n<h1>{Text(title)}</h1>\n");
        foreach (var table in tables ?? throw new ArgumentNullException(nameof(tables)))
        {
            writer.Write($"<h2>{Text(table.Title)}</h2>\n");
            if (table.Rows.Count > 0)
            {
                WriteTable(writer, table);
            }

            foreach (var note in table.Notes)
            {
                writer.Write($"<p>{Text(note)}</p>\n");
            }
        }

        writer.Write("</html>\n");
    }

    private static void WriteTable(TextWriter writer, ReportTable table)
    {
        var isNumber = table.Columns.Select((_, index) => table.Rows.All(row => row[index].IsNumber)).ToArray();
        writer.Write("<table>\n<thead><tr>");
        for (var index = 0; index < table.Columns.Count; index++)
        {
            writer.Write($"<th scope=\"col\"{Class(isNumber[index])}>{Text(table.Columns[index])}</th>");
        }

        writer.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            writer.Write("<tr>");
            foreach (var cell in row)
            {
                writer.Write($"<td{Class(cell.IsNumber)}>{Text(cell.Text)}</td>");
            }

            writer.Write("</tr>\n");
        }

        writer.Write("</tbody>\n</table>\n");
    }

    private static string Class(bool isNumber) => isNumber ? " class=\"n\"" : "";

    private static string Text(string text) => s_encoder.Encode(PlainSigns.Of(text, PlainSigns.Space));
}
