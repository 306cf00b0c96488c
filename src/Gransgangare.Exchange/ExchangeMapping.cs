using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using Gransgangare.Exchange.Reading;

namespace Gransgangare.Exchange;

/// <summary>
/// The names of a local system beside ours (mappning): which column a header stands for, and which code a value of a column stands for. It
/// goes before the format's own names and words.
/// </summary>
/// <remarks>
/// JSON: <c>{ "columns": { "Kundnr": "person" }, "values": { "exit_reason": { "Jobb": "work-unsubsidised" } } }</c>. Local names are
/// equal when they differ only in capitals, spaces, dashes and invisible characters. Columns of keys, dates and free text have no values.
/// </remarks>
public sealed class ExchangeMapping
{
    private readonly Dictionary<string, string> _columns;
    private readonly Dictionary<string, Dictionary<string, string>> _values;

    internal ExchangeMapping(Dictionary<string, string> columns, Dictionary<string, Dictionary<string, string>> values)
    {
        (_columns, _values) = (columns, values);
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The text of the mapping.</param>
    /// <param name="issues">Every fault with its JSON path.</param>
    /// <returns>The mapping; <c>null</c> if it has a fault.</returns>
    public static ExchangeMapping? TryParse(string json, out IReadOnlyList<ValidationIssue> issues) =>
        new MappingReader().Read(json ?? throw new ArgumentNullException(nameof(json)), out issues);

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The text of the mapping.</param>
    /// <exception cref="FormatException">The mapping has faults; the message lists them all.</exception>
    public static ExchangeMapping Parse(string json) =>
        TryParse(json, out var issues) ?? throw new FormatException(string.Join("\n", issues));

    /// <summary>The column that a header stands for; <c>null</c> if the mapping does not say.</summary>
    internal string? Column(string header) => _columns.TryGetValue(WordFold.Of(header), out var column) ? column : null;

    /// <summary>The code that a value of a column stands for; <c>null</c> if the mapping does not say.</summary>
    internal string? Value(string column, string value) =>
        _values.TryGetValue(column, out var codes) && codes.TryGetValue(WordFold.Of(value), out var code) ? code : null;

    /// <summary>The number of columns and values.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{_columns.Count} columns, {_values.Sum(column => column.Value.Count)} values");
}
