using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Cuts the records that the gate lets through into cells, by RFC 4180. Of a cell that cannot be read it tells why: whoever reads its column refuses the
/// record, and a column that is not read costs none.
/// </summary>
internal sealed class RecordReader(RecordGate gate)
{
    private static readonly char[] s_faulty = ['"', '\0', TextEncoding.Unreadable];

    private readonly List<CsvCell> _cells = [];

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The cells of the record, until the next is read.</summary>
    public IReadOnlyList<CsvCell> Cells => _cells;

    /// <summary>Whether any of the cells cannot be read.</summary>
    public bool HasFaults { get; private set; }

    /// <summary>Reads the next record, if there is one.</summary>
    public bool Read()
    {
        _cells.Clear();
        if (gate.Next() is not { } record)
        {
            return false;
        }

        Line = record.Number;
        var mayHaveFaults = record.Text.IndexOfAny(s_faulty) >= 0;
        var start = 0;
        while (start <= record.Text.Length)
        {
            _cells.Add(mayHaveFaults ? Cell(record.Text, ref start) : Plain(record.Text, ref start));
        }

        HasFaults = mayHaveFaults && _cells.Exists(cell => cell.Fault is not null);
        return true;
    }

    private CsvCell Plain(string record, ref int start)
    {
        var end = EndOf(record, start);
        var text = record.AsSpan(start, end - start).Trim().ToString();
        start = end + 1;
        return new CsvCell(text);
    }

    private CsvCell Cell(string record, ref int start)
    {
        var open = AfterSpace(record, start);
        if (open == record.Length || record[open] != '"')
        {
            var plain = Plain(record, ref start);
            return plain with { Fault = plain.Text.IndexOf('"') >= 0 ? ExchangeIssues.StrayQuote : FaultOf(plain.Text) };
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
        start = (isClosed ? behind : EndOf(record, behind)) + 1;
        return isClosed ? new CsvCell(text, FaultOf(text)) : new CsvCell(text, ExchangeIssues.StrayQuote, MayHaveMoved: true);
    }

    private int EndOf(string record, int start)
    {
        var end = record.IndexOf(gate.Delimiter, start);
        return end < 0 ? record.Length : end;
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
