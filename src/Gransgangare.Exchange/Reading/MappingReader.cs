using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange.Reading;

/// <summary>Reads a mapping and finds every fault of it.</summary>
internal sealed class MappingReader
{
    private const string Columns = "columns";
    private const string Values = "values";

    private readonly FormIssues _issues = new();
    private readonly Dictionary<string, string> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _values = new(StringComparer.Ordinal);

    public ExchangeMapping? Read(string json, out IReadOnlyList<ValidationIssue> issues)
    {
        if (FormText.FaultOf(json) is { } fault)
        {
            issues = [fault];
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json);
            Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A text with half a surrogate pair is the second of these.
            _issues.Add(JsonIssues.NotJson.At("$"));
        }

        issues = _issues.ToList();
        return _issues.HasErrors ? null : new ExchangeMapping(_columns, _values);
    }

    private void Read(JsonElement root)
    {
        foreach (var (name, part) in Members(root, "$"))
        {
            if (name == Columns)
            {
                Read(part, $"$.{Columns}", _columns, faultOf: null);
            }
            else if (name == Values)
            {
                foreach (var (column, codes) in Members(part, $"$.{Values}"))
                {
                    ReadValues(column, codes);
                }
            }
            else
            {
                _issues.Add(MappingIssues.WrongForm.At($"$.{Shown(name)}"));
            }
        }
    }

    private void ReadValues(string column, JsonElement codes)
    {
        var path = $"$.{Values}.{Shown(column)}";
        WarnOfUnknown(column, path);
        if (!CodedColumns.IsCoded(column))
        {
            _issues.Add(MappingIssues.ColumnWithoutCodes.At(path));
        }
        else if (_values.ContainsKey(column))
        {
            _issues.Add(MappingIssues.Repeated.At(path));
        }
        else
        {
            Read(
                codes,
                path,
                _values[column] = new(StringComparer.Ordinal),
                code =>
                    CodedColumns.Refuses(column, code) is { } accepted ? MappingIssues.UnknownCode.At("") with { Detail = accepted } : null
            );
        }
    }

    private void Read(JsonElement part, string path, Dictionary<string, string> into, Func<string, ValidationIssue?>? faultOf)
    {
        foreach (var (local, element) in Members(part, path))
        {
            var place = $"{path}.{Shown(local)}";
            if (element.ValueKind != JsonValueKind.String || WordFold.Of(local).Length == 0)
            {
                _issues.Add(MappingIssues.WrongForm.At(place));
            }
            else if (faultOf?.Invoke(element.GetString()!) is { } fault)
            {
                _issues.Add(fault with { Path = place });
            }
            else if (into.TryGetValue(WordFold.Of(local), out var other) && other != element.GetString())
            {
                _issues.Add(MappingIssues.Repeated.At(place));
            }
            else
            {
                into[WordFold.Of(local)] = element.GetString()!;
                if (faultOf is null)
                {
                    WarnOfUnknown(element.GetString()!, place);
                }
            }
        }
    }

    // A local value may be of a person.
    private static string Shown(string name) => UnmappedValues.IsShown(name) ? name : "*";

    private void WarnOfUnknown(string column, string path)
    {
        if (!CodedColumns.IsKnown(column))
        {
            _issues.Add(MappingIssues.UnknownColumn.At(path));
        }
    }

    private IEnumerable<(string Name, JsonElement Value)> Members(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return element.EnumerateObject().Select(member => (member.Name, member.Value));
        }

        _issues.Add(MappingIssues.WrongForm.At(path));
        return [];
    }
}
