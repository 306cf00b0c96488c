using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>A protected evidence report in JSON, so that a host can return one as it is. It is made from its tallies, never read back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ProtectedEvidenceJsonConverter : JsonConverter<ProtectedEvidence>
{
    /// <summary>Not offered.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ProtectedEvidence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("An evidence report is made from participations, not read from JSON.");

    /// <summary>Writes a report.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The report.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, ProtectedEvidence value, JsonSerializerOptions options) =>
        EvidenceWriter.Write(writer, value);
}
