using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Writes a protected report in each form (utskrift av en rapport).</summary>
public static class ReportWriting
{
    /// <summary>Writes the tables as Markdown.</summary>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static void WriteMarkdown(this ProtectedReport report, TextWriter writer, Language language) =>
        MarkdownRenderer.Write(writer, ReportTables.Title(Known(report).Request, language), ReportTables.Of(report, language));

    /// <summary>Writes the tables as CSV.</summary>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static void WriteCsv(this ProtectedReport report, TextWriter writer, Language language) =>
        CsvRenderer.Write(writer, ReportTables.Of(report, language));

    /// <summary>Writes the page with its charts.</summary>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="writer">Where to write.</param>
    /// <param name="language">Language of labels and numbers.</param>
    public static void WriteHtml(this ProtectedReport report, TextWriter writer, Language language) =>
        HtmlReport.Write(writer, report, language);

    /// <summary>Writes the JSON, which a later release of the series takes as <see cref="EarlierRelease"/>.</summary>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="stream">Where to write.</param>
    public static void WriteJson(this ProtectedReport report, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteReport(report);
    }

    private static ProtectedReport Known(ProtectedReport report) => report ?? throw new ArgumentNullException(nameof(report));
}
