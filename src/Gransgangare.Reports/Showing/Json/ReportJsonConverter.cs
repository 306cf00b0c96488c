using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Reports;

/// <summary>
/// A protected report in JSON as <see cref="ReportJson"/> writes it, so that a host can return one as it is. A report is made from its tallies,
/// never read back: read the JSON by its schema.
/// </summary>
/// <remarks><see cref="ProtectedReport"/> carries it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportJsonConverter : JsonConverter<ProtectedReport>
{
    /// <summary>Not offered.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ProtectedReport Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A report is made from participations, not read from JSON.");

    /// <summary>Writes a report.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The report.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, ProtectedReport value, JsonSerializerOptions options) => writer.WriteReport(value);
}
