using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Core;

/// <summary>
/// A date in JSON as <c>2024-09-30</c>, for a host's own types: the records of the libraries write their dates so by themselves, but a
/// bare <see cref="LocalDate"/> member would become an object with its calendar.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LocalDateJsonConverter : JsonConverter<LocalDate>
{
    /// <summary>Reads a date.</summary>
    /// <param name="reader">The reader at the text.</param>
    /// <param name="typeToConvert">The date type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">Not a date of the form <c>YYYY-MM-DD</c> within the <see cref="DateLimits"/>.</exception>
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DateLimits.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException(null, new FormatException("A date has the form YYYY-MM-DD and lies from 1850-01-01 to 2199-12-31."));

    /// <summary>Writes a date.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The date, in any calendar.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        (writer ?? throw new ArgumentNullException(nameof(writer))).WriteStringValue(
            LocalDatePattern.Iso.Format(value.WithCalendar(CalendarSystem.Iso))
        );
}
