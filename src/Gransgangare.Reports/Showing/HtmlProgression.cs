using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes tables of measurements as one HTML page (progressionen som webbsida): the first and last mean of each indicator as a chart beside its table, and the
/// last means of two raters as a spider beside the gap. Charts are made of what the tables show.
/// </summary>
internal static class HtmlProgression
{
    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="title">Title of the page.</param>
    /// <param name="tables">The tables, those of <see cref="ProgressionTables"/> among them.</param>
    /// <param name="instrument">The instrument, whose scale the charts have.</param>
    /// <param name="language">Language of the page and of the tables.</param>
    /// <exception cref="ArgumentNullException">An argument is <c>null</c>.</exception>
    public static void Write(TextWriter writer, string title, IEnumerable<ReportTable> tables, Instrument instrument, Language language)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        _ = title ?? throw new ArgumentNullException(nameof(title));
        _ = instrument ?? throw new ArgumentNullException(nameof(instrument));
        var list = (tables ?? throw new ArgumentNullException(nameof(tables))).ToList();
        var shown = new ShownTables(list, new TableText(language));
        var ids = HtmlText.Ids(list.Select(table => table.Id));
        new HtmlPage(writer, shown.Text).Write(
            title,
            [
                .. list.Select(
                    (table, index) =>
                        new HtmlPage.Section(
                            ids[index],
                            table.Title,
                            page => Chapter.Write(page, table, ids[index], Charts(shown, instrument, table, ids[index] + "-c"), shown.Text)
                        )
                ),
            ]
        );
    }

    private static IEnumerable<string> Charts(ShownTables shown, Instrument instrument, ReportTable table, string id) =>
        new[]
        {
            table.Id == "gap" ? SpiderChart.Draw(shown, instrument, table, id)
            : table.Id == "gap-change" ? ChangeChart.DrawGap(shown, instrument, table, id)
            : ShownTables.IsOfIndicators(table) ? ChangeChart.Draw(shown, instrument, table, id)
            : null,
        }.OfType<string>();
}
