using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The JSON form of an instrument (instrument): the definition that <see cref="Instrument.Parse"/> reads.</summary>
/// <remarks><see cref="Instrument"/> carries it.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstrumentJsonConverter : JsonConverter<Instrument>
{
    /// <summary>The JSON Schema (2020-12) of a definition.</summary>
    public static string Schema => InstrumentSchema.Document();

    /// <summary>Reads a definition.</summary>
    /// <param name="reader">The reader at the object.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">There are faults; the message lists them all with code and path.</exception>
    public override Instrument Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var isWhole = reader.CurrentDepth == 0;
        using var document = JsonForm<Instrument>.Parse(ref reader);
        return Instrument.TryParse(document.RootElement.GetRawText(), out var instrument, out var issues)
            ? instrument
            : throw JsonForm<Instrument>.Fault(issues.Where(issue => issue.Severity == Severity.Error).ToList(), isWhole);
    }

    /// <summary>Writes a definition, every member.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The instrument.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, Instrument value, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse((value ?? throw new ArgumentNullException(nameof(value))).ToJson());
        document.RootElement.WriteTo(writer);
    }
}
