using System.Text;
using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>On which line of a JSON text a member stands (rad i en definition), so that a fault with a JSON path can be found in the file.</summary>
/// <remarks>Paths are as in <see cref="ValidationIssue.Path"/>: <c>$</c> or empty for the whole text, else such as <c>goals[0].id</c>,
/// with or without <c>$.</c> before it.</remarks>
public sealed class JsonPlaces
{
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly int _firstLine = 1;

    /// <summary>Reads the places of a text.</summary>
    /// <param name="json">The text; of one that is not JSON every place is the line where reading stops.</param>
    public JsonPlaces(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json)));
        try
        {
            Read(bytes);
        }
        catch (JsonException exception)
        {
            _lines.Clear();
            _firstLine = (int)(exception.LineNumber ?? 0) + 1;
        }
    }

    /// <summary>The line of a member, from 1: where its name stands, or, if it is missing, that of what should hold it.</summary>
    /// <param name="path">The path. Of a member that is there twice the last counts.</param>
    public int LineOf(string path)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        path = path.StartsWith("$.", StringComparison.Ordinal) ? path.Substring(2) : path;
        for (var length = path.Length; length > 0; length = path.LastIndexOfAny(['.', '['], length - 1))
        {
            if (_lines.TryGetValue(path.Substring(0, length), out var line))
            {
                return line;
            }
        }

        return _firstLine;
    }

    // A frame is the path of an object or list, and in a list the number of the next element.
    private void Read(byte[] bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        var frames = new Stack<(string Path, int Next)>();
        var (line, counted) = (1, 0);
        string? member = null;
        while (reader.Read())
        {
            for (; counted < reader.TokenStartIndex; counted++)
            {
                line += bytes[counted] == (byte)'\n' ? 1 : 0;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                frames.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var holder = frames.Peek().Path;
                member = holder.Length == 0 ? Name(reader) : $"{holder}.{Name(reader)}";
                _lines[member] = line;
                continue;
            }

            var path = member ?? "";
            if (member is null && frames.Count > 0)
            {
                var list = frames.Pop();
                path = FormattableString.Invariant($"{list.Path}[{list.Next}]");
                _lines[path] = line;
                frames.Push((list.Path, list.Next + 1));
            }

            member = null;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                frames.Push((path, 0));
            }
        }
    }

    // Half of a surrogate pair is JSON by its form but no text.
    private static string Name(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
