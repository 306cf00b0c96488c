using Gransgangare.Core;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange;

/// <summary>
/// The values of coded columns that a mapping lacks, each with its number. A value that may be of a person is counted without being shown: by its
/// length, its digits (a date, the last four of a number), or because one record alone has it and it looks like a name, or so many have one of their own.
/// </summary>
internal sealed class UnmappedValues
{
    private const int LongestShown = 60;
    private const int MostDigits = 3;
    private const int MostOfOneRecord = 10;
    private const int MostValues = 1_000;

    private readonly Dictionary<
        (string File, string Column, string Value),
        (string Shown, int Line, int Count, LocalizedText Accepted)
    > _values = [];

    public void Add(string file, int line, string column, string value, LocalizedText accepted)
    {
        var isShown = IsShown(value) && CodedColumns.IsCoded(column);
        var key = (file, column, isShown ? WordFold.Of(value) : "");
        if (!_values.ContainsKey(key) && _values.Count >= MostValues)
        {
            key.Item3 = "";
        }

        var old = _values.TryGetValue(key, out var known) ? known : (key.Item3.Length == 0 ? "" : WordFold.Plain(value), line, 0, accepted);
        _values[key] = (old.Item1, Math.Min(old.Item2, line), old.Item3 + 1, accepted);
    }

    public IEnumerable<ExchangeIssue> Issues() =>
        _values
            .GroupBy(value => (value.Key.File, value.Key.Column))
            .SelectMany(column => WithoutNames([.. column.Select(value => value.Value)]), (column, value) => Issue(column.Key, value));

    // Names of persons in a column that was mapped by mistake: two words with capitals, or a long list of values that one record each has.
    private static IEnumerable<(string Shown, int Line, int Count, LocalizedText Accepted)> WithoutNames(
        List<(string Shown, int Line, int Count, LocalizedText Accepted)> values
    )
    {
        var isList = values.Count(value => value.Count == 1) > MostOfOneRecord;
        return values
            .Select(value => value.Count == 1 && (isList || IsLikeName(value.Shown)) ? value with { Shown = "" } : value)
            .GroupBy(value => value.Shown, StringComparer.Ordinal)
            .Select(same => (same.Key, same.Min(value => value.Line), same.Sum(value => value.Count), same.First().Accepted));
    }

    private static bool IsLikeName(string value) =>
        value.Split([' '], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } words && words.All(word => char.IsUpper(word[0]));

    private static ExchangeIssue Issue(
        (string File, string Column) column,
        (string Shown, int Line, int Count, LocalizedText Accepted) value
    ) =>
        new(ExchangeIssues.UnmappedValue, column.File, value.Line, column.Column)
        {
            Detail = Detail(value.Shown, value.Count, value.Accepted),
        };

    private static LocalizedText Detail(string shown, int count, LocalizedText accepted)
    {
        var (sv, en) = shown.Length == 0 ? ("Värden som inte visas", "Values that are not shown") : ($"\"{shown}\"", $"\"{shown}\"");
        return new(
            FormattableString.Invariant($"{sv}: {count} {(count == 1 ? "post" : "poster")}. {accepted.Sv}"),
            FormattableString.Invariant($"{en}: {count} {(count == 1 ? "record" : "records")}. {accepted.En}")
        );
    }

    /// <summary>Whether a text of a local system may stand in a message: no digits of a date, of a number or of its last four.</summary>
    public static bool IsShown(string value) =>
        value.Length <= LongestShown
        && value.Count(char.IsDigit) <= MostDigits
        && DigitGroups(value) <= 1
        && !value.Any(char.IsControl)
        && !IdentityNumberShape.Matches(value);

    private static int DigitGroups(string value) =>
        value.Where((character, at) => char.IsDigit(character) && (at == 0 || !char.IsDigit(value[at - 1]))).Count();
}
