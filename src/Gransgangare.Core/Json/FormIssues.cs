using System.Globalization;

namespace Gransgangare.Core;

/// <summary>
/// The issues found in one text, in the order in which they were found: of each code the first <see cref="InputLimits.IssuesOfCode"/>, and one
/// more that stands for the others.
/// </summary>
internal sealed class FormIssues
{
    private readonly List<ValidationIssue> _listed = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => _listed.Count == 0;

    /// <summary>Whether there is an error among the issues.</summary>
    public bool HasErrors => _listed.Exists(issue => issue.Severity == Severity.Error);

    /// <summary>Adds an issue.</summary>
    public void Add(ValidationIssue issue)
    {
        _counts.TryGetValue(issue.Code, out var count);
        _counts[issue.Code] = count + 1;
        if (count < InputLimits.IssuesOfCode)
        {
            _listed.Add(issue);
        }
    }

    /// <summary>The issues.</summary>
    public ValueList<ValidationIssue> ToList() =>
        _listed
            .Concat(
                _listed
                    .Select(issue => issue.Definition)
                    .Distinct()
                    .Where(definition => _counts[definition.Code] > InputLimits.IssuesOfCode)
                    .Select(definition => Others(definition, _counts[definition.Code] - InputLimits.IssuesOfCode))
            )
            .ToValueList();

    private static ValidationIssue Others(IssueDefinition definition, int count) =>
        definition.At("$") with
        {
            Count = count,
            Detail = Others(count),
        };

    /// <summary>What is said of issues that are counted and not listed.</summary>
    public static LocalizedText Others(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new($"Och {number} till.", $"And {number} more.");
    }
}
