using System.Text;

namespace Gransgangare.Exchange.Csv;

/// <summary>Reads lines of bounded length; a longer one is walked over without being kept.</summary>
internal sealed class LineReader(TextReader reader)
{
    public const int MaxLength = 1 << 18;

    private readonly char[] _buffer = new char[1 << 16];
    private readonly StringBuilder _long = new();
    private int _start;
    private int _end;
    private int _number;

    /// <summary>The number of the last line, if it has text and no line end; 0 before the end, or if it has one.</summary>
    public int OpenLine { get; private set; }

    /// <summary>The next line without its line break, or <c>null</c> at the end. Its text stands until the next call.</summary>
    public Line? Next()
    {
        _long.Clear();
        var tooLong = false;
        while (_start < _end || Fill())
        {
            var span = _buffer.AsSpan(_start, _end - _start);
            var length = span.IndexOfAny('\n', '\r');
            var part = length < 0 ? span : span.Slice(0, length);
            tooLong |= _long.Length + part.Length > MaxLength;
            if (length >= 0 && _long.Length == 0 && !tooLong)
            {
                // Looking behind a carriage return at the end of the buffer fills it again.
                var isLast = _start + length + 1 == _end && span[length] == '\r';
                var text = isLast ? part.ToArray() : _buffer.AsMemory(_start, length);
                return Found(text, Consume(length));
            }

            if (!tooLong)
            {
                _long.Append(part.ToString());
            }

            if (length < 0)
            {
                _start = _end;
                continue;
            }

            var lineBreak = Consume(length);
            return tooLong ? TooLong() : Found(_long.ToString().AsMemory(), lineBreak);
        }

        if (!tooLong && _long.Length == 0)
        {
            return null;
        }

        var last = tooLong ? TooLong() : Found(_long.ToString().AsMemory(), "");
        OpenLine = tooLong || !last.Text.Span.IsWhiteSpace() ? last.Number : 0;
        return last;
    }

    private Line Found(ReadOnlyMemory<char> text, string lineBreak) => new(++_number, text, lineBreak);

    private Line TooLong() => new(++_number, default, "", IsTooLong: true);

    // Steps over the line break and gives it back; \r\n is one break.
    private string Consume(int length)
    {
        var carriageReturn = _buffer[_start + length] == '\r';
        _start += length + 1;
        if (!carriageReturn)
        {
            return "\n";
        }

        if ((_start < _end || Fill()) && _buffer[_start] == '\n')
        {
            _start++;
            return "\r\n";
        }

        return "\r";
    }

    private bool Fill()
    {
        _start = 0;
        _end = reader.Read(_buffer, 0, _buffer.Length);
        return _end > 0;
    }
}
