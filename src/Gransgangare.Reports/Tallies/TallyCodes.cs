using System.Globalization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Whether the words of a tally from elsewhere are what they are said to be: codes of groups, and issues.</summary>
internal static class TallyCodes
{
    private const int IssueCodeLength = 7;
    private const int LongestText = 1000;
    private const int CohortLength = 7;

    /// <summary>Whether a group of a breakdown can have a code.</summary>
    public static bool IsGroup(Breakdown breakdown, string code) =>
        code == Breakdown.Unknown
        || (
            breakdown == Breakdown.Gender ? Gender.TryFromCode(code, out _)
            : breakdown == Breakdown.TargetGroup ? TargetGroup.TryFromCode(code, out _)
            : breakdown == Breakdown.AgeGroup ? AgeGroup.TryFromCode(code, out _)
            : breakdown == Breakdown.Municipality ? Municipality.IsWellFormed(code)
            : breakdown == Breakdown.Cohort ? IsCohort(code)
            : code == KeyForm.OfOptional(code) && KeyForm.FaultOfText(code) is null
        );

    /// <summary>Whether an issue has a code and texts of its form, with nothing that moves a terminal and no identity number.</summary>
    public static bool IsIssue(IssueDefinition issue) =>
        issue.Code.Length == IssueCodeLength
        && (issue.Code.StartsWith("GGE", StringComparison.Ordinal) || issue.Code.StartsWith("GGW", StringComparison.Ordinal))
        && issue.Code.Substring(3).All(sign => sign is >= '0' and <= '9')
        && IsText(issue.Text.Sv)
        && IsText(issue.Text.En);

    // A text is longer than a name, and else has its form.
    private static bool IsText(string text) =>
        text.Length <= LongestText && KeyForm.FaultOfText(text) is var fault && (fault is null || fault == KeyIssues.TooLong);

    private static bool IsCohort(string code) =>
        code.Length == CohortLength
        && code[6] is >= '1' and <= '4'
        && string.CompareOrdinal(code, 4, "-q", 0, 2) == 0
        && int.TryParse(code.Substring(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year >= DateLimits.First.Year
        && year <= DateLimits.Last.Year;
}
