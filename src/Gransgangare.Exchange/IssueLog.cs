using Gransgangare.Core;

namespace Gransgangare.Exchange;

/// <summary>
/// Collects issues and counts the records they leave out. Of each code and file the first <see cref="InputLimits.IssuesOfCode"/> are kept, and of
/// the others their number.
/// </summary>
internal sealed class IssueLog
{
    private readonly HashSet<ExchangeIssue> _issues = [];
    private readonly Dictionary<(IssueDefinition, string), Kind> _kinds = [];
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
                .Concat(_kinds.Values.Select(kind => kind.Others).OfType<ExchangeIssue>())
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
    ) => Add(new ExchangeIssue(definition, file, line, column, KeyForm.FaultOf(person) is null ? person : null) { Detail = detail });

    /// <summary>Adds an issue, or one that stands for several.</summary>
    public bool Add(ExchangeIssue issue)
    {
        var key = (issue.Definition, issue.File);
        if (!_kinds.TryGetValue(key, out var kind))
        {
            _kinds.Add(key, kind = new Kind());
        }

        if (kind.IsFull || issue.Count > 1)
        {
            return !_issues.Contains(issue) && kind.CountOther(issue);
        }

        return _issues.Add(issue) && kind.Keep();
    }

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

    // The issues of one code in one file. Readers come back to a place at once or not at all, so those of the last line tell which is new.
    private sealed class Kind
    {
        private readonly HashSet<ExchangeIssue> _ofLine = [];
        private int _kept;
        private int _line;

        public bool IsFull => _kept == InputLimits.IssuesOfCode;

        /// <summary>What stands for those that are not kept: without a column and a person, at the first line of them.</summary>
        public ExchangeIssue? Others { get; private set; }

        public bool Keep()
        {
            _kept++;
            return true;
        }

        public bool CountOther(ExchangeIssue issue)
        {
            if (_line != issue.Line)
            {
                _line = issue.Line;
                _ofLine.Clear();
            }

            if (!_ofLine.Add(issue))
            {
                return false;
            }

            var count = (Others?.Count ?? 0) + issue.Count;
            Others = new ExchangeIssue(issue.Definition, issue.File, Math.Min(Others?.Line ?? issue.Line, issue.Line))
            {
                Count = count,
                Detail = FormIssues.Others(count),
            };
            return true;
        }
    }
}
