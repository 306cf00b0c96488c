using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads project.json.</summary>
internal static class ProjectFile
{
    private const string LinePrefix = "line ";

    public static ProjectDefinition? Read(FileSet files, IssueLog log)
    {
        using var stream = files.Open(ExchangeFormat.Project, log);
        return stream is null ? null : Read(stream, log);
    }

    private static ProjectDefinition? Read(Stream stream, IssueLog log)
    {
        try
        {
            var json = TextFile.Read(stream);
            var project = ProjectDefinition.TryParse(json, out var issues);
            var places = new JsonPlaces(json);
            foreach (var issue in issues)
            {
                var line = LineOf(issue);
                log.Add(
                    issue.Definition,
                    ExchangeFormat.Project,
                    line ?? places.LineOf(issue.Path),
                    line is null ? issue.Path : null,
                    detail: issue.Detail
                );
            }

            return project;
        }
        catch (FormatException)
        {
            log.Add(ExchangeIssues.NotUtf8, ExchangeFormat.Project, 1);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Add(ExchangeIssues.UnreadableFile, ExchangeFormat.Project, 1);
            return null;
        }
    }

    // A text that is no JSON has a line instead of a path.
    private static int? LineOf(ValidationIssue issue) =>
        issue.Definition == JsonIssues.NotJson && issue.Path.StartsWith(LinePrefix, StringComparison.Ordinal)
            ? int.Parse(issue.Path.Substring(LinePrefix.Length), CultureInfo.InvariantCulture)
            : null;
}
