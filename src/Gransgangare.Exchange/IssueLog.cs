using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>Collects issues and counts the records they leave out.</summary>
internal sealed class IssueLog
{
    private readonly HashSet<ExchangeIssue> _issues = [];
    private readonly HashSet<string> _hidden = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vetted = new(StringComparer.Ordinal);
    private readonly UnmappedValues _unmapped = new();

    /// <summary>Keys that are written alike.</summary>
    public SimilarKeys SimilarKeys { get; } = new();

    /// <summary>Records read, those left out included.</summary>
    public int RecordsRead { get; private set; }

    /// <summary>Records left out because of an error.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The issues in order of file, line, column and code.</summary>
    public IReadOnlyList<ExchangeIssue> InOrder() =>
        [
            .. _issues
                .Concat(_unmapped.Issues())
                .OrderBy(issue => ExchangeFormat.FileOrder(issue.File))
                .ThenBy(issue => issue.File, StringComparer.Ordinal)
                .ThenBy(issue => issue.Line)
                .ThenBy(issue => issue.Column, StringComparer.Ordinal)
                .ThenBy(issue => issue.Definition.Code, StringComparer.Ordinal)
                .ThenBy(issue => issue.Detail?.En, StringComparer.Ordinal)
                .Select(issue => IsShown(issue.Person) ? issue : issue with { Person = null }),
        ];

    /// <summary>Adds an issue, once for each place. A person key with a fault is never kept.</summary>
    /// <returns>Whether the issue was not there before.</returns>
    public bool Add(
        IssueDefinition definition,
        string file,
        int line,
        string? column = null,
        string? person = null,
        LocalizedText? detail = null
    ) =>
        _issues.Add(new ExchangeIssue(definition, file, line, column, KeyForm.FaultOf(person) is null ? person : null) { Detail = detail });

    /// <summary>Adds a value that the mapping and the column's list lack; it is listed once with its number.</summary>
    public void AddUnmapped(string file, int line, string column, string value, LocalizedText accepted) =>
        _unmapped.Add(file, line, column, value, accepted);

    /// <summary>Marks a key as telling of a person: it is in no issue, and other records with it are refused too.</summary>
    public void Hide(string person) => _hidden.Add(person);

    /// <summary>Whether a key has been marked as telling of a person.</summary>
    public bool IsHidden(string? person) => person is not null && _hidden.Contains(person);

    /// <summary>Marks a key with a date that is not a birth date, as the record of the person tells.</summary>
    public void Vet(string person)
    {
        if (HoldsDate(person))
        {
            _vetted.Add(person);
        }
    }

    // A key with a date of which nothing is known is in no issue.
    private bool IsShown(string? person) => person is null || (!IsHidden(person) && (_vetted.Contains(person) || !HoldsDate(person)));

    private static bool HoldsDate(string person) => KeyForm.BirthDateFaultOf(person, birthDate: null, on: null) is not null;

    /// <summary>Counts a record as read.</summary>
    public void CountRecord() => RecordsRead++;

    /// <summary>Counts a record, read already, as left out.</summary>
    public void LeaveOut() => LeftOut++;
}
