using System.Text;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange;

/// <summary>
/// Opens a text that is not CSV, such as JSON (textfil): UTF-8 with or without a byte order mark, or UTF-16 with one. Other bytes are refused and
/// never replaced.
/// </summary>
public static class TextFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The text without a byte order mark.</returns>
    /// <exception cref="FormatException">The bytes are not text in UTF-8 or UTF-16; the message says what to do.</exception>
    public static string Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Read(stream);
    }

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <param name="stream">The bytes; it stays open.</param>
    /// <returns>The text without a byte order mark.</returns>
    /// <exception cref="FormatException">The bytes are not text in UTF-8 or UTF-16; the message says what to do.</exception>
    public static string Read(Stream stream)
    {
        using var bytes = new MemoryStream();
        (stream ?? throw new ArgumentNullException(nameof(stream))).CopyTo(bytes);
        bytes.Position = 0;
        var found = TextEncoding.Of(bytes);
        var text =
            found.Encoding is null || found.IsWindows1252
                ? TextEncoding.Unreadable.ToString()
                : found.Encoding.GetString(bytes.GetBuffer(), found.Mark, (int)bytes.Length - found.Mark);
        return text.IndexOf(TextEncoding.Unreadable) < 0
            ? text
            : throw new FormatException("The file is not text in UTF-8. Save it as UTF-8.");
    }
}
