using System.Globalization;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>A report as a reader of the press release has it: figures by their place, in the JSON and where only a table has them.</summary>
internal sealed class Published
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    public Published(ProtectedReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteReport(report);
        }

        Text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        Walk(JsonDocument.Parse(stream.ToArray()).RootElement, "");
        foreach (var cell in ReportTables.Of(report, Language.English).SelectMany(table => table.Rows.SelectMany(row => row)))
        {
            if (cell.Figures.Count == 1 && !_values.ContainsKey(cell.Figures[0]))
            {
                Add(cell.Figures[0], cell.Text);
            }
        }
    }

    public string Text { get; }

    public IEnumerable<string> Places => _values.Keys;

    public JsonElement this[string place] => _values[place];

    public bool Has(string place) => _values.ContainsKey(place);

    public bool IsHidden(string place) =>
        _values[place].ValueKind == JsonValueKind.Object
        || (_values[place].ValueKind == JsonValueKind.String && _values[place].ValueEquals(".."));

    /// <summary>Between which counts a hidden one is said to lie.</summary>
    public (long Low, long High)? Interval(string place) =>
        _values[place].ValueKind == JsonValueKind.Object
            ? (_values[place].GetProperty("low").GetInt64(), _values[place].GetProperty("high").GetInt64())
            : null;

    /// <summary>A count; a figure that cannot be said counts nobody.</summary>
    public long Count(string place) => _values[place].ValueKind == JsonValueKind.Null ? 0 : _values[place].GetInt64();

    private void Add(string place, string text)
    {
        if (text == TableText.Hidden || text.Contains('–', StringComparison.Ordinal))
        {
            _values[place] = JsonSerializer.SerializeToElement(TableText.Hidden);
        }
        else if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            _values[place] = JsonSerializer.SerializeToElement(count);
        }
    }

    private void Walk(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("hidden", out _))
        {
            _values[place] = element;
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                Walk(member.Value, place.Length == 0 ? member.Name : $"{place}/{member.Name}");
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var row in element.EnumerateArray())
            {
                Walk(row, $"{place}/{Name(row)}");
            }
        }
        else
        {
            _values[place] = element;
        }
    }

    private static string Name(JsonElement row)
    {
        foreach (var key in new[] { "by", "id", "code", "rater", "subProject", "rule", "missing", "instrument" })
        {
            if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty(key, out var value))
            {
                return value.ValueKind switch
                {
                    JsonValueKind.Object => string.Join(',', value.EnumerateObject().Select(code => code.Value.GetString())),
                    JsonValueKind.Null => "project",
                    _ => value.ToString(),
                };
            }
        }

        return row.ToString();
    }
}
