namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Cuts the records that the gate lets through into cells. They are well formed: a cell is quoted as a whole or not at all, so that this is
/// all there is to RFC 4180. Spaces around a cell are not part of it, unless it is quoted.
/// </summary>
internal sealed class RecordReader(RecordGate gate)
{
    private readonly List<string> _cells = [];

    /// <summary>The line on which the record begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The cells of the record, until the next is read.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Reads the next record, if there is one.</summary>
    public bool Read()
    {
        _cells.Clear();
        if (gate.Next() is not { } record)
        {
            return false;
        }

        Line = record.Number;
        var start = 0;
        while (start <= record.Text.Length)
        {
            var end = EndOf(record.Text, start);
            _cells.Add(Cell(record.Text, start, end));
            start = end + 1;
        }

        return true;
    }

    // Where the delimiter after the cell is, or the end of the record.
    private int EndOf(string record, int start)
    {
        if (start < record.Length && record[start] == '"')
        {
            do
            {
                // The mark that closes, or the first of two inside the cell.
                start = record.IndexOf('"', start + 1) + 1;
            } while (start < record.Length && record[start] == '"');
        }

        var end = record.IndexOf(gate.Delimiter, start);
        return end < 0 ? record.Length : end;
    }

    private static string Cell(string record, int start, int end) =>
        end > start && record[start] == '"'
            ? record.Substring(start + 1, end - start - 2).Replace("\"\"", "\"")
            : record.AsSpan(start, end - start).Trim(' ').ToString();
}
