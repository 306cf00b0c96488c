namespace Gransgangare.Core;

/// <summary>The issues that a check has found so far; of most participations there is none, and nothing is made.</summary>
internal struct FoundIssues
{
    private List<ValidationIssue>? _issues;

    public void Add(ValidationIssue? issue)
    {
        if (issue is not null)
        {
            (_issues ??= []).Add(issue);
        }
    }

    public void Add(FoundIssues others)
    {
        foreach (var issue in others._issues ?? [])
        {
            Add(issue);
        }
    }

    public readonly ValidationResult ToResult() => _issues is null ? ValidationResult.None : new ValidationResult(_issues);
}
