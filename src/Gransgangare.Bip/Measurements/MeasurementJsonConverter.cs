using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// The JSON form of a measurement (mätning): answers by item id with the values of the form, so that a reversed item reads as it was ticked.
/// </summary>
/// <remarks>
/// <see cref="Measurement"/> carries it for BIP. Answers of another instrument have no names without its definition: add a converter that
/// knows the definitions to the options. All faults come in one <see cref="JsonException"/>, with code and path and never with a value.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MeasurementJsonConverter : JsonConverter<Measurement>
{
    private readonly MeasurementForm _form;

    /// <summary>A converter for BIP.</summary>
    public MeasurementJsonConverter()
        : this([]) { }

    /// <summary>A converter for BIP and other instruments; a definition with the id <c>bip</c> replaces the shipped one.</summary>
    /// <param name="instruments">The definitions.</param>
    public MeasurementJsonConverter(IEnumerable<Instrument> instruments) => _form = new MeasurementForm(instruments);

    /// <summary>The JSON Schema (2020-12) of a measurement with one instrument.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <returns>Indented JSON.</returns>
    public static string SchemaOf(Instrument instrument) => MeasurementForm.SchemaOf(instrument);

    /// <summary>Reads a measurement.</summary>
    /// <param name="reader">The reader at the object.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">There are faults.</exception>
    public override Measurement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _form.Read(ref reader, typeToConvert, options);

    /// <summary>Writes a measurement.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The measurement.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The definition of its instrument is not known here.</exception>
    public override void Write(Utf8JsonWriter writer, Measurement value, JsonSerializerOptions options) =>
        _form.Write(writer, value, options);
}
