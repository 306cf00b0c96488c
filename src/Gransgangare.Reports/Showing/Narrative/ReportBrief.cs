using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// What the first page of a report says (rapporten i korthet): how many, which goals are met and how sure that is, what moved and what is missing. Each number
/// in it is one that the tables show, and what they hide is said to be withheld.
/// </summary>
internal sealed record ReportBrief
{
    private ReportBrief() { }

    /// <summary>What must be said before all else: that nothing is hidden; <c>null</c> = nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>How many, each with its name.</summary>
    public ValueList<BriefNumber> Numbers { get; init; } = [];

    /// <summary>What the numbers count.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The goals in the order of the project; empty if it has none.</summary>
    public ValueList<BriefGoal> Goals { get; init; } = [];

    /// <summary>The outcomes of each group and, last, of everybody.</summary>
    public ValueList<BriefOutcome> Outcomes { get; init; } = [];

    /// <summary>Sentences on what moved between measurements.</summary>
    public ValueList<string> Moved { get; init; } = [];

    /// <summary>Sentences on what is missing or withheld.</summary>
    public ValueList<string> Missing { get; init; } = [];

    /// <summary>The first page of a report.</summary>
    /// <param name="report">The report after disclosure control.</param>
    /// <param name="language">Language of texts and numbers.</param>
    /// <exception cref="ArgumentNullException">The report is <c>null</c>.</exception>
    public static ReportBrief Of(ProtectedReport report, Language language) =>
        Of(new ShownReport(report ?? throw new ArgumentNullException(nameof(report)), language));

    internal static ReportBrief Of(ShownReport report)
    {
        var unit = report.Request.Unit.Label.In(report.Text.Language);
        return new ReportBrief
        {
            Warning = report.Options.HidesNothing
                ? report.Text.Of(
                    "Ingenting är dolt: små tal visas. Publicera inte rapporten.",
                    "Nothing is hidden: small counts are shown. Do not publish the report."
                )
                : null,
            Numbers = BriefParts.Numbers(report).ToValueList(),
            Unit = report.Text.Of($"Inskrivna, pågående och avslutade räknar {unit}.", $"Entered, ongoing and exited count {unit}."),
            Goals = report.Request.Project.Goals.Select(goal => BriefParts.Goal(report, goal)).ToValueList(),
            Outcomes = BriefParts.Outcomes(report).ToValueList(),
            Moved = BriefParts.Moved(report).ToValueList(),
            Missing = BriefParts.Missing(report).ToValueList(),
        };
    }
}
