using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Gransgangare.Core;

/// <summary>A <see cref="ValueList{T}"/> of one element type in JSON: an array. A natively compiled host names it; others need not.</summary>
/// <typeparam name="T">Type of the elements; the host's context must know it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueListJsonConverter<T> : JsonConverter<ValueList<T>>
{
    /// <summary>Reads an array.</summary>
    /// <param name="reader">The reader at the array.</param>
    /// <param name="typeToConvert">The list.</param>
    /// <param name="options">Where the form of the elements is.</param>
    /// <exception cref="JsonException">The value is not an array, or an element cannot be read.</exception>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        var form = FormOf(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize(ref reader, form)!);
        }

        return items.ToValueList();
    }

    /// <summary>Writes an array.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The list.</param>
    /// <param name="options">Where the form of the elements is.</param>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        _ = writer ?? throw new ArgumentNullException(nameof(writer));
        var form = FormOf(options);
        writer.WriteStartArray();
        foreach (var item in value ?? throw new ArgumentNullException(nameof(value)))
        {
            JsonSerializer.Serialize(writer, item, form);
        }

        writer.WriteEndArray();
    }

    private static JsonTypeInfo<T> FormOf(JsonSerializerOptions options) =>
        (JsonTypeInfo<T>)(options ?? throw new ArgumentNullException(nameof(options))).GetTypeInfo(typeof(T));
}
