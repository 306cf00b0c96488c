using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>A <see cref="ValueList{T}"/> in JSON: an array. The list carries it, so that it can be a member of a host's own types.</summary>
public sealed class ValueListJsonConverter : JsonConverterFactory
{
    /// <summary>Whether the type is a value list.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The converter of a list.</summary>
    /// <param name="typeToConvert">The type of the list.</param>
    /// <param name="options">Not used.</param>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)
            Activator.CreateInstance(
                typeof(OfItems<>).MakeGenericType(
                    (typeToConvert ?? throw new ArgumentNullException(nameof(typeToConvert))).GetGenericArguments()
                )
            )!;

    private sealed class OfItems<T> : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<T[]>(ref reader, options)!.ToValueList();

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value)
            {
                JsonSerializer.Serialize(writer, item, options);
            }

            writer.WriteEndArray();
        }
    }
}
