using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// The form in JSON of what is not protected against disclosure (oskyddade uppgifter): there is none. A type that holds small counts or keys of
/// persons carries it, so that no serializer writes it, alone, in a list or in another object.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnprotectedJsonConverter : JsonConverter<object>
{
    /// <summary>Whether the type is refused: every type that carries this converter is.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <summary>Refused.</summary>
    /// <param name="reader">Not used.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override object Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"{(typeToConvert ?? throw new ArgumentNullException(nameof(typeToConvert))).Name} is counted from participations and measurements; no JSON of it is read."
        );

    /// <summary>Refused.</summary>
    /// <param name="writer">Not used.</param>
    /// <param name="value">What is not protected.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always; the message says what to call.</exception>
    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options) =>
        throw new NotSupportedException(
            $"{(value ?? throw new ArgumentNullException(nameof(value))).GetType().Name} shows small counts or keys of persons. Protect the report first, with ProtectedReport.Of(report), and write that; a working list is written with WorkingList.Of."
        );
}
