using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// What a project says of itself, in the head of its report: owner, region, objective, budget, staff and sub-goals (projektuppgifter). They are of the
/// definition alone and change no figure.
/// </summary>
internal static class ProjectFacts
{
    /// <summary>The facts as a table; <c>null</c> if the definition states none.</summary>
    public static ReportTable? Table(ProjectDefinition project, TableText text) =>
        !IsStated(project)
            ? null
            : ReportTable.Of(
                "project",
                text.Of("Projektet", "The project"),
                [
                    new(text.Of("Uppgift", "Fact"), row => new(row.Name)),
                    new(text.Of("Enligt projektet", "As the project states"), row => row.Value!.Value),
                ],
                Rows(project, text).Where(row => row.Value is not null),
                [
                    text.Of(
                        "Uppgifterna är projektets egna och ändrar ingen siffra. Stödet räknas aldrig ur stödnivån.",
                        "The facts are the project's own and change no figure. Support is never calculated from the rate."
                    ),
                ]
            );

    /// <summary>Whether the definition states any of them.</summary>
    public static bool IsStated(ProjectDefinition project) =>
        project.Owner is not null
        || project.Region is not null
        || project.Objective is not null
        || project.Budget is not null
        || StaffOf(project) is not null
        || project.SubGoals.Count > 0;

    /// <summary>Staff of the project, or of its sub-projects together where each of them states it.</summary>
    public static int? StaffOf(ProjectDefinition project) =>
        project.Staff
        ?? (
            project.SubProjects.Count > 0 && project.SubProjects.All(part => part.Staff is not null)
                ? project.SubProjects.Sum(part => part.Staff)
                : null
        );

    private static IEnumerable<(string Name, TableCell? Value)> Rows(ProjectDefinition project, TableText text)
    {
        var budget = project.Budget;
        yield return (text.Of("Projektnummer", "Project number"), Stated(project.Reference));
        yield return (text.Of("Projektägare", "Owner"), Stated(project.Owner));
        yield return (text.Of("Region", "Region"), Stated(project.Region));
        yield return (text.Of("Tid", "Time"), new(TableText.Period(project.Period)));
        yield return (text.Of("Särskilt mål", "Specific objective"), Stated(project.Objective));
        yield return (
            text.Of("Planerade deltagare", "Planned participants"),
            project.Planned is not { } planned ? null
            : project.PlannedElsewhere.Count == 0 ? Whole(planned)
            : new(
                $"{Number(planned)} ({text.Of("i projektets text", "in the project's text")} {string.Join(", ", project.PlannedElsewhere.Select(other => Number(other)))})"
            )
        );
        yield return (text.Of("Personal", "Staff"), StaffOf(project) is { } staff ? Whole(staff) : null);
        foreach (var part in project.SubProjects.Where(part => part.Staff is not null && StaffOf(project) is null))
        {
            yield return ($"{text.Of("Personal", "Staff")}: {part.Label.In(text.Language)}", Whole(part.Staff!.Value));
        }

        yield return (text.Of("Budget, kr", "Budget, SEK"), budget?.Total is { } total ? Whole(total) : null);
        yield return (text.Of("Beviljat stöd, kr", "Granted support, SEK"), budget?.Granted is { } granted ? Whole(granted) : null);
        yield return (
            text.Of("Beviljat av budgeten", "Granted of the budget"),
            budget?.GrantedShare is { } share ? Percent(Math.Round(share, 3), text) : null
        );
        yield return (
            text.Of("Programmets stödnivå", "Rate of support of the programme"),
            budget?.EuRate is { } rate ? Percent(rate, text) : null
        );
        yield return (
            text.Of("Budget per planerad deltagare, kr", "Budget per planned participant, SEK"),
            project.Planned is { } participants && budget?.PerParticipant(participants) is { } each
                ? Whole((long)Math.Round(each, MidpointRounding.AwayFromZero))
                : null
        );
        foreach (var (subGoal, place) in project.SubGoals.Select((subGoal, place) => (subGoal, place)))
        {
            yield return (
                FormattableString.Invariant($"{text.Of("Delmål", "Sub-goal")} {place + 1}"),
                new($"{subGoal.Label.In(text.Language)} ({Measure(project, subGoal, text)})")
            );
        }

        yield return (text.Of("Källa", "Source"), Stated(project.Source));
    }

    private static TableCell? Stated(string? fact) => fact is null ? null : new(fact);

    private static string Measure(ProjectDefinition project, SubGoal subGoal, TableText text) =>
        subGoal.Measure is { } measure ? text.Of($"mått: {measure.Sv}", $"measure: {measure.En}")
        : project.Goals.FirstOrDefault(goal => goal.Id == subGoal.Goal) is { } followed
            ? text.Of($"följs av målet {followed.Label.Sv}", $"followed by the goal {followed.Label.En}")
        : text.Of("projektet anger inget mått", "the project states no measure");

    // Facts of the definition count nobody: they are texts that have a number, and never hidden.
    private static TableCell Percent(decimal share, TableText text) =>
        new(text.Target(share)) { Value = new TableNumber(100 * share, 1, IsPercent: true) };

    private static TableCell Whole(long number) => new(Number(number)) { Value = new TableNumber(number) };

    // Groups of three digits, with a space that does not break.
    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u00a0');
}
