using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Gransgangare.Core;

/// <summary>
/// Reads the members of one JSON object by name and collects every fault with its path. Made by <see cref="Describing"/> it reads nothing
/// and notes what is asked for instead, so that a form's schema is what its reader asks for.
/// </summary>
internal sealed class FormReader
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly FormIssues _issues;
    private readonly FormSchema? _schema;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public FormReader(JsonElement element, string path, FormIssues issues)
    {
        (_element, _path, _issues) = (element, path, issues);
        if (element.ValueKind != JsonValueKind.Object)
        {
            _element = default;
            issues.Add(JsonIssues.WrongForm.At(path));
        }
    }

    private FormReader(FormSchema schema) => (_path, _issues, _schema) = ("$", new FormIssues(), schema);

    public static FormReader Describing(FormSchema schema) => new(schema);

    public string RequiredText(string name) => Text(name, required: true) ?? "";

    /// <summary>A code or name in the form of <see cref="KeyForm"/>.</summary>
    public string? Text(string name, bool required = false) =>
        Formed(name, Find(name, required, FormSchema.Text), KeyForm.FaultOfText, mayBeEmpty: false);

    /// <summary>A code of a municipality: four digits.</summary>
    public string? Municipality(string name) =>
        Formed(
            name,
            Find(name, required: false, FormSchema.Municipality),
            text => Core.Municipality.IsWellFormed(text) ? null : JsonIssues.WrongForm,
            mayBeEmpty: false
        );

    /// <summary>A code or name that may be empty, which is the same as none.</summary>
    public string? FreeText(string name) =>
        Formed(name, Find(name, required: false, FormSchema.FreeText), KeyForm.FaultOfText, mayBeEmpty: true);

    /// <summary>A key in the form of <see cref="KeyForm"/>.</summary>
    public string? Key(string name, bool required = false) =>
        Formed(name, Find(name, required, FormSchema.Key), KeyForm.FaultOf, mayBeEmpty: false);

    public string RequiredKey(string name) => Key(name, required: true) ?? "";

    /// <summary>One letter of a range.</summary>
    public char? Letter(string name, char from, char to) =>
        Find(name, required: false, () => FormSchema.Letter(from, to)) is not { } value ? null
        : value.ValueKind != JsonValueKind.String ? Fault<char?>(JsonIssues.WrongForm, name)
        : value.GetString() is { Length: 1 } text && text[0] >= from && text[0] <= to ? text[0]
        : Fault<char?>(JsonIssues.UnknownCode, name, FormExpected.OneOf([$"{from}–{to}"]));

    public LocalizedText RequiredLabel(string name) => Label(name, required: true) ?? new LocalizedText("", "");

    public LocalizedText? Label(string name, bool required = false)
    {
        if (Object(name, required) is not { } names)
        {
            return null;
        }

        var label = new LocalizedText(names.RequiredText("sv"), names.RequiredText("en"));
        names.NoOthers();
        return label;
    }

    public LocalDate? Date(string name, bool required = false)
    {
        if (Find(name, required, FormSchema.Date) is not { } value)
        {
            return null;
        }

        return value.ValueKind != JsonValueKind.String ? Fault<LocalDate?>(JsonIssues.WrongForm, name)
            : DateLimits.TryParse(value.GetString(), out var date) ? date
            : Fault<LocalDate?>(DateLimits.IsOutside(value.GetString()) ? JsonIssues.OutOfRange : JsonIssues.WrongForm, name);
    }

    public int? Integer(string name, int from = int.MinValue, int to = int.MaxValue) =>
        Find(name, required: false, () => FormSchema.Integer(from, to)) is not { } value ? null
        : value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) ? Fault<int?>(JsonIssues.WrongForm, name)
        : number < from || number > to ? Fault<int?>(JsonIssues.OutOfRange, name, FormExpected.Number(from, to))
        : number;

    public decimal? Share(string name, bool required = false) =>
        Find(name, required, FormSchema.Share) is not { } value ? null
        : value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number) ? Fault<decimal?>(JsonIssues.WrongForm, name)
        : number is < 0 or > 1 ? Fault<decimal?>(JsonIssues.OutOfRange, name, FormExpected.Share)
        : number;

    public bool? Flag(string name, bool required = false) =>
        Find(name, required, FormSchema.Flag) is not { } value ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.ValueKind == JsonValueKind.True
        : Fault<bool?>(JsonIssues.WrongForm, name);

    /// <summary>A yes/no fact; absent is not known, as <c>unknown</c> is.</summary>
    public Fact Fact(string name) =>
        Find(name, required: false, () => FormSchema.Codes(FactConverter.Codes)) is not { } value ? default
        : value.ValueKind == JsonValueKind.String && FactConverter.TryRead(value.GetString(), out var fact) ? fact
        : Fault<Fact>(JsonIssues.UnknownCode, name, FormExpected.OneOf(FactConverter.Codes));

    public T? Code<[DynamicallyAccessedMembers(PublicFields)] T>(string name, bool required = false)
        where T : CodedList<T> =>
        Find(name, required, () => FormSchema.Codes(CodedList<T>.All.Select(value => value.Code))) is not { } element ? null
        : element.ValueKind == JsonValueKind.String && CodedList<T>.TryFromCode(element.GetString(), out var value) ? value
        : element.ValueKind == JsonValueKind.String ? Fault<T>(JsonIssues.UnknownCode, name, CodesOf<T>())
        : Fault<T>(JsonIssues.WrongForm, name);

    public ValueList<T> Codes<[DynamicallyAccessedMembers(PublicFields)] T>(string name)
        where T : CodedList<T> =>
        Elements(name, () => FormSchema.Codes(CodedList<T>.All.Select(value => value.Code)))
            .Select(item =>
                item.Value.ValueKind == JsonValueKind.String && CodedList<T>.TryFromCode(item.Value.GetString(), out var value)
                    ? value
                    : Fault<T>(JsonIssues.UnknownCode, At(name, item.Index), CodesOf<T>())
            )
            .OfType<T>()
            .Distinct()
            .OrderBy(value => value.Order)
            .ToValueList();

    public ValueList<int> Integers(string name) =>
        Elements(name, () => FormSchema.Integer(int.MinValue, int.MaxValue))
            .Select(item =>
                item.Value.ValueKind == JsonValueKind.Number && item.Value.TryGetInt32(out var number)
                    ? number
                    : Fault<int?>(JsonIssues.WrongForm, At(name, item.Index))
            )
            .OfType<int>()
            .ToValueList();

    public FormReader? Object(string name, bool required = false)
    {
        var members = new FormSchema();
        return Find(name, required, members.ToJson) is { } value ? new FormReader(value, PathOf(name), _issues)
            : _schema is not null ? Describing(members)
            : null;
    }

    public IEnumerable<FormReader> Objects(string name, bool required = false)
    {
        var members = new FormSchema();
        var items = Elements(name, members.ToJson, required)
            .Select(item => new FormReader(item.Value, PathOf(At(name, item.Index)), _issues));
        return _schema is null ? items : [Describing(members)];
    }

    /// <summary>The objects of a list; <c>null</c> if it is not there, which is another thing than an empty list.</summary>
    public IEnumerable<FormReader>? ObjectsOrNull(string name)
    {
        var objects = Objects(name);
        return _schema is not null || Find(name, required: false, () => []) is not null ? objects : null;
    }

    /// <summary>Notes members that nobody asked for, and those that stand twice.</summary>
    public void NoOthers()
    {
        if (_element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _element.EnumerateObject())
        {
            if (!_asked.Contains(member.Name))
            {
                _issues.Add(JsonIssues.UnknownMember.At(PathOf(IsName(member.Name) ? member.Name : "*")));
            }
            else if (!seen.Add(member.Name))
            {
                _issues.Add(JsonIssues.Repeated.At(PathOf(member.Name)));
            }
        }
    }

    private string? Formed(string name, JsonElement? value, Func<string?, IssueDefinition?> faultOf, bool mayBeEmpty)
    {
        if (value is not { } found)
        {
            return null;
        }

        var text = found.ValueKind == JsonValueKind.String ? KeyForm.OfOptional(found.GetString()) : null;
        return text is not null ? (faultOf(text) is { } fault ? Fault<string>(fault, name) : text)
            : mayBeEmpty && found.ValueKind == JsonValueKind.String ? null
            : Fault<string>(JsonIssues.WrongForm, name);
    }

    public string PathOf(string name) => $"{_path}.{name}";

    public T? Fault<T>(IssueDefinition definition, string name, LocalizedText? detail = null)
    {
        _issues.Add(definition.At(PathOf(name)) with { Detail = detail });
        return default;
    }

    private static string At(string name, int index) => FormattableString.Invariant($"{name}[{index}]");

    private static LocalizedText CodesOf<[DynamicallyAccessedMembers(PublicFields)] T>()
        where T : CodedList<T> => FormExpected.OneOf(CodedList<T>.All.Select(value => value.Code));

    // A name that begins with a digit may be somebody's number: it is not repeated.
    private static bool IsName(string text) => text.Length is > 0 and <= 40 && char.IsLetter(text[0]) && !IdentityNumberShape.Matches(text);

    private IEnumerable<(JsonElement Value, int Index)> Elements(string name, Func<JsonObject> item, bool required = false)
    {
        if (Find(name, required, () => FormSchema.ListOf(item, atLeastOne: required)) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault<object>(JsonIssues.WrongForm, name);
            return [];
        }

        if (required && value.GetArrayLength() == 0)
        {
            Fault<object>(JsonIssues.Missing, $"{name}[0]", FormExpected.AtLeastOne);
        }

        return value.EnumerateArray().Select((one, index) => (one, index));
    }

    private JsonElement? Find(string name, bool required, Func<JsonObject> schema)
    {
        _asked.Add(name);
        if (_schema is not null)
        {
            _schema.Add(name, required, schema);
            return null;
        }

        return _element.ValueKind == JsonValueKind.Object
            && _element.TryGetProperty(name, out var value)
            && value.ValueKind != JsonValueKind.Null
                ? value
            : required && _element.ValueKind == JsonValueKind.Object ? Fault<JsonElement?>(JsonIssues.Missing, name)
            : null;
    }
}
