using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>A forecast in JSON. It is made from participations, never read back.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ForecastJsonConverter : JsonConverter<Forecast>
{
    /// <summary>Not offered.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override Forecast Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A forecast is made from participations, not read from JSON.");

    /// <summary>Writes a forecast.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="value">The forecast.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, Forecast value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteDate("asOf", value.AsOf);
        writer.WriteList(
            "goals",
            value.Goals,
            goal =>
            {
                writer.WriteStartObject();
                writer.WriteString("id", goal.Id);
                writer.WriteNumber("low", goal.Low);
                writer.WriteNumber("middle", goal.Middle);
                writer.WriteNumber("high", goal.High);
                writer.WriteEndObject();
            }
        );
        if (value.IntakeNeeded is { } needed)
        {
            writer.WriteNumber("intakeNeeded", needed);
        }
        else
        {
            writer.WriteNull("intakeNeeded");
        }

        writer.WriteStartObject("backtest");
        writer.WriteNumber("quarters", value.BackTest.Quarters);
        writer.WriteNumber("held", value.BackTest.Held);
        writer.WriteNumber("rivalHeld", value.BackTest.RivalHeld);
        writer.WriteEndObject();
        writer.WriteString("refused", value.Refused?.Code);
        writer.WriteEndObject();
    }
}
