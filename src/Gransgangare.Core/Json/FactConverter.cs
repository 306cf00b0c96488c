using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>A yes/no fact in JSON: <c>unknown</c> where a file has an empty cell.</summary>
internal sealed class FactConverter : JsonConverter<Fact>
{
    private const string Unknown = "unknown";

    public static IEnumerable<string> Codes => ["yes", "no", "refused", Unknown];

    public static string CodeOf(Fact fact) => fact == Fact.NotKnown ? Unknown : fact.ToCode();

    public static bool TryRead(string? code, out Fact fact) =>
        string.Equals(code, Unknown, StringComparison.Ordinal) ? (fact = Fact.NotKnown) == Fact.NotKnown
        : code is { Length: > 0 } ? FactCodes.TryParse(code, out fact)
        : (fact = Fact.NotKnown) != Fact.NotKnown;

    public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryRead(reader.GetString(), out var fact)
            ? fact
            : throw new JsonException(null, new FormatException("Not a code of Fact: yes, no, refused or unknown."));

    public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options) => writer.WriteStringValue(CodeOf(value));
}
