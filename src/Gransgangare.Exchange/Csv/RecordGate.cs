using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>
/// Joins the lines of a record whose quoted cell goes over several, and reports a record that is never closed or too long. One faulty line never swallows
/// the next.
/// </summary>
internal sealed class RecordGate
{
    private const int MaxLinesOfARecord = 500;

    // A line of these alone is before the header what a blank line is.
    private static readonly char[] s_empty = [' ', '\t', ',', ';'];

    private static readonly char[] s_delimiters = [',', ';', '\t'];

    private readonly LineReader _lines;
    private readonly Action<IssueDefinition, int, bool> _fault;

    private readonly Queue<Line> _again = new();

    /// <summary>Reads up to the header line, which tells the delimiter.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <param name="fault">Told each fault, its line, and whether that is the header.</param>
    public RecordGate(LineReader lines, Action<IssueDefinition, int, bool> fault)
    {
        (_lines, _fault) = (lines, fault);
        char? told = null;
        while (_lines.Next() is { } line)
        {
            if (!line.IsTooLong && line.Text.Span.Trim(s_empty).Length == 0)
            {
                continue;
            }

            if (told is null && ToldDelimiter(line.Text.ToString()) is { } delimiter)
            {
                told = delimiter;
                continue;
            }

            HeaderLine = line.Number;
            Delimiter = told ?? DelimiterOf(line.Text.ToString());
            _again.Enqueue(line);
            break;
        }
    }

    /// <summary>
    /// The delimiter of the file: what a line <c>sep=;</c> before the header says, else the one of <c>,</c>, <c>;</c> and tab that the header has
    /// most of.
    /// </summary>
    public char Delimiter { get; } = ',';

    /// <summary>The first line that is not blank, from 1; 0 in an empty file.</summary>
    public int HeaderLine { get; }

    /// <summary>Cells of keys, which stand on one line: a quote that goes on with the next line is one that somebody forgot.</summary>
    public IReadOnlyCollection<int> KeyCells { get; set; } = [];

    /// <summary>Cells of the header; 0 before it is read. A line inside a quoted cell that is a whole record by itself tells of a quote never closed.</summary>
    public int Width { get; set; }

    /// <summary>
    /// The next record: its text, line breaks inside quoted cells as they are, and the line on which it begins. The text stands until the next call.
    /// </summary>
    public Line? Next()
    {
        while (NextLine() is { } line)
        {
            if (Record(line) is { } record)
            {
                return line with { Text = record };
            }
        }

        return null;
    }

    private Line? NextLine() => _again.Count > 0 ? _again.Dequeue() : _lines.Next();

    private ReadOnlyMemory<char>? Record(Line line)
    {
        if (line.IsTooLong)
        {
            Fault(ExchangeIssues.LineTooLong, line);
            return null;
        }

        if (IsBlank(line.Text.Span))
        {
            return null;
        }

        if (line.Text.Span.IndexOf('"') < 0)
        {
            return line.Text;
        }

        var scan = new QuoteScan(Delimiter);
        scan.Walk(line.Text.Span);
        return scan.IsOpen ? Joined(line.Kept(), scan.Cell)?.AsMemory() : line.Text;
    }

    // A record whose quoted cell goes over several lines; if it is never closed, only its first line is lost. A mark in the wrong place of a later line
    // tells that the quote of the first was never closed.
    private string? Joined(Line first, int cell)
    {
        var parts = new List<Line> { first };
        var length = first.Text.Length;
        while (parts.Count < MaxLinesOfARecord && !KeyCells.Contains(cell) && NextLine() is { } line)
        {
            parts.Add(line.Kept());
            length += line.Text.Length;
            var scan = QuoteScan.Inside(Delimiter);
            scan.Walk(line.Text.Span);
            if (line.IsTooLong || length > LineReader.MaxLength || scan.IsStray || IsRecord(line.Text.ToString()))
            {
                break;
            }

            if (!scan.IsOpen)
            {
                return string.Concat(parts.Take(parts.Count - 1).Select(part => $"{part.Text}{part.Break}")) + line.Text.ToString();
            }

            cell += scan.Cell;
        }

        Fault(ExchangeIssues.UnclosedQuote, first);
        var later = parts.Skip(1).Concat(_again).ToList();
        _again.Clear();
        later.ForEach(_again.Enqueue);
        return null;
    }

    // As many cells as the header, a day in one of them, and no mark in the first, where a note ends: no line of a note looks so.
    private bool IsRecord(string line)
    {
        var cells = line.Split(Delimiter);
        return Width > 1
            && cells.Length == Width
            && cells[0].IndexOf('"') < 0
            && Array.Exists(cells, cell => DateCell.Read(cell.AsSpan().Trim(['"', ' ']), out _) is not null);
    }

    private void Fault(IssueDefinition definition, Line line) => _fault(definition, line.Number, line.Number == HeaderLine);

    private static char DelimiterOf(string header) =>
        s_delimiters.OrderByDescending(delimiter => header.Count(character => character == delimiter)).First();

    // Excel reads such a line and does not show it; other programs leave quotes around it or delimiters after it.
    private static char? ToldDelimiter(string line)
    {
        const string Sign = "sep=";
        var text = line.Trim(' ', '"');
        return
            text.StartsWith(Sign, StringComparison.OrdinalIgnoreCase)
            && text.Length > Sign.Length
            && Array.IndexOf(s_delimiters, text[Sign.Length]) >= 0
            && text.Substring(Sign.Length + 1).Trim(' ', '"', text[Sign.Length], ',', ';').Length == 0
            ? text[Sign.Length]
            : null;
    }

    // A spreadsheet leaves lines of delimiters behind: nothing is in them.
    private bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (character != Delimiter && !char.IsWhiteSpace(character))
            {
                return false;
            }
        }

        return true;
    }
}
