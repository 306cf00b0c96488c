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
}
