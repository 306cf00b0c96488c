using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>Writes a definition as JSON, every member in a fixed order.</summary>
internal static class InstrumentWriter
{
    private static readonly JsonWriterOptions s_options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Instrument instrument)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            json.WriteString("id", instrument.Id);
            json.WriteString("version", instrument.Version);
            json.WriteBoolean("provisional", instrument.Provisional);
            json.WriteString("subject", instrument.Subject.Code);
            Write(json, "names", instrument.Name);
            Write(json, "descriptions", instrument.Description);
            json.WriteStartObject("scale");
            json.WriteNumber("max", instrument.ScaleMax);
            json.WriteEndObject();
            Write(json, "noAnswerCodes", instrument.NoAnswerCodes, json.WriteNumberValue);
            if (instrument.IntervalMonths is { } months)
            {
                json.WriteNumber("intervalMonths", months);
            }

            Write(json, "occasions", instrument.Occasions, occasion => json.WriteStringValue(occasion.Code));
            Write(json, "raterKinds", instrument.RaterKinds, rater => json.WriteStringValue(rater.Code));
            Write(json, "indicators", instrument.Items, item => Write(json, item));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, InstrumentItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        Write(json, "names", item.Name);
        Write(json, "descriptions", item.Description);
        Write(json, "askedOf", item.AskedOf, rater => json.WriteStringValue(rater.Code));
        json.WriteBoolean("reversed", item.Reversed);
        json.WriteBoolean("inIndex", item.InIndex);
        json.WriteBoolean("tiedToJobProbability", item.TiedToJobProbability);
        json.WriteBoolean("sensitive", item.Sensitive);
        json.WriteBoolean("verified", item.Verified);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, LocalizedText? text)
    {
        if (text is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("sv", text.Sv);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, ValueList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }
}
