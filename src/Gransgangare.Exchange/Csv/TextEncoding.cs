using System.Text;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// The encoding of a text, found from its bytes. UTF-8 with or without a byte order mark; UTF-16 with one; Windows-1252 when no line
/// with other letters than English ones is UTF-8. In a text whose lines disagree, a line that is not UTF-8 gets the sign
/// <see cref="Unreadable"/>.
/// </summary>
/// <param name="Encoding">The encoding; <c>null</c> = UTF-16 without a mark or UTF-32, which are not read.</param>
/// <param name="Mark">Length of the byte order mark, which some programs write before one that is there already.</param>
internal sealed record TextEncoding(Encoding? Encoding, int Mark)
{
    /// <summary>Stands where the bytes are not text in the encoding.</summary>
    public const char Unreadable = '\uffff';

    private const int BlockSize = 1 << 16;

    private static readonly Encoding s_windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly DecoderFallback s_marking = new DecoderReplacementFallback(Unreadable.ToString());

    /// <summary>Whether the bytes are not UTF-8 or UTF-16 but Windows-1252.</summary>
    public bool IsWindows1252 => ReferenceEquals(Encoding, s_windows1252);

    /// <summary>Finds the encoding, and leaves the stream where it was.</summary>
    /// <param name="stream">The text; it can seek.</param>
    public static TextEncoding Of(Stream stream)
    {
        var start = stream.Position;
        var bytes = new byte[BlockSize];
        var count = stream.Read(bytes, 0, bytes.Length);
        if (Wide(bytes, count) is { } wide)
        {
            stream.Position = start;
            return wide;
        }

        var mark = 0;
        while (count >= mark + 3 && (bytes[mark], bytes[mark + 1], bytes[mark + 2]) is (0xEF, 0xBB, 0xBF))
        {
            mark += 3;
        }

        var isUtf8 = IsUtf8(stream, bytes, count);
        stream.Position = start;
        var encoding =
            isUtf8 ? Encoding.UTF8
            : HasOtherLetters(stream, mark) ? With(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
            : s_windows1252;
        stream.Position = start;
        return new TextEncoding(encoding, mark);
    }

    private static bool IsUtf8(Stream stream, byte[] bytes, int count)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var characters = new char[BlockSize + 4];
        try
        {
            for (; count > 0; count = stream.Read(bytes, 0, bytes.Length))
            {
                strict.GetChars(bytes, 0, count, characters, 0, flush: false);
            }

            strict.GetChars(bytes, 0, 0, characters, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // Whether a line is UTF-8 and has a letter that another encoding writes otherwise.
    private static bool HasOtherLetters(Stream stream, int mark)
    {
        stream.Position += mark;
        using var reader = new StreamReader(
            stream,
            With(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            detectEncodingFromByteOrderMarks: false,
            BlockSize,
            leaveOpen: true
        );
        var lines = new LineReader(reader);
        while (lines.Next() is { } line)
        {
            if (line.Text.Span.IndexOf(Unreadable) < 0 && HasOtherLetter(line.Text.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOtherLetter(ReadOnlySpan<char> line)
    {
        foreach (var character in line)
        {
            if (character > '\u007f')
            {
                return true;
            }
        }

        return false;
    }

    // By the byte order mark, or by NUL in every other byte of the first four as a text without a mark has.
    private static TextEncoding? Wide(byte[] bytes, int count)
    {
        if (count >= 4 && (bytes[0], bytes[1], bytes[2], bytes[3]) is (0xFF, 0xFE, 0, 0) or (0, 0, 0xFE, 0xFF))
        {
            return new TextEncoding(null, 4);
        }

        if (count >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            var mark = 2;
            while (count >= mark + 2 && (bytes[mark], bytes[mark + 1]) == (bytes[0], bytes[1]))
            {
                mark += 2;
            }

            return new TextEncoding(With(new UnicodeEncoding(bigEndian: bytes[0] == 0xFE, byteOrderMark: false)), mark);
        }

        return count >= 4 && ((bytes[1] == 0 && (bytes[0] == 0 || bytes[3] == 0)) || (bytes[0] == 0 && bytes[2] == 0))
            ? new TextEncoding(null, 0)
            : null;
    }

    private static Encoding With(Encoding encoding)
    {
        var marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = s_marking;
        return marking;
    }
}
