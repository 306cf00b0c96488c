using System.Text;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Exchange;

/// <summary>
/// Opens a text that is not CSV, such as JSON (textfil): UTF-8 with or without a byte order mark, or UTF-16 with one, of
/// <see cref="InputLimits.DocumentBytes"/> at most. Other bytes are refused and never replaced.
/// </summary>
internal static class TextFile
{
    /// <summary>Reads a file, or a pipe that somebody writes to.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>The text without a byte order mark.</returns>
    /// <exception cref="FormatException">The bytes are too many, or not text in UTF-8 or UTF-16; the message says what to do.</exception>
    /// <exception cref="IOException">The file cannot be read, or is a device or a pipe that nobody writes to.</exception>
    public static string Read(string path)
    {
        using var stream = OpenFile.OrPipe(path);
        return Read(stream);
    }

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <param name="stream">The bytes; it stays open.</param>
    /// <returns>The text without a byte order mark.</returns>
    /// <exception cref="FormatException">The bytes are too many, or not text in UTF-8 or UTF-16; the message says what to do.</exception>
    public static string Read(Stream stream) =>
        TryRead(stream ?? throw new ArgumentNullException(nameof(stream)), out var fault) ?? throw new FormatException(fault!.Text.En);

    /// <summary>The bytes of a document as they are, of a file or a pipe that somebody writes to.</summary>
    /// <exception cref="FormatException">They are too many.</exception>
    internal static byte[] ReadBytes(string path)
    {
        using var stream = OpenFile.OrPipe(path);
        return BoundedCopy.Of(stream, InputLimits.DocumentBytes)?.ToArray() ?? throw new FormatException(JsonIssues.TooLarge.Text.En);
    }

    /// <summary>Reads a stream; <c>null</c> where the text has a fault.</summary>
    internal static string? TryRead(Stream stream, out IssueDefinition? fault)
    {
        using var bytes = BoundedCopy.Of(stream, InputLimits.DocumentBytes);
        if (bytes is null)
        {
            fault = JsonIssues.TooLarge;
            return null;
        }

        var found = TextEncoding.Of(bytes);
        var text =
            found.Encoding is null || found.IsWindows1252
                ? TextEncoding.Unreadable.ToString()
                : found.Encoding.GetString(bytes.GetBuffer(), found.Mark, (int)bytes.Length - found.Mark);
        fault = text.IndexOf(TextEncoding.Unreadable) < 0 ? null : ExchangeIssues.NotUtf8;
        return fault is null ? text : null;
    }
}
