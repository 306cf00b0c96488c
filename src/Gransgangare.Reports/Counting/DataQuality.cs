using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What is wrong with or missing in the data behind a report (datakvalitet).</summary>
/// <param name="LeftOut">Records left out because of an error.</param>
/// <param name="Issues">Issues by code, in order of the code.</param>
/// <param name="MissingFacts">Facts and how many participations of the report lack them.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record DataQuality(long LeftOut, ValueList<IssueCount> Issues, UnprotectedList<KeyValuePair<string, long>> MissingFacts)
{
    /// <summary>Nothing was found.</summary>
    public static DataQuality None { get; } = new(0, ValueList<IssueCount>.Empty, ValueList<KeyValuePair<string, long>>.Empty);

    /// <summary>Records read, those left out included.</summary>
    public long RecordsRead { get; init; }

    /// <summary>
    /// Whether some of the data come from a store that keeps no special categories of personal data (känsliga uppgifter, SE-D8): figures that need
    /// them cannot be said of its participations.
    /// </summary>
    public bool WithoutSpecialCategories { get; init; }

    /// <summary>Fingerprint of what was read, whatever its order; <c>null</c> = none was made.</summary>
    internal InputDigest? Input { get; init; }

    /// <summary>
    /// Columns that incomplete ESF records lack, joined by <c>|</c>, and how many such records entered in the period; in ordinal order.
    /// </summary>
    public UnprotectedList<KeyValuePair<string, long>> IncompleteRecords { get; init; } = ValueList<KeyValuePair<string, long>>.Empty;

    /// <summary>
    /// Measurements that are in no progression, because they lie further from the person's participations than the intake lasts
    /// (<see cref="ReportRequest.IntakeDays"/>) or after a death; of those active in the period.
    /// </summary>
    public long MeasurementsFromAnotherTime { get; init; }

    /// <summary>Number of incomplete ESF records that entered in the period.</summary>
    internal long IncompleteCount => IncompleteRecords.Sum(row => row.Value);

    /// <summary>
    /// Columns of <see cref="IncompleteRecords"/> one by one, in ordinal order, and how many incomplete records lack them: a record that lacks
    /// several is in several.
    /// </summary>
    internal IEnumerable<KeyValuePair<string, long>> IncompleteByFact =>
        IncompleteRecords
            .SelectMany(row => row.Key.Split('|').Select(fact => (Fact: fact, row.Value)))
            .GroupBy(row => row.Fact, row => row.Value, StringComparer.Ordinal)
            .OrderBy(fact => fact.Key, StringComparer.Ordinal)
            .Select(fact => new KeyValuePair<string, long>(fact.Key, fact.Sum()));

    /// <summary>Number of errors.</summary>
    public long Errors => CountOf(Severity.Error);

    /// <summary>Number of warnings.</summary>
    public long Warnings => CountOf(Severity.Warning);

    private long CountOf(Severity severity) => Issues.Where(issue => issue.Definition.Severity == severity).Sum(issue => issue.Count);

    /// <summary>What the readings of two different parts of the data found; missing facts and incomplete records are counted by the tally.</summary>
    /// <param name="other">The other reading.</param>
    public DataQuality Plus(DataQuality other) =>
        None with
        {
            LeftOut = LeftOut + (other ?? throw new ArgumentNullException(nameof(other))).LeftOut,
            RecordsRead = RecordsRead + other.RecordsRead,
            WithoutSpecialCategories = WithoutSpecialCategories || other.WithoutSpecialCategories,
            Input = Input is { } mine && other.Input is { } theirs ? mine.Plus(theirs) : Input ?? other.Input,
            Issues = Issues
                .AsEnumerable()
                .Concat(other.Issues)
                .GroupBy(issue => issue.Definition)
                .OrderBy(group => group.Key.Code, StringComparer.Ordinal)
                .Select(group => new IssueCount(group.Key, group.Sum(issue => issue.Count)))
                .ToValueList(),
        };

    /// <summary>The quality of data in which issues were found.</summary>
    /// <param name="issues">Each issue found, in any order.</param>
    /// <param name="leftOut">Records left out because of an error.</param>
    public static DataQuality Of(IEnumerable<IssueDefinition> issues, long leftOut) =>
        Of(issues.Select(issue => new IssueCount(issue, 1)), leftOut);

    /// <summary>The quality of data in which issues were found, of which one may stand for several.</summary>
    /// <param name="issues">Issues with how many each stands for, in any order.</param>
    /// <param name="leftOut">Records left out because of an error.</param>
    public static DataQuality Of(IEnumerable<IssueCount> issues, long leftOut) =>
        None with
        {
            LeftOut = leftOut,
            Issues = issues
                .GroupBy(issue => issue.Definition.Code, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new IssueCount(group.First().Definition, group.Sum(issue => issue.Count)))
                .ToValueList(),
        };

    /// <summary>The quality of data as their reader found it.</summary>
    /// <param name="summary">What the reading found.</param>
    public static DataQuality Of(ReadingSummary summary)
    {
        var found = summary ?? throw new ArgumentNullException(nameof(summary));
        return Of(found.Issues.Select(issue => new IssueCount(issue.Definition, issue.Count)), found.LeftOut) with
        {
            RecordsRead = found.RecordsRead,
            Input = found.Input,
        };
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(DataQuality);
}
