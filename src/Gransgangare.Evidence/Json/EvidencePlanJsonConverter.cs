using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Evidence;

/// <summary>The JSON form of a plan, in any host's serializer. Faults come in one <see cref="JsonException"/> that lists them all.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EvidencePlanJsonConverter : JsonConverter<EvidencePlan>
{
    private static readonly EvidencePlanForm s_form = new();

    /// <inheritdoc/>
    public override EvidencePlan? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        s_form.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, EvidencePlan value, JsonSerializerOptions options) =>
        s_form.Write(writer, value, options);
}
