using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Bip;

/// <summary>A rater kind in JSON: its code. <see cref="RaterKind"/> carries it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RaterKindJsonConverter : JsonConverter<RaterKind>
{
    /// <summary>Reads a code.</summary>
    /// <param name="reader">The reader at the code.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The text is not a well-formed code.</exception>
    public override RaterKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && RaterKind.TryFromCode(reader.GetString(), out var kind)
            ? kind
            : throw new JsonException(null, new FormatException("A rater kind is lower-case ASCII words joined by hyphens."));

    /// <summary>Writes the code.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The rater kind.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, RaterKind value, JsonSerializerOptions options) =>
        (writer ?? throw new ArgumentNullException(nameof(writer))).WriteStringValue(value.Code);
}
