using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes a report as one HTML page without scripts or anything fetched from elsewhere (rapporten som webbsida): a first page that answers, then
/// each table with its chart. Charts and sentences are made of what the tables show; what they hide is a hatched band, never zero.
/// </summary>
public static class HtmlReport
{
    // What the project is, and then the goals: they are what a report is opened for.
    private static readonly string[] s_first = ["project", "goals", "goals-in-doubt"];

    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="language">Language of the page.</param>
    /// <param name="withNarrative">Whether each chapter begins with the sentences of <see cref="ReportNarrative"/>.</param>
    /// <exception cref="ArgumentNullException">The writer or the report is <c>null</c>.</exception>
    public static void Write(TextWriter writer, ProtectedReport report, Language language, bool withNarrative = false)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        var shown = new ShownReport(report ?? throw new ArgumentNullException(nameof(report)), language);
        var tables = (withNarrative ? ReportNarrative.Of(shown) : shown.Tables)
            .OrderBy(table => Array.IndexOf(s_first, table.Id) < 0)
            .ToList();
        var ids = HtmlText.Ids(tables.Select(table => table.Id));
        var first = new HtmlPage.Section(
            "brief",
            shown.Text.Of("I korthet", "In brief"),
            new FirstPage(ReportBrief.Of(shown), shown.Text).Write
        );
        new HtmlPage(writer, shown.Text).Write(
            ReportTables.Title(report.Request, language),
            [
                .. tables.Select(
                    (table, index) =>
                        new HtmlPage.Section(
                            ids[index],
                            table.Title,
                            page => Chapter.Write(page, table, ids[index], Charts(shown, table, ids[index]), shown.Text)
                        )
                ),
            ],
            first
        );
    }

    private static IEnumerable<string> Charts(ShownReport shown, ReportTable table, string id) =>
        new[] { Chart(shown, table, id + "-c"), table.Id == "outcomes" ? FunnelChart.Draw(shown, id + "-f") : null }.OfType<string>();

    private static string? Chart(ShownReport shown, ReportTable table, string id) =>
        ProgressionTables.KindOf(table) switch
        {
            "goals" => GoalChart.Draw(shown, id),
            "outcomes" => TrendChart.IsOf(shown) ? TrendChart.Draw(shown, id) : OutcomeChart.Draw(shown, id),
            "planned" => PlannedChart.Draw(shown, id),
            "planned-over-time" => PlannedChart.DrawOverTime(shown, id),
            "gap" => SpiderChart.Draw(shown, shown.InstrumentOf(table), table, id),
            "gap-change" => ChangeChart.DrawGap(shown, shown.InstrumentOf(table), table, id),
            _ when ShownTables.IsOfIndicators(table) => ChangeChart.Draw(shown, shown.InstrumentOf(table), table, id),
            _ => null,
        };
}
