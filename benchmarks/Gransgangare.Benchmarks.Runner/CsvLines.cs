using System.Buffers;

namespace Gransgangare.Benchmarks.Runner;

/// <summary>Reads a block of plain CSV lines field by field: no quotes, an empty field is a missing value.</summary>
internal sealed class CsvLines : IDisposable
{
    private const int BlockLength = 1 << 16;

    private readonly byte[] _buffer;
    private readonly int _end;
    private int _place;

    private CsvLines(byte[] buffer, int start, int end) => (_buffer, _place, _end) = (buffer, start, end);

    /// <summary>The lines of a file but for its header, in blocks of whole lines.</summary>
    public static IEnumerable<CsvLines> BlocksOf(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        var (rest, isFirst) = (Array.Empty<byte>(), true);
        while (true)
        {
            var buffer = ArrayPool<byte>.Shared.Rent(BlockLength);
            rest.CopyTo(buffer, 0);
            var read = file.ReadAtLeast(buffer.AsSpan(rest.Length), buffer.Length - rest.Length, throwOnEndOfStream: false);
            var length = rest.Length + read;
            var isLast = length < buffer.Length;
            var end = isLast ? length : buffer.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            rest = buffer[end..length];
            yield return new CsvLines(buffer, isFirst ? buffer.AsSpan(0, end).IndexOf((byte)'\n') + 1 : 0, end);
            if (isLast)
            {
                break;
            }

            isFirst = false;
        }
    }

    /// <summary>Gives the memory of the block back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Whether there is another line.</summary>
    public bool Next() => _place < _end;

    /// <summary>A whole number; -1 if missing.</summary>
    public int Number()
    {
        var buffer = _buffer;
        var place = _place;
        var value = -1;
        if (buffer[place] >= '0')
        {
            for (value = 0; buffer[place] >= '0'; place++)
            {
                value = (value * 10) + buffer[place] - '0';
            }
        }

        _place = place + 1;
        return value;
    }

    /// <summary>A digit; 0 if missing.</summary>
    public int Digit()
    {
        int symbol = _buffer[_place];
        _place += symbol < '0' ? 1 : 2;
        return symbol < '0' ? 0 : symbol - '0';
    }

    /// <summary>A letter or digit; a space if missing.</summary>
    public char Letter()
    {
        var symbol = (char)_buffer[_place];
        _place += symbol < '0' ? 1 : 2;
        return symbol < '0' ? ' ' : symbol;
    }

    /// <summary>Year, month and day; zeros if missing.</summary>
    public (int Year, int Month, int Day) Date()
    {
        var text = _buffer.AsSpan(_place);
        if (text[0] < '0')
        {
            _place++;
            return default;
        }

        _place += 11;
        return (
            ((((((text[0] * 10) + text[1]) * 10) + text[2]) * 10) + text[3]) - ('0' * 1111),
            (text[5] * 10) + text[6] - ('0' * 11),
            (text[8] * 10) + text[9] - ('0' * 11)
        );
    }
}
