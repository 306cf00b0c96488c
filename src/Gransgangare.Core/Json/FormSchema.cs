using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gransgangare.Core;

/// <summary>The JSON Schema (2020-12) of one object: its members in the order in which they were added, and no others.</summary>
internal sealed class FormSchema
{
    private static readonly JsonWriterOptions s_indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<(string Name, bool Required, Func<JsonObject> Schema)> _members = [];

    /// <summary>Adds a member; one that is there already stays as it is.</summary>
    public void Add(string name, bool required, Func<JsonObject> schema)
    {
        if (!_members.Exists(member => string.Equals(member.Name, name, StringComparison.Ordinal)))
        {
            _members.Add((name, required, schema));
        }
    }

    /// <summary>A form that has these members and no others; null is as good as absent.</summary>
    public JsonObject ToJson() => ToJson(optional => OrNull(optional));

    /// <summary>A form for which null is not a value: what is not known is left out.</summary>
    public JsonObject ToJsonWithoutNull() => ToJson(optional => optional);

    private JsonObject ToJson(Func<JsonObject, JsonObject> optional)
    {
        var schema = new JsonObject { ["type"] = "object", ["properties"] = Properties(optional) };
        var required = _members.Where(member => member.Required).Select(member => (JsonNode?)member.Name).ToArray();
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray(required);
        }

        schema["additionalProperties"] = false;
        return schema;
    }

    public static JsonObject Text() =>
        new()
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = KeyForm.MaxLength,
        };

    /// <summary>A text that is neither <c>.</c> nor <c>..</c>, without a slash.</summary>
    public static JsonObject Key()
    {
        var schema = Text();
        schema["pattern"] = "^(?!\\.{1,2}$)[^/]+$";
        return schema;
    }

    public static JsonObject Municipality() => new() { ["type"] = "string", ["pattern"] = "^[0-9]{4}$" };

    public static JsonObject Letter(char from, char to) => new() { ["type"] = "string", ["pattern"] = $"^[{from}-{to}]$" };

    public static JsonObject FreeText() => new() { ["type"] = "string", ["maxLength"] = KeyForm.MaxLength };

    /// <summary>A date within the <see cref="DateLimits"/>: the format asks for a day that there is, the pattern for the years.</summary>
    public static JsonObject Date() =>
        new()
        {
            ["type"] = "string",
            ["format"] = "date",
            ["pattern"] = "^(18[5-9][0-9]|19[0-9]{2}|2(0|1)[0-9]{2})-[0-9]{2}-[0-9]{2}$",
        };

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    public static JsonObject Share() =>
        new()
        {
            ["type"] = "number",
            ["minimum"] = 0,
            ["maximum"] = 1,
        };

    public static JsonObject Integer(int from, int to)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (from > int.MinValue)
        {
            schema["minimum"] = from;
        }

        if (to < int.MaxValue)
        {
            schema["maximum"] = to;
        }

        return schema;
    }

    public static JsonObject Codes(IEnumerable<string> codes) =>
        new() { ["enum"] = new JsonArray(codes.Select(code => (JsonNode?)code).ToArray()) };

    public static JsonObject ListOf(Func<JsonObject> item, bool atLeastOne = false)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item() };
        if (atLeastOne)
        {
            schema["minItems"] = 1;
        }

        return schema;
    }

    /// <summary>A schema as a text of its own.</summary>
    public static string Document(string title, JsonObject schema)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_indented))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", title);
            foreach (var member in schema)
            {
                json.WritePropertyName(member.Key);
                member.Value!.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The same, or null: what is optional may be said to be missing.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (schema["enum"] is JsonArray codes)
        {
            codes.Add((JsonNode?)null);
        }
        else
        {
            schema["type"] = new JsonArray((JsonNode?)schema["type"]!.GetValue<string>(), "null");
        }

        return schema;
    }

    private JsonObject Properties(Func<JsonObject, JsonObject> optional)
    {
        var properties = new JsonObject();
        foreach (var (name, required, schema) in _members)
        {
            properties[name] = required ? schema() : optional(schema());
        }

        return properties;
    }
}
