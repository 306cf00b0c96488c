using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Sweden.Identity;

/// <summary>Writes an identity number as its mask; a mask cannot be read back.</summary>
internal sealed class MaskedIdentityConverter : JsonConverter<IdentityNumber>
{
    public override IdentityNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("An identity number is not read from JSON: parse its text with the date the question is for.");

    public override void Write(Utf8JsonWriter writer, IdentityNumber value, JsonSerializerOptions options) =>
        writer.WriteStringValue(IdentityNumber.Mask);
}
