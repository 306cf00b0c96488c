using System.Security.Cryptography;
using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// The compact form of a tally: the letters GGT, the version of the form, whole numbers in groups of seven bits (LEB128) and texts as length
/// and UTF-8, and last the SHA-256 of all before it.
/// </summary>
internal static class TallyBinary
{
    public const byte FirstByte = (byte)'G';

    private const int HashLength = 32;
    private const int BitsOfGroup = 7;
    private const int LongestNumber = 63;
    private static readonly byte[] s_mark = [FirstByte, (byte)'G', (byte)'T', TallyImage.FormatVersion];

    public static void Write(Stream stream, TallyImage image)
    {
        using var body = new MemoryStream();
        body.Write(s_mark, 0, s_mark.Length);
        Write(body, image.Library);
        Write(body, image.Terms.Entries, Write, entry => [entry.Key, entry.Value]);
        var quality = image.Quality;
        Write(body, quality.RecordsRead);
        Write(body, quality.LeftOut);
        Write(body, quality.WithoutSpecialCategories ? 1 : 0);
        Write(body, quality.Input?.ToString() ?? "");
        Write(body, quality.Issues, Write, issue => [issue.Definition.Code, issue.Definition.Text.Sv, issue.Definition.Text.En]);
        foreach (var issue in quality.Issues)
        {
            Write(body, issue.Count);
        }

        Write(body, image.Sections.Count);
        foreach (var section in image.Sections)
        {
            Write(body, section.Part);
            Write(body, section.Codes, Write, code => [code]);
            Write(body, section.Packed.Count);
            foreach (var count in section.Packed)
            {
                Write(body, count);
            }
        }

        var bytes = body.ToArray();
        using var sha = SHA256.Create();
        stream.Write(bytes, 0, bytes.Length);
        stream.Write(sha.ComputeHash(bytes), 0, HashLength);
    }

    public static TallyImage Read(byte[] bytes)
    {
        var end = bytes.Length - HashLength;
        if (end < s_mark.Length || !bytes.AsSpan(0, s_mark.Length - 1).SequenceEqual(s_mark.AsSpan(0, s_mark.Length - 1)))
        {
            throw new FormatException("The file is not a tally.");
        }

        if (bytes[s_mark.Length - 1] != TallyImage.FormatVersion)
        {
            throw new FormatException(
                FormattableString.Invariant(
                    $"The tally has version {bytes[s_mark.Length - 1]} of the form; {TallyImage.FormatVersion} is read here."
                )
            );
        }

        using var sha = SHA256.Create();
        if (!sha.ComputeHash(bytes, 0, end).AsSpan().SequenceEqual(bytes.AsSpan(end)))
        {
            throw new FormatException("The tally is damaged: it is not what was written.");
        }

        return new Reader(bytes, s_mark.Length, end).Image();
    }

    private static void Write(Stream stream, long number)
    {
        for (; number >= 1 << BitsOfGroup; number >>= BitsOfGroup)
        {
            stream.WriteByte((byte)((number & ((1 << BitsOfGroup) - 1)) | (1 << BitsOfGroup)));
        }

        stream.WriteByte((byte)number);
    }

    private static void Write(Stream stream, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Write(stream, bytes.Length);
        stream.Write(bytes, 0, bytes.Length);
    }

    private static void Write<T>(Stream stream, ValueList<T> items, Action<Stream, string> write, Func<T, string[]> texts)
    {
        Write(stream, items.Count);
        foreach (var item in items)
        {
            Array.ForEach(texts(item), text => write(stream, text));
        }
    }

    private sealed class Reader(byte[] bytes, int place, int end)
    {
        private int _place = place;

        public TallyImage Image()
        {
            var library = Text();
            var terms = new ReportTerms(Many(() => new KeyValuePair<string, string>(Text(), Text())));
            var quality = DataQuality.None with { RecordsRead = Number(), LeftOut = Number(), WithoutSpecialCategories = Number() != 0 };
            var digest = Text();
            var definitions = Many(() => new IssueDefinition(Text(), Text(), Text()));
            quality = quality with
            {
                Input = digest.Length == 0 ? null : InputDigest.Parse(digest),
                Issues = definitions.Select(definition => new IssueCount(definition, Number())).ToValueList(),
            };
            var sections = Many(() => new TallySection(Text(), Many(Text), Many(Number)));
            return _place == end ? new TallyImage(library, terms, quality, sections) : throw Damaged();
        }

        private ValueList<T> Many<T>(Func<T> one)
        {
            // Each takes a byte at least.
            var count = Number();
            return count <= end - _place ? Enumerable.Range(0, (int)count).Select(_ => one()).ToValueList() : throw Damaged();
        }

        private string Text()
        {
            var length = Number();
            if (length > end - _place)
            {
                throw Damaged();
            }

            _place += (int)length;
            return Encoding.UTF8.GetString(bytes, _place - (int)length, (int)length);
        }

        private long Number()
        {
            var number = 0L;
            for (var shift = 0; shift < LongestNumber && _place < end; shift += BitsOfGroup)
            {
                var next = bytes[_place++];
                number |= (next & ((1L << BitsOfGroup) - 1)) << shift;
                if (next < 1 << BitsOfGroup)
                {
                    return number;
                }
            }

            throw Damaged();
        }

        private static FormatException Damaged() => new("The tally is damaged.");
    }
}
