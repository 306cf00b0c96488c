using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Core;

/// <summary>Reads the members of one JSON object and collects every fault with its path.</summary>
internal sealed class JsonMembers(JsonElement element, string path, List<ValidationIssue> issues)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string Path => path;

    public string RequiredText(string name) => Text(name, required: true) ?? "";

    public string? Text(string name, bool required = false) =>
        Find(name, required) is not { } value ? null
        : value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text
        : Fault<string>(ProjectIssues.WrongForm, name);

    public LocalizedText Label(string name)
    {
        if (Object(name, required: true) is not { } names)
        {
            return new LocalizedText("", "");
        }

        var label = new LocalizedText(names.RequiredText("sv"), names.RequiredText("en"));
        names.NoOthers();
        return label;
    }

    public LocalDate? Date(string name, bool required = false)
    {
        if (Text(name, required) is not { } text)
        {
            return null;
        }

        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : Fault<LocalDate?>(ProjectIssues.WrongForm, name);
    }

    public int? Integer(string name, int from, int to) =>
        Find(name, required: false) is not { } value ? null
        : value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) ? Fault<int?>(ProjectIssues.WrongForm, name)
        : number < from || number > to ? Fault<int?>(ProjectIssues.OutOfRange, name)
        : number;

    public decimal? Share(string name, bool required = false) =>
        Find(name, required) is not { } value ? null
        : value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number) ? Fault<decimal?>(ProjectIssues.WrongForm, name)
        : number is < 0 or > 1 ? Fault<decimal?>(ProjectIssues.OutOfRange, name)
        : number;

    public bool Flag(string name) =>
        Find(name, required: false) is { } value
        && (
            value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? value.ValueKind == JsonValueKind.True
                : Fault<bool>(ProjectIssues.WrongForm, name)
        );

    public T? Code<T>(string name, bool required = false)
        where T : CodedList<T> =>
        Text(name, required) is not { } code ? null
        : CodedList<T>.TryFromCode(code, out var value) ? value
        : Fault<T>(ProjectIssues.UnknownCode, name);

    public ValueList<T> Codes<T>(string name)
        where T : CodedList<T> =>
        Elements(name)
            .Select(item =>
                item.Value.ValueKind == JsonValueKind.String && CodedList<T>.TryFromCode(item.Value.GetString(), out var value)
                    ? value
                    : Add<T>(ProjectIssues.UnknownCode, item.Path)
            )
            .OfType<T>()
            .Distinct()
            .OrderBy(value => value.Order)
            .ToValueList();

    public ValueList<int> Integers(string name) =>
        Elements(name)
            .Select(item =>
                item.Value.ValueKind == JsonValueKind.Number && item.Value.TryGetInt32(out var number)
                    ? number
                    : Add<int?>(ProjectIssues.WrongForm, item.Path)
            )
            .OfType<int>()
            .ToValueList();

    public JsonMembers? Object(string name, bool required = false) =>
        Find(name, required) is not { } value ? null
        : value.ValueKind == JsonValueKind.Object ? new JsonMembers(value, $"{path}.{name}", issues)
        : Fault<JsonMembers>(ProjectIssues.WrongForm, name);

    public IEnumerable<JsonMembers> Objects(string name) =>
        Elements(name)
            .Select(item =>
                item.Value.ValueKind == JsonValueKind.Object
                    ? new JsonMembers(item.Value, item.Path, issues)
                    : Add<JsonMembers>(ProjectIssues.WrongForm, item.Path)
            )
            .OfType<JsonMembers>();

    public void NoOthers()
    {
        foreach (var member in element.EnumerateObject().Where(member => !_asked.Contains(member.Name)))
        {
            issues.Add(ProjectIssues.UnknownMember.At($"{path}.{member.Name}"));
        }
    }

    public T? Fault<T>(IssueDefinition definition, string name) => Add<T>(definition, $"{path}.{name}");

    private T? Add<T>(IssueDefinition definition, string at)
    {
        issues.Add(definition.At(at));
        return default;
    }

    private List<(JsonElement Value, string Path)> Elements(string name)
    {
        if (Find(name, required: false) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault<object>(ProjectIssues.WrongForm, name);
            return [];
        }

        return value.EnumerateArray().Select((item, index) => (item, FormattableString.Invariant($"{path}.{name}[{index}]"))).ToList();
    }

    private JsonElement? Find(string name, bool required)
    {
        _asked.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value
            : required ? Fault<JsonElement?>(ProjectIssues.Missing, name)
            : null;
    }
}
