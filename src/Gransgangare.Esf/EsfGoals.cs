using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>Goals on ESF indicators (mål på ESF-indikatorer).</summary>
internal static class EsfGoals
{
    /// <summary>
    /// What is wrong with the goals of a project on ESF indicators: the project has no programme that exists, or the programme does not count the indicator. What
    /// the reader of a project definition cannot ask, since it knows no programme.
    /// </summary>
    /// <param name="project">The project.</param>
    public static ValueList<ValidationIssue> Validate(ProjectDefinition project) =>
        (project ?? throw new ArgumentNullException(nameof(project)))
            .Goals.Select((goal, place) => FaultOf(goal, project)?.At(FormattableString.Invariant($"$.goals[{place}].indicator")))
            .OfType<ValidationIssue>()
            .ToValueList();

    private static IssueDefinition? FaultOf(Goal goal, ProjectDefinition project) =>
        goal.Measure != GoalMeasure.EsfIndicator ? null
        : !Programme.TryFromCode(project.Programme, out var programme) ? JsonIssues.GoalWithoutProgramme
        : programme.TryIndicator(goal.Indicator, out var indicator) && programme.Indicators.Contains(indicator) ? null
        : JsonIssues.NoSuchIndicator;
}
