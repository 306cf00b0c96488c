using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// The JSON form of a type: an object whose every member is written, whatever options the host has. Reading collects all faults into one
/// exception; a member that the form does not have is a fault, since a misspelt fact would be a lost one.
/// </summary>
internal abstract class JsonForm<T> : JsonConverter<T>
{
    /// <summary>Reads the members, and leaves the faults to the reader.</summary>
    public abstract T Read(FormReader members);

    /// <summary>Writes the members.</summary>
    public abstract void Write(Utf8JsonWriter json, T value);

    public JsonObject Schema()
    {
        var schema = new FormSchema();
        Read(FormReader.Describing(schema));
        return schema.ToJson();
    }

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // In a larger text the serializer adds the place of this object; of a whole text the place of the first fault is known.
        var isWhole = reader.CurrentDepth == 0;
        using var document = Parse(ref reader);
        var issues = new FormIssues();
        var value = Read(document.RootElement, issues);
        return issues.IsEmpty ? value! : throw Fault(issues.ToList(), isWhole);
    }

    /// <summary>Reads the value that a reader stands at; what the parser says of a text that is no JSON repeats the text, and is not said.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(ref Utf8JsonReader reader)
    {
        var isWhole = reader.CurrentDepth == 0;
        try
        {
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException exception)
        {
            throw Fault([JsonIssues.NotJson.At(FormattableString.Invariant($"line {exception.LineNumber + 1}"))], isWhole);
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Write(writer, value);
        writer.WriteEndObject();
    }

    public static JsonException Fault(IReadOnlyList<ValidationIssue> issues, bool isWhole) =>
        new(string.Join("\n", issues), isWhole ? issues[0].Path : null, null, null);

    private T? Read(JsonElement element, FormIssues issues)
    {
        try
        {
            return ReadAll(new FormReader(element, "$", issues));
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate is valid JSON syntax but not valid text.
            issues.Add(JsonIssues.NotJson.At("$"));
            return default;
        }
    }

    /// <summary>Reads an object that is part of another.</summary>
    public T ReadAll(FormReader members)
    {
        var value = Read(members);
        members.NoOthers();
        return value;
    }
}
