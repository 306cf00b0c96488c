using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads project.json.</summary>
internal static class ProjectFile
{
    public static ProjectDefinition? Read(string directory, IssueLog log)
    {
        var path = Path.Combine(directory, ExchangeFormat.Project);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var project = ProjectDefinition.TryParse(File.ReadAllText(path, Encoding.UTF8), out var issues);
            foreach (var issue in issues)
            {
                log.Add(issue.Definition, ExchangeFormat.Project, 1, issue.Path);
            }

            return project;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            log.Add(ExchangeIssues.UnreadableFile, ExchangeFormat.Project, 1);
            return null;
        }
    }
}
