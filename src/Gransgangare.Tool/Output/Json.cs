using System.Text.Encodings.Web;
using System.Text.Json;

namespace Gransgangare.Tool;

/// <summary>The JSON writer of every command.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Yes, no, or <c>null</c> where it cannot be said.</summary>
    public static void WriteBooleanOrNull(this Utf8JsonWriter json, string name, bool? value)
    {
        json.WritePropertyName(name);
        if (value is { } known)
        {
            json.WriteBooleanValue(known);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>One operation of a person is one object; a person in several operations is an array of them.</summary>
    public static void WriteOneOrMore<T>(this Utf8JsonWriter json, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 1)
        {
            write(json, items[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }
}
