using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads project.json.</summary>
internal static class ProjectFile
{
    public static ProjectDefinition? Read(FileSet files, IssueLog log)
    {
        using var stream = files.Open(ExchangeFormat.Project, log);
        return stream is null ? null : Read(stream, log);
    }

    private static ProjectDefinition? Read(Stream stream, IssueLog log)
    {
        try
        {
            if (TextFile.TryRead(stream, out var fault) is not { } json)
            {
                log.Add(fault!, ExchangeFormat.Project, 1);
                return null;
            }

            var project = ProjectDefinition.TryParse(json, out var issues);
            foreach (var issue in JsonFileIssues.Of(ExchangeFormat.Project, json, issues))
            {
                log.Add(issue);
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
