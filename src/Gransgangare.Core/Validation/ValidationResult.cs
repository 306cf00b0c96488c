using System.Collections;

namespace Gransgangare.Core;

/// <summary>What a validator found (valideringsresultat): all issues in a stable order, to be walked as a list or asked for by severity.</summary>
public sealed class ValidationResult : IReadOnlyList<ValidationIssue>
{
    private readonly ValueList<ValidationIssue> _issues;

    internal static ValidationResult None { get; } = new([]);

    /// <summary>A result of issues.</summary>
    /// <param name="issues">The issues, in the order in which they are shown; walked once.</param>
    public ValidationResult(IEnumerable<ValidationIssue> issues) =>
        _issues = (issues ?? throw new ArgumentNullException(nameof(issues))).ToValueList();

    /// <summary>Whether there is no error; there may be warnings.</summary>
    public bool IsValid => !_issues.Any(issue => issue.Severity == Severity.Error);

    /// <summary>The errors: what has one is left out of every figure.</summary>
    public IEnumerable<ValidationIssue> Errors => _issues.Where(issue => issue.Severity == Severity.Error);

    /// <summary>The warnings: what has one is counted.</summary>
    public IEnumerable<ValidationIssue> Warnings => _issues.Where(issue => issue.Severity == Severity.Warning);

    /// <summary>Number of issues.</summary>
    public int Count => _issues.Count;

    /// <summary>An issue by its place.</summary>
    /// <param name="index">0 to the number of issues less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such place.</exception>
    public ValidationIssue this[int index] => _issues[index];

    /// <summary>Walks all issues.</summary>
    public IEnumerator<ValidationIssue> GetEnumerator() => _issues.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The issues, one to a line; empty if there is none.</summary>
    public override string ToString() => string.Join("\n", _issues.AsEnumerable());
}
