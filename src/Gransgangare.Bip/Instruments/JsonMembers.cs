using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>One JSON object of a definition with its place: members are asked for by name, and every fault is noted with its path.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly FormIssues _issues;
    private readonly string _path;
    private readonly bool _isObject;

    public JsonMembers(JsonElement element, string path, FormIssues issues, params string[] known)
    {
        _path = path;
        _issues = issues;
        _isObject = element.ValueKind == JsonValueKind.Object;
        if (!_isObject)
        {
            issues.Add(InstrumentIssues.WrongType.At(path.Length == 0 ? "$" : path));
            return;
        }

        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name, StringComparer.Ordinal))
            {
                // A name that is not a word may be data of a person.
                Note(
                    JsonIssues.UnknownMember,
                    member.Name.Length <= KeyForm.MaxLength && member.Name.All(char.IsLetter) ? member.Name : "*"
                );
            }
            else if (_members.ContainsKey(member.Name))
            {
                Note(InstrumentIssues.Repeated, member.Name);
            }
            else
            {
                _members.Add(member.Name, member.Value);
            }
        }
    }

    public string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    public void Note(IssueDefinition issue, string name, LocalizedText? detail = null) =>
        _issues.Add(issue.At(PathOf(name)) with { Detail = detail });

    public bool Has(string name) => _members.ContainsKey(name);

    public bool TryGet(string name, bool required, out JsonElement value)
    {
        if (_members.TryGetValue(name, out value))
        {
            return true;
        }

        if (required && _isObject)
        {
            Note(InstrumentIssues.MissingMember, name);
        }

        return false;
    }

    public string? Text(string name, bool required = true)
    {
        if (!TryGet(name, required, out var value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && KeyForm.OfOptional(value.GetString()) is { } text)
        {
            // A description may be long.
            if (KeyForm.FaultOfText(text) is { } fault && fault != KeyIssues.TooLong)
            {
                Note(fault, name);
            }

            return text;
        }

        Note(InstrumentIssues.WrongType, name);
        return null;
    }

    public string Id(string name)
    {
        var id = Text(name);
        if (id is not null && !Slug.IsWellFormed(id))
        {
            Note(InstrumentIssues.MalformedId, name);
        }

        return id ?? "";
    }

    public bool Flag(string name, bool whenAbsent = false)
    {
        if (!TryGet(name, required: false, out var value) || value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.ValueKind == JsonValueKind.Undefined ? whenAbsent : value.ValueKind == JsonValueKind.True;
        }

        Note(InstrumentIssues.WrongType, name);
        return whenAbsent;
    }

    public int? Whole(string name, IssueDefinition outside, int least, int most)
    {
        if (!TryGet(name, required: false, out var value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
        {
            Note(InstrumentIssues.WrongType, name);
            return null;
        }

        if (number < least || number > most)
        {
            Note(outside, name);
        }

        return number;
    }

    /// <summary>The elements of a list with their paths; a repeated element is noted and left out.</summary>
    public IEnumerable<(string Path, JsonElement Value)> Elements(string name, bool required, bool distinct)
    {
        if (!TryGet(name, required, out var list))
        {
            yield break;
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Note(InstrumentIssues.WrongType, name);
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var element in list.EnumerateArray())
        {
            var path = $"{name}[{place++}]";
            if (distinct && !seen.Add(element.GetRawText()))
            {
                Note(InstrumentIssues.Repeated, path);
                continue;
            }

            yield return (path, element);
        }
    }

    public LocalizedText? Localized(string name, bool required)
    {
        if (!TryGet(name, required, out var value))
        {
            return null;
        }

        var texts = new JsonMembers(value, PathOf(name), _issues, "sv", "en");
        var (sv, en) = (texts.Text("sv", required: false), texts.Text("en", required: false));
        if (texts._isObject && !texts.Has("sv") && !texts.Has("en"))
        {
            Note(InstrumentIssues.MissingMember, $"{name}.sv");
        }

        return (sv ?? en) is { } any ? new LocalizedText(sv ?? any, en ?? any) : null;
    }
}
