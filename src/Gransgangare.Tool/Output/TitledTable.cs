using System.Text;

namespace Gransgangare.Tool;

/// <summary>
/// A CSV file of tables with a title above the first and notes below it, as the tool writes them to one file: only the first table is kept, on its lines.
/// </summary>
internal static class TitledTable
{
    // A table that the tool wrote is a few kilobytes; what is larger is not taken into memory.
    private const int MostBytes = 1 << 20;

    private static readonly char[] s_delimiters = [',', ';', '\t'];

    /// <summary>The first table of a file that begins with a title; any other file, or one over a megabyte, as it is, from its beginning.</summary>
    /// <param name="stream">The file; it can seek.</param>
    public static Stream First(Stream stream)
    {
        if (stream.Length > MostBytes)
        {
            return stream;
        }

        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        stream.Position = 0;

        // Each byte is kept whatever the encoding, if it has the signs of CSV in one byte each.
        var lines = Encoding.Latin1.GetString(copy.ToArray()).Split('\n');
        var title = Array.FindIndex(lines, line => !IsDelimiter(line));
        if (title < 0 || title + 1 >= lines.Length || !IsOneCell(lines[title]) || IsOneCell(lines[title + 1]) || lines[0].Contains('\0'))
        {
            return stream;
        }

        // A mark of the encoding stays where it is.
        lines[title] = lines[title].StartsWith("\u00ef\u00bb\u00bf", StringComparison.Ordinal) ? lines[title][..3] : "";
        var end = Array.FindIndex(lines, title + 1, IsOneCell);
        return new MemoryStream(Encoding.Latin1.GetBytes(string.Join('\n', lines.Take(end < 0 ? lines.Length : end)) + "\n"));
    }

    private static bool IsDelimiter(string line) =>
        line.Trim('\u00ef', '\u00bb', '\u00bf', '\r').StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    // No delimiter, or one quoted cell; a blank line is one too.
    private static bool IsOneCell(string line)
    {
        var text = line.Trim('\u00ef', '\u00bb', '\u00bf', '\r', ' ');
        return text.IndexOfAny(s_delimiters) < 0
            || (
                text.Length > 1
                && text[0] == '"'
                && text[^1] == '"'
                && !text[1..^1].Replace("\"\"", "", StringComparison.Ordinal).Contains('"')
            );
    }
}
