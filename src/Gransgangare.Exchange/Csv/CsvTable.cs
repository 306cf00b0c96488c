using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>One CSV file: its header matched to the format, and its records one at a time.</summary>
internal sealed class CsvTable
{
    private readonly Stream _stream;
    private readonly string _file;
    private readonly IssueLog _log;
    private readonly ExchangeMapping? _mapping;
    private readonly Action<double>? _progress;
    private readonly TextForms _forms;

    /// <summary>A table.</summary>
    /// <param name="stream">Its bytes; they can seek.</param>
    /// <param name="file">Name of the file in issues.</param>
    /// <param name="log">Where issues go.</param>
    /// <param name="mapping">A local system's names.</param>
    /// <param name="progress">Told the part that is read.</param>
    /// <param name="forms">Keys and texts that are known already.</param>
    public CsvTable(
        Stream stream,
        string file,
        IssueLog log,
        ExchangeMapping? mapping = null,
        Action<double>? progress = null,
        TextForms? forms = null
    )
    {
        (_stream, _file, _log, _mapping, _progress, _forms) = (stream, file, log, mapping, progress, forms ?? new TextForms());
    }

    /// <summary>Reads the records.</summary>
    /// <param name="columns">Columns of the file.</param>
    /// <param name="required">Those of them that must be there.</param>
    /// <returns>The records; the same object with changed content each time.</returns>
    public IEnumerable<CsvRecord> Records(WordList<string> columns, string[] required)
    {
        var found = TextEncoding.Of(_stream);
        if (found.Encoding is null)
        {
            _log.Add(ExchangeIssues.UnreadableEncoding, _file, 1);
            yield break;
        }

        if (found.IsWindows1252)
        {
            _log.Add(ExchangeIssues.ReadAsWindows1252, _file, 1);
        }

        _stream.Position += found.Mark;
        using var reader = new StreamReader(_stream, found.Encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        var lines = new LineReader(reader);
        var gate = new RecordGate(lines, Fault);
        var records = new RecordReader(gate);
        if (ReadHeader(records, gate, columns, required) is not { } header)
        {
            LeaveOutTheRest(records, gate);
            yield break;
        }

        gate.Width = header.Width;
        gate.KeyCells = [header.IndexOf("person"), header.IndexOf("operation"), header.IndexOf("rater_id"), header.IndexOf("staff")];
        var record = new CsvRecord(_file, records, header, _log, _mapping, _forms);
        var count = 0;
        while (records.Read())
        {
            record.Load();
            _log.CountRecord();
            if ((++count & 0xFFF) == 0)
            {
                _progress?.Invoke((double)_stream.Position / _stream.Length);
            }

            if (records.Count > header.Width)
            {
                record.Fault(ExchangeIssues.TooManyCells, column: null);
                _log.LeaveOut();
                continue;
            }

            if (records.HasFaults && IsRefused(records.Unusual, record, columns))
            {
                _log.LeaveOut();
                continue;
            }

            if (records.Count < header.Width)
            {
                record.Fault(ExchangeIssues.TooFewCells, column: null);
            }

            yield return record;
        }

        if (lines.OpenLine > gate.HeaderLine)
        {
            _log.Add(ExchangeIssues.LastLineOpen, _file, lines.OpenLine);
        }
    }

    // A cell that cannot be read costs its record if its column is read. Behind a mark in the wrong place cells may have moved: so it is where text stands behind
    // a quoted cell, where two cells have such marks, and where the number of cells is not that of the header.
    private static bool IsRefused(IReadOnlyList<CsvCell> cells, CsvRecord record, WordList<string> columns)
    {
        var hasMoved =
            cells.Any(cell => cell.MayHaveMoved)
            || (cells.Count(cell => cell.Fault == ExchangeIssues.StrayQuote) is var strays && strays > 1)
            || (strays == 1 && cells.Count != record.Columns.Count);
        var isRefused = false;
        for (var place = 0; place < cells.Count; place++)
        {
            if (
                cells[place].Fault is { } fault
                && (columns.IsCode(record.Columns[place]) || (hasMoved && fault == ExchangeIssues.StrayQuote))
            )
            {
                isRefused = true;
                record.Fault(fault, CsvHeader.Shown(record.Columns[place]));
            }
        }

        return isRefused;
    }

    private CsvHeader? ReadHeader(RecordReader records, RecordGate gate, WordList<string> columns, string[] required)
    {
        if (gate.HeaderLine == 0 && !string.Equals(_file, ExchangeFormat.Participations, StringComparison.Ordinal))
        {
            return null;
        }

        var hasRecord = records.Read();
        if (!hasRecord || records.Line != gate.HeaderLine)
        {
            _log.Add(ExchangeIssues.NoHeader, _file, 1);
            if (hasRecord)
            {
                LeaveOut();
            }

            return null;
        }

        var header = Header(
            new CsvHeader([.. Enumerable.Range(0, records.Count).Select(cell => records[cell].ToString())], columns, _mapping),
            records.Line,
            columns,
            required
        );
        if (header is null)
        {
            // A column that is missing may be one whose name cannot be read.
            foreach (var fault in records.Unusual.Select(cell => cell.Fault).OfType<IssueDefinition>())
            {
                _log.Add(fault, _file, records.Line);
            }
        }

        return header;
    }

    private CsvHeader? Header(CsvHeader header, int line, WordList<string> columns, string[] required)
    {
        var missing = required.Where(name => header.IndexOf(name) < 0).ToList();
        var found = missing.Count == 0 ? null : HeaderText.Found(header, columns);
        foreach (var name in missing)
        {
            _log.Add(ExchangeIssues.MissingColumn, _file, line, name, detail: found);
        }

        // A column that is not read may be there twice.
        var repeated = header.Repeated.Where(columns.IsCode).ToList();
        foreach (var name in repeated)
        {
            _log.Add(ExchangeIssues.RepeatedColumn, _file, line, name);
        }

        if (missing.Count > 0 || repeated.Count > 0)
        {
            return null;
        }

        foreach (var name in header.Names.Where(name => !columns.IsCode(name)))
        {
            _log.Add(ExchangeIssues.UnknownColumn, _file, line, CsvHeader.Shown(name), detail: HeaderText.Nearest(name, columns));
        }

        return header;
    }

    // Records under a header that cannot be read are left out one by one, so that the number is known.
    private void LeaveOutTheRest(RecordReader records, RecordGate gate)
    {
        while (gate.HeaderLine > 0 && records.Read())
        {
            LeaveOut();
        }
    }

    private void LeaveOut()
    {
        _log.CountRecord();
        _log.LeaveOut();
    }

    private void Fault(IssueDefinition definition, int line, bool isHeader)
    {
        _log.Add(definition, _file, line);
        if (!isHeader)
        {
            LeaveOut();
        }
    }
}
