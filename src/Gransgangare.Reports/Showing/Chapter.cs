using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A chapter of a page: the sentences that lead its table, its charts, and the table.</summary>
internal static class Chapter
{
    public static void Write(TextWriter writer, ReportTable table, string id, IEnumerable<string> charts, TableText text)
    {
        HtmlRenderer.WriteLead(writer, table);
        var drawn = charts.ToList();
        if (drawn.Count == 0)
        {
            HtmlRenderer.WriteTable(writer, table, id);
            return;
        }

        writer.Write("<div class=\"pair\">\n");
        foreach (var chart in drawn)
        {
            writer.Write($"<details open=\"open\" class=\"chart\">\n<summary>{text.Of("Diagram", "Chart")}</summary>\n{chart}</details>\n");
        }

        writer.Write($"<details open=\"open\" class=\"table\">\n<summary>{text.Of("Tabell", "Table")}</summary>\n");
        HtmlRenderer.WriteTable(writer, WithoutMarks(table), id);
        writer.Write("</details>\n</div>\n");
    }

    // The column that draws the change in text says what the chart says.
    private static ReportTable WithoutMarks(ReportTable table)
    {
        bool[] isKept = [.. table.Columns.Select((_, index) => !HtmlTable.HasMarks(table, index))];
        return table with
        {
            Columns = table.Columns.Where((_, index) => isKept[index]).ToValueList(),
            Rows = table.Rows.Select(row => row.Where((_, index) => isKept[index]).ToValueList()).ToValueList(),
        };
    }
}
