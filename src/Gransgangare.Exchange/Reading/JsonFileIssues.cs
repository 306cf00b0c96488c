using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>The issues of a JSON text with the lines of its file.</summary>
internal static class JsonFileIssues
{
    private const string LinePrefix = "line ";

    public static IEnumerable<ExchangeIssue> Of(string file, string json, IReadOnlyList<ValidationIssue> issues)
    {
        var lines = new JsonPlaces(json).LinesOf(issues.Select(issue => issue.Path));
        return issues.Zip(
            lines,
            (issue, line) =>
                new ExchangeIssue(issue.Definition, file, LineOf(issue) ?? line, LineOf(issue) is null ? issue.Path : null)
                {
                    Detail = issue.Detail,
                    Count = issue.Count,
                }
        );
    }

    // A text that is no JSON, or goes beyond a limit, has a line instead of a path.
    private static int? LineOf(ValidationIssue issue) =>
        issue.Path.StartsWith(LinePrefix, StringComparison.Ordinal)
        && int.TryParse(issue.Path.Substring(LinePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? line
            : null;
}
