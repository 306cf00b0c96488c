using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>Finds the encoding of a file: UTF-8 when all its bytes are, else Windows-1252.</summary>
internal static class TextEncoding
{
    private const int BlockSize = 1 << 16;
    private const int Windows1252 = 1252;

    /// <summary>Detects the encoding, says so where it is not UTF-8, and leaves the stream after the byte order mark.</summary>
    /// <returns><c>null</c> if the file cannot be read at all.</returns>
    public static Encoding? Detect(Stream stream, string file, IssueLog log)
    {
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[BlockSize];
        var characters = new char[BlockSize + 4];
        var first = true;
        var start = 0;
        try
        {
            int read;
            while ((read = stream.Read(bytes, 0, bytes.Length)) > 0)
            {
                if (first && IsUtf16Or32(bytes, read))
                {
                    log.Add(ExchangeIssues.UnreadableEncoding, file, 1);
                    return null;
                }

                start = first && read >= 3 && (bytes[0], bytes[1], bytes[2]) is (0xEF, 0xBB, 0xBF) ? 3 : start;
                first = false;
                strict.GetChars(bytes, 0, read, characters, 0, flush: false);
            }

            strict.GetChars(bytes, 0, 0, characters, 0, flush: true);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            log.Add(ExchangeIssues.ReadAsWindows1252, file, 1);
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows1252);
        }
        finally
        {
            stream.Position = start;
        }
    }

    // By the byte order mark (that of UTF-32 in big-endian order begins with NUL), or by NUL in every other byte of the first four as a file without a mark has.
    private static bool IsUtf16Or32(byte[] bytes, int count) =>
        count >= 2 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)
        || count >= 4 && ((bytes[1] == 0 && (bytes[0] == 0 || bytes[3] == 0)) || (bytes[0] == 0 && bytes[2] == 0));
}
