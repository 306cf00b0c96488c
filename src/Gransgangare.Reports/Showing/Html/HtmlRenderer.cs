using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes tables as one HTML page without scripts or anything fetched from elsewhere: with a list of contents, light or dark, for a screen, a phone
/// and A4. The page of a report with its charts is that of <see cref="HtmlReport"/>.
/// </summary>
public static class HtmlRenderer
{
    /// <summary>Writes a page with a title and tables.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="title">Title of the page.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="language">Language of the page.</param>
    public static void Write(TextWriter writer, string title, IEnumerable<ReportTable> tables, Language language)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        _ = title ?? throw new ArgumentNullException(nameof(title));
        var list = (tables ?? throw new ArgumentNullException(nameof(tables))).ToList();
        var ids = HtmlText.Ids(list.Select(table => table.Id));
        new HtmlPage(writer, new TableText(language)).Write(
            title,
            [.. list.Select((table, index) => new HtmlPage.Section(ids[index], table.Title, page => Write(page, table, ids[index])))]
        );
    }

    private static void Write(TextWriter writer, ReportTable table, string id)
    {
        WriteLead(writer, table);
        WriteTable(writer, table, id);
    }

    /// <summary>Writes the sentences that lead a table.</summary>
    internal static void WriteLead(TextWriter writer, ReportTable table)
    {
        if (table.Lead.Count > 0)
        {
            writer.Write("<ul class=\"lead\">\n");
            foreach (var sentence in table.Lead)
            {
                writer.Write($"<li>{HtmlText.Of(sentence.Text)}</li>\n");
            }

            writer.Write("</ul>\n");
        }
    }

    /// <summary>Writes a table and its notes.</summary>
    internal static void WriteTable(TextWriter writer, ReportTable table, string id)
    {
        if (table.Rows.Count > 0)
        {
            HtmlTable.Write(writer, table, id);
        }

        foreach (var note in table.Notes)
        {
            writer.Write($"<p>{HtmlText.Of(note)}</p>\n");
        }
    }
}
