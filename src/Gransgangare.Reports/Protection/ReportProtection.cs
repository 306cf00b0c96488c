namespace Gransgangare.Reports;

/// <summary>Protects a report before anybody sees it (röjandekontroll).</summary>
public static class ReportProtection
{
    /// <inheritdoc cref="ProtectedReport.Of"/>
    /// <example>
    /// <code>
    /// var safe = Report.Of(request, participations).Protect(earlier: EarlierRelease.Parse(bytes));
    /// safe.WriteMarkdown(writer, Language.Swedish);
    /// </code>
    /// </example>
    public static ProtectedReport Protect(this Report report, DisclosureOptions? options = null, params EarlierRelease[] earlier) =>
        ProtectedReport.Of(report, options, earlier);
}
