using System.Text;
using System.Text.Json;

namespace Gransgangare.Core;

/// <summary>On which line of a JSON text a member stands (rad i en definition), so that a fault with a JSON path can be found in the file.</summary>
/// <remarks>Paths are as in <see cref="ValidationIssue.Path"/>: <c>$</c> or empty for the whole text, else such as <c>goals[0].id</c>,
/// with or without <c>$.</c> before it.</remarks>
internal sealed class JsonPlaces
{
    private readonly byte[] _json;

    /// <summary>The places of a text, which is read when a place is asked for.</summary>
    /// <param name="json">The text; of one that is not JSON every place is the line where reading stops.</param>
    public JsonPlaces(string json) => _json = Encoding.UTF8.GetBytes(json ?? throw new ArgumentNullException(nameof(json)));

    /// <summary>The line of a member, from 1: where its name stands, or, if it is missing, that of what should hold it.</summary>
    /// <param name="path">The path. Of a member that is there twice the last counts.</param>
    public int LineOf(string path) => LinesOf([path])[0];

    /// <summary>The lines of several members, found in one reading; see <see cref="LineOf"/>.</summary>
    /// <param name="paths">The paths.</param>
    /// <returns>As many lines, in the order of the paths.</returns>
    public IReadOnlyList<int> LinesOf(IEnumerable<string> paths)
    {
        var asked = (paths ?? throw new ArgumentNullException(nameof(paths))).Select(Bare).ToList();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in asked.SelectMany(Ways))
        {
            lines[path] = 0;
        }

        var firstLine = 1;
        try
        {
            Read(lines);
        }
        catch (JsonException exception)
        {
            lines.Clear();
            firstLine = (int)(exception.LineNumber ?? 0) + 1;
        }

        return asked.ConvertAll(path =>
            Ways(path).Select(way => lines.TryGetValue(way, out var line) ? line : 0).FirstOrDefault(line => line > 0) is > 0 and var found
                ? found
                : firstLine
        );
    }

    private static string Bare(string path) =>
        (path ?? throw new ArgumentNullException(nameof(path))).StartsWith("$.", StringComparison.Ordinal) ? path.Substring(2) : path;

    // The path itself, what holds it, and so on.
    private static IEnumerable<string> Ways(string path)
    {
        for (var length = path.Length; length > 0; length = path.LastIndexOfAny(['.', '['], length - 1))
        {
            yield return path.Substring(0, length);
        }
    }

    // Finds the lines of the paths that are asked for, and keeps no other. A frame is the path of an object or list, and in a list the number
    // of the next element; nothing below a path that is not asked for is.
    private void Read(Dictionary<string, int> lines)
    {
        var reader = new Utf8JsonReader(_json);
        var frames = new Stack<(string? Path, int Next)>();
        var (line, counted) = (1, 0);
        string? member = null;
        var isMember = false;
        while (reader.Read())
        {
            for (; counted < reader.TokenStartIndex; counted++)
            {
                line += _json[counted] == (byte)'\n' ? 1 : 0;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                frames.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var holder = frames.Peek().Path;
                member =
                    holder is null ? null
                    : holder.Length == 0 ? Name(reader)
                    : $"{holder}.{Name(reader)}";
                member = Found(member);
                isMember = true;
                continue;
            }

            var path = isMember ? member : "";
            if (!isMember && frames.Count > 0)
            {
                var list = frames.Pop();
                path = list.Path is null ? null : Found(FormattableString.Invariant($"{list.Path}[{list.Next}]"));
                frames.Push((list.Path, list.Next + 1));
            }

            isMember = false;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                frames.Push((path, 0));
            }
        }

        string? Found(string? path)
        {
            if (path is null || !lines.ContainsKey(path))
            {
                return null;
            }

            lines[path] = line;
            return path;
        }
    }

    // An unpaired surrogate is valid JSON syntax but not valid text.
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
