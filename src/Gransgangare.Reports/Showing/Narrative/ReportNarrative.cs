using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The narrative of a report (rapportens text): sentences from fixed templates before each table. They are made of the cells of the tables alone, so
/// that they can say nothing that the tables hide: what is hidden is said to be withheld, a goal whose interval covers its target is neither met nor missed for
/// certain, and no sentence gives a cause. <see cref="ReportTextCheck"/> finds nothing in it.
/// </summary>
internal static class ReportNarrative
{
    /// <summary>The tables of a report, each with its sentences in <see cref="ReportTable.Lead"/>.</summary>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="language">Language of sentences, labels and numbers.</param>
    /// <exception cref="ArgumentNullException">The report is <c>null</c>.</exception>
    public static IReadOnlyList<ReportTable> Of(ProtectedReport report, Language language) =>
        Of(new ShownReport(report ?? throw new ArgumentNullException(nameof(report)), language));

    internal static IReadOnlyList<ReportTable> Of(ShownReport report) =>
        [.. report.Tables.Select(table => table with { Lead = Chapter(report, table).ToValueList() })];

    private static IEnumerable<ReportSentence> Chapter(ShownReport report, ReportTable table) =>
        ProgressionTables.KindOf(table) switch
        {
            "participations" => OutcomeChapters.Participations(report),
            "outcomes" => OutcomeChapters.Outcomes(report, table),
            "attrition" => OutcomeChapters.Attrition(report, table),
            "differences" => OutcomeChapters.Differences(report, table),
            "goals" => GoalChapters.Goals(report, table),
            "goals-in-doubt" => GoalChapters.Need(report),
            "planned" => GoalChapters.Planned(report, table),
            "esf" => QualityChapters.Indicators(report, table),
            "progression" => ProgressionChapters.Classes(report, table),
            "gap" => ProgressionChapters.Gap(report, table),
            "coverage" => ProgressionChapters.Coverage(report, table),
            "missing-facts" => QualityChapters.MissingFacts(report, table),
            "disclosure" => QualityChapters.Withheld(report),
            _ when ShownTables.IsOfIndicators(table) => ProgressionChapters.Indicators(report, table),
            _ => [],
        };
}
