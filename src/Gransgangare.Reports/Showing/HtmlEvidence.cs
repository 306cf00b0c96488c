using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// Writes evidence as one HTML page without scripts or anything fetched from elsewhere (underlaget som webbsida): each table with its chart, both made
/// of the protected figures.
/// </summary>
public static class HtmlEvidence
{
    /// <summary>Writes the page.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="evidence">The report after disclosure control.</param>
    /// <param name="language">Language of the page.</param>
    /// <exception cref="ArgumentNullException">The writer or the report is <c>null</c>.</exception>
    public static void Write(TextWriter writer, ProtectedEvidence evidence, Language language)
    {
        var text = new TableText(language);
        var tables = EvidenceNarrative.Of(evidence ?? throw new ArgumentNullException(nameof(evidence)), language);
        var ids = HtmlText.Ids(tables.Select(table => table.Id));
        new HtmlPage(writer ?? throw new ArgumentNullException(nameof(writer)), text).Write(
            EvidenceTables.Title(evidence.Request, language),
            [
                .. tables.Select(
                    (table, index) =>
                        new HtmlPage.Section(
                            ids[index],
                            table.Title,
                            page => Chapter.Write(page, table, ids[index], Charts(evidence, table, text, ids[index] + "-c"), text)
                        )
                ),
            ]
        );
    }

    private static List<string> Charts(ProtectedEvidence evidence, ReportTable table, TableText text, string id) =>
        table.Id switch
        {
            "evidence-curves" => CurveChart.Draw(evidence, text, id).ToList(),
            "evidence-comparisons" => One(ForestChart.Draw(evidence, text, id)),
            "evidence-caseload" => One(CaseloadChart.Draw(evidence, text, id)),
            _ => [],
        };

    private static List<string> One(string? chart) => chart is null ? [] : [chart];
}
