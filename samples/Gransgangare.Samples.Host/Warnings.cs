using Gransgangare.Core;

namespace Gransgangare.Samples.Host;

/// <summary>What is doubtful about facts that are stored all the same: code and place of each warning in a header of the answer, whose body is the record.</summary>
internal static class Warnings
{
    public const string Header = "Gransgangare-Warnings";

    public static void Tell(HttpResponse response, IEnumerable<ValidationIssue> issues)
    {
        string[] warnings =
        [
            .. issues.Where(issue => issue.Severity == Severity.Warning).Select(issue => $"{issue.Code} {issue.Path}").Distinct(),
        ];
        if (warnings.Length > 0)
        {
            response.Headers[Header] = string.Join(", ", warnings);
        }
    }
}
