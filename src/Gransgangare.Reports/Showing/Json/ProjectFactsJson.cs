using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What a project says of itself, in the JSON of its report.</summary>
internal static class ProjectFactsJson
{
    /// <summary>The facts as a member of the report's JSON; <c>null</c> if the definition states none.</summary>
    public static void WriteProjectFacts(this Utf8JsonWriter json, ProjectDefinition project)
    {
        if (!ProjectFacts.IsStated(project))
        {
            json.WriteNull("projectFacts");
            return;
        }

        json.WriteStartObject("projectFacts");
        json.WriteString("reference", project.Reference);
        json.WriteString("owner", project.Owner);
        json.WriteString("region", project.Region);
        json.WriteString("objective", project.Objective);
        json.WriteStartObject("budget");
        json.WriteNumberOrNull("total", project.Budget?.Total);
        json.WriteNumberOrNull("granted", project.Budget?.Granted);
        json.WriteNumberOrNull("euRate", (double?)project.Budget?.EuRate);
        json.WriteEndObject();
        json.WriteNumberOrNull("staff", ProjectFacts.StaffOf(project));
        json.WriteStartArray("subGoals");
        foreach (var subGoal in project.SubGoals)
        {
            json.WriteStartObject();
            json.WriteString("id", subGoal.Id);
            json.WriteString("name", subGoal.Label.En);
            json.WriteString("measure", subGoal.Measure?.En);
            json.WriteString("goal", subGoal.Goal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("source", project.Source);
        json.WriteEndObject();
    }
}
