using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Issues of a text about a report (GGE6…).</summary>
internal static class ReportTextIssues
{
    /// <summary>A number that no table of the report shows.</summary>
    public static IssueDefinition NotShown { get; } =
        new(
            "GGE6001",
            "Rapporten visar inte talet. Skriv det som i tabellen, med rätt enhet, eller stryk det.",
            "The report does not show the number. Write it as the table does, with its unit, or strike it out."
        );

    /// <summary>A word that says why, where a report shows how many.</summary>
    public static IssueDefinition Cause { get; } =
        new(
            "GGE6002",
            "Ordet anger en orsak, och rapporten visar ingen. Beskriv i stället vad som är uppmätt.",
            "The word gives a cause, and the report shows none. Describe what is measured instead."
        );

    /// <summary>A verdict on a goal whose interval covers its target, or whose share is withheld.</summary>
    public static IssueDefinition UncertainGoal { get; } =
        new(
            "GGE6003",
            "Målet är varken säkert nått eller säkert missat: intervallet omfattar målnivån, eller andelen redovisas inte. Skriv att det är osäkert.",
            "The goal is neither met nor missed for certain: the interval covers the target, or the share is withheld. Write that it is not certain."
        );

    /// <summary>All of them.</summary>
    public static ValueList<IssueDefinition> All { get; } = [NotShown, Cause, UncertainGoal];
}
