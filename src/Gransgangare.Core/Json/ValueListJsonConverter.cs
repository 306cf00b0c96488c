using System.Collections;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>A <see cref="ValueList{T}"/> in JSON: an array. The list carries it, so that it can be a member of a host's own types.</summary>
/// <remarks>
/// A natively compiled host cannot make the reader of an element type at run time. It writes lists all the same; to read one, the member or
/// the options name <see cref="ValueListJsonConverter{T}"/>.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueListJsonConverter : JsonConverterFactory
{
    /// <summary>Whether the type is a value list.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert is { IsGenericType: true } && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);

    /// <summary>The converter of a list.</summary>
    /// <param name="typeToConvert">The type of the list.</param>
    /// <param name="options">Not used.</param>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        var item = (typeToConvert ?? throw new ArgumentNullException(nameof(typeToConvert))).GetGenericArguments()[0];
#if NET
        if (!System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported)
        {
            return new WriteOnly(item);
        }
#endif
        return (JsonConverter)Activator.CreateInstance(typeof(ValueListJsonConverter<>).MakeGenericType(item))!;
    }

#if NET
    private sealed class WriteOnly(Type item) : JsonConverter<IEnumerable>
    {
        public override IEnumerable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException(
                $"A natively compiled host must name ValueListJsonConverter<{item.Name}>, on the member or in the options."
            );

        public override void Write(Utf8JsonWriter writer, IEnumerable value, JsonSerializerOptions options)
        {
            var form = options.GetTypeInfo(item);
            writer.WriteStartArray();
            foreach (var one in value)
            {
                JsonSerializer.Serialize(writer, one, form);
            }

            writer.WriteEndArray();
        }
    }
#endif
}
