using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Csv;

/// <summary>One CSV file of the folder: its header matched to the format, and its records one at a time.</summary>
internal sealed class CsvTable
{
    private readonly string _path;
    private readonly string _file;
    private readonly IssueLog _log;
    private readonly Action<double>? _progress;

    public CsvTable(string directory, string file, IssueLog log, Action<double>? progress = null)
    {
        (_path, _file, _log, _progress) = (Path.Combine(directory, file), file, log, progress);
    }

    /// <summary>Whether the file is there.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>Reads the records.</summary>
    /// <param name="columns">Columns of the format.</param>
    /// <param name="required">Those of them that must be there.</param>
    /// <param name="extraColumns">Whether columns outside the format are known all the same.</param>
    /// <returns>The records; the same object with changed content each time.</returns>
    public IEnumerable<CsvRecord> Records(IReadOnlyCollection<string> columns, string[] required, Func<string, bool>? extraColumns = null)
    {
        using var stream = Open();
        if (stream is null || TextEncoding.Detect(stream, _file, _log) is not { } encoding)
        {
            yield break;
        }

        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        var gate = new RecordGate(new LineReader(reader), Fault);
        var records = new RecordReader(gate);
        if (ReadHeader(records, gate, columns, required, extraColumns) is not { } header)
        {
            LeaveOutTheRest(records, gate);
            yield break;
        }

        gate.KeyCells = [header.IndexOf("person"), header.IndexOf("operation"), header.IndexOf("rater_id")];
        var record = new CsvRecord(_file, header, _log);
        var count = 0;
        while (records.Read())
        {
            record.Load(records.Cells, records.Line);
            _log.CountRecord();
            if ((++count & 0xFFF) == 0)
            {
                _progress?.Invoke((double)stream.Position / stream.Length);
            }

            if (records.Cells.Count > header.Width)
            {
                record.Fault(ExchangeIssues.TooManyCells, column: null);
                _log.LeaveOut();
                continue;
            }

            if (records.Cells.Count < header.Width)
            {
                record.Fault(ExchangeIssues.TooFewCells, column: null);
            }

            yield return record;
        }
    }

    private FileStream? Open()
    {
        try
        {
            return new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _log.Add(ExchangeIssues.UnreadableFile, _file, 1);
            return null;
        }
    }

    private CsvHeader? ReadHeader(
        RecordReader records,
        RecordGate gate,
        IReadOnlyCollection<string> columns,
        string[] required,
        Func<string, bool>? extraColumns
    )
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

        return Header(records.Cells, records.Line, columns, required, extraColumns);
    }

    private CsvHeader? Header(
        IReadOnlyList<string> cells,
        int line,
        IReadOnlyCollection<string> columns,
        string[] required,
        Func<string, bool>? extraColumns
    )
    {
        var header = new CsvHeader(cells);
        var isReadable = true;
        foreach (var name in required.Where(name => header.IndexOf(name) < 0))
        {
            _log.Add(ExchangeIssues.MissingColumn, _file, line, name);
            isReadable = false;
        }

        foreach (var name in header.Repeated)
        {
            // The first line of a file without a header is about a person: only names of the format are shown.
            _log.Add(
                ExchangeIssues.RepeatedColumn,
                _file,
                line,
                columns.Contains(name, StringComparer.Ordinal) ? name : CsvHeader.NotShown
            );
            isReadable = false;
        }

        foreach (
            var name in header.Names.Where(name =>
                isReadable && !columns.Contains(name, StringComparer.Ordinal) && extraColumns?.Invoke(name) != true
            )
        )
        {
            _log.Add(ExchangeIssues.UnknownColumn, _file, line, CsvHeader.Shown(name));
        }

        return isReadable ? header : null;
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
