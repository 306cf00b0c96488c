using System.Text.Json.Nodes;

namespace Gransgangare.Reports.Tests.Json;

/// <summary>
/// The JSON Schema (2020-12) of examples: members that are in all of them are required, and a value may have the types it has anywhere.
/// Objects whose members are data (<c>by</c>, <c>missingFacts</c>) take any member.
/// </summary>
internal sealed class InferredSchema
{
    private static readonly string[] s_maps = ["by", "missingFacts"];

    private readonly SortedSet<string> _types = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (InferredSchema Schema, int Seen)> _members = new(StringComparer.Ordinal);
    private readonly bool _isMap;
    private InferredSchema? _items;
    private int _objects;

    private InferredSchema(bool isMap) => _isMap = isMap;

    public static JsonObject Of(string title, IEnumerable<JsonNode> examples)
    {
        var schema = new InferredSchema(isMap: false);
        foreach (var example in examples)
        {
            schema.Add(example);
        }

        var json = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (name, value) in schema.ToJson().ToList())
        {
            json[name] = value!.DeepClone();
        }

        return json;
    }

    private void Add(JsonNode? example)
    {
        switch (example)
        {
            case null:
                _types.Add("null");
                break;
            case JsonObject members:
                _types.Add("object");
                _objects++;
                foreach (var (name, value) in members)
                {
                    Member(_isMap ? "" : name, value);
                }

                break;
            case JsonArray items:
                _types.Add("array");
                foreach (var item in items)
                {
                    (_items ??= new InferredSchema(isMap: false)).Add(item);
                }

                break;
            default:
                var kind = example.GetValueKind().ToString();
                _types.Add(
                    kind is "True" or "False" ? "boolean"
                    : kind is "String" ? "string"
                    : IsWhole(example) ? "integer"
                    : "number"
                );
                break;
        }
    }

    private void Member(string name, JsonNode? value)
    {
        if (!_members.TryGetValue(name, out var member))
        {
            member = (new InferredSchema(s_maps.Contains(name, StringComparer.Ordinal) && value is JsonObject), 0);
            _order.Add(name);
        }

        member.Schema.Add(value);
        _members[name] = (member.Schema, member.Seen + 1);
    }

    private JsonObject ToJson()
    {
        if (_types.Contains("number"))
        {
            _types.Remove("integer");
        }

        if (IsHiddenCount)
        {
            _types.Add("object");
        }

        var json = new JsonObject
        {
            ["type"] = _types.Count == 1 ? _types.Single() : new JsonArray([.. _types.Select(type => (JsonNode)type)]),
        };
        if (_types.Contains("array") && _items is not null)
        {
            json["items"] = _items.ToJson();
        }

        if (IsHiddenCount)
        {
            json["properties"] = new JsonObject
            {
                ["hidden"] = new JsonObject { ["const"] = true },
                ["low"] = new JsonObject { ["type"] = "integer" },
                ["high"] = new JsonObject { ["type"] = "integer" },
            };
            json["required"] = new JsonArray("hidden", "low", "high");
            json["additionalProperties"] = false;
        }
        else if (_isMap)
        {
            json["additionalProperties"] = _members.TryGetValue("", out var any) ? any.Schema.ToJson() : true;
        }
        else if (_types.Contains("object"))
        {
            json["properties"] = new JsonObject(
                _order.Select(name => KeyValuePair.Create(name, (JsonNode?)_members[name].Schema.ToJson()))
            );
            json["required"] = new JsonArray([.. _order.Where(name => _members[name].Seen == _objects).Select(name => (JsonNode)name)]);
            json["additionalProperties"] = false;
        }

        return json;
    }

    // A count that can be hidden can also be told as its interval, whether or not an example does.
    private bool IsHiddenCount => _types.Contains("integer") && (_types.Contains("string") || _types.Contains("object"));

    // A share of 0 or 1 is written like a count: a member is whole only if it always is.
    private static bool IsWhole(JsonNode number) => number.ToJsonString().All(character => char.IsDigit(character) || character == '-');
}
