using Gransgangare.Core;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange;

/// <summary>
/// The values of coded columns that a mapping lacks, each with its number. A value that may be of a person, by its digits or its length, is counted
/// without being shown.
/// </summary>
internal sealed class UnmappedValues
{
    private const int LongestShown = 60;
    private const int MostDigits = 4;
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
        _values.Select(value => new ExchangeIssue(ExchangeIssues.UnmappedValue, value.Key.File, value.Value.Line, value.Key.Column)
        {
            Detail = Detail(value.Value.Shown, value.Value.Count, value.Value.Accepted),
        });

    private static LocalizedText Detail(string shown, int count, LocalizedText accepted)
    {
        var (sv, en) = shown.Length == 0 ? ("Värden som inte visas", "Values that are not shown") : ($"\"{shown}\"", $"\"{shown}\"");
        return new(
            FormattableString.Invariant($"{sv}: {count} {(count == 1 ? "post" : "poster")}. {accepted.Sv}"),
            FormattableString.Invariant($"{en}: {count} {(count == 1 ? "record" : "records")}. {accepted.En}")
        );
    }

    private static bool IsShown(string value) =>
        value.Length <= LongestShown
        && value.Count(char.IsDigit) <= MostDigits
        && !value.Any(char.IsControl)
        && !IdentityNumberShape.Matches(value);
}
