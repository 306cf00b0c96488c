namespace Gransgangare.Benchmarks.Runner;

/// <summary>Reads the plain CSV of the benchmark field by field: no quotes, a header line, an empty field is a missing value.</summary>
internal sealed class CsvLines : IDisposable
{
    private readonly FileStream _file;
    private readonly byte[] _buffer = new byte[1 << 18];
    private int _place;
    private int _end;

    public CsvLines(string path)
    {
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        if (Next())
        {
            _place += _buffer.AsSpan(_place, _end - _place).IndexOf((byte)'\n') + 1;
        }
    }

    public void Dispose() => _file.Dispose();

    /// <summary>Sees that a whole line is in the buffer; <c>false</c> at the end of the file.</summary>
    public bool Next()
    {
        const int LongestLine = 1024;
        if (_end - _place < LongestLine)
        {
            _buffer.AsSpan(_place, _end - _place).CopyTo(_buffer);
            (_end, _place) = (_end - _place, 0);
            for (int read; _end < _buffer.Length && (read = _file.Read(_buffer, _end, _buffer.Length - _end)) > 0; )
            {
                _end += read;
            }
        }

        return _place < _end;
    }

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
