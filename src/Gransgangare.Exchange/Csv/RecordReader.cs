using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Cuts the records that the gate lets through into cells, by RFC 4180. An ordinary record is cut where its delimiters stand, and nothing is copied. Of a
/// cell that cannot be read it tells why: anyone who reads its column refuses the record, and a column that is not read costs none.
/// </summary>
internal sealed class RecordReader(RecordGate gate)
{
    private static readonly char[] s_unusual = ['"', '\0', TextEncoding.Unreadable];

    private readonly List<CsvCell> _unusual = [];
    private readonly StringBuilder _unquoted = new();
    private (int Start, int Length)[] _places = new (int, int)[64];
    private ReadOnlyMemory<char> _text;

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Number of cells of the record.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a cell, until the next record is read.</summary>
    public ReadOnlySpan<char> this[int cell]
    {
        get
        {
            var (start, length) = _places[cell];
            return length == 0 ? default : _text.Span.Slice(start, length);
        }
    }

    /// <summary>The cells of a record that has a mark or a character that cannot be read; empty for an ordinary one.</summary>
    public IReadOnlyList<CsvCell> Unusual => _unusual;

    /// <summary>Whether any of the cells cannot be read.</summary>
    public bool HasFaults { get; private set; }

    /// <summary>Reads the next record, if there is one.</summary>
    public bool Read()
    {
        (Count, HasFaults) = (0, false);
        _unusual.Clear();
        if (gate.Next() is not { } record)
        {
            return false;
        }

        Line = record.Number;
        if (record.Text.Span.IndexOfAny(s_unusual) < 0)
        {
            _text = record.Text;
            Cut(record.Text.Span);
        }
        else
        {
            ReadUnusual(record.Text.ToString());
        }

        return true;
    }

    private void Cut(ReadOnlySpan<char> record)
    {
        for (var start = 0; start <= record.Length; )
        {
            var (first, end) = (start, EndOf(record, start));
            start = end + 1;
            while (first < end && char.IsWhiteSpace(record[first]))
            {
                first++;
            }

            while (first < end && char.IsWhiteSpace(record[end - 1]))
            {
                end--;
            }

            Add(first, end - first);
        }
    }

    private void ReadUnusual(string record)
    {
        _unquoted.Clear();
        for (var start = 0; start <= record.Length; )
        {
            var cell = Cell(record, ref start);
            _unusual.Add(cell);
            HasFaults |= cell.Fault is not null;
            Add(_unquoted.Length, cell.Text.Length);
            _unquoted.Append(cell.Text);
        }

        _text = _unquoted.ToString().AsMemory();
    }

    private void Add(int start, int length)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, 2 * Count);
        }

        _places[Count++] = (start, length);
    }

    private CsvCell Cell(string record, ref int start)
    {
        var open = AfterSpace(record, start);
        if (open == record.Length || record[open] != '"')
        {
            var end = EndOf(record.AsSpan(), start);
            var plain = record.AsSpan(start, end - start).Trim().ToString();
            start = end + 1;
            return new CsvCell(plain, plain.IndexOf('"') >= 0 ? ExchangeIssues.StrayQuote : FaultOf(plain));
        }

        // The mark that closes; of two inside the cell the second is passed over.
        var close = record.IndexOf('"', open + 1);
        while (close >= 0 && close + 1 < record.Length && record[close + 1] == '"')
        {
            close = record.IndexOf('"', close + 2);
        }

        var text = record.Substring(open + 1, close - open - 1).Replace("\"\"", "\"");
        var behind = AfterSpace(record, close + 1);
        var isClosed = behind == record.Length || record[behind] == gate.Delimiter;
        start = (isClosed ? behind : EndOf(record.AsSpan(), behind)) + 1;
        return isClosed ? new CsvCell(text, FaultOf(text)) : new CsvCell(text, ExchangeIssues.StrayQuote, MayHaveMoved: true);
    }

    private int EndOf(ReadOnlySpan<char> record, int start)
    {
        var length = record.Slice(start).IndexOf(gate.Delimiter);
        return length < 0 ? record.Length : start + length;
    }

    private int AfterSpace(string record, int start)
    {
        while (start < record.Length && record[start] != gate.Delimiter && char.IsWhiteSpace(record[start]))
        {
            start++;
        }

        return start;
    }

    private static IssueDefinition? FaultOf(string text) =>
        text.IndexOf('\0') >= 0 ? ExchangeIssues.NulCharacter
        : text.IndexOf(TextEncoding.Unreadable) >= 0 ? ExchangeIssues.UnreadableText
        : null;
}
