using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using NodaTime;

namespace Gransgangare.Exchange.Reading;

/// <summary>What the readers of the files share: the folder, the options and the log.</summary>
internal sealed class Folder(FileSet files, ExchangeReadOptions options, IssueLog log)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly TextForms _forms = new();

    private const int LeastRoom = 256;

    // Of the file that is read, as far as is known.
    private double _part;

    public ExchangeReadOptions Options => options;

    /// <summary>Codes and names of the förbund that a record may have.</summary>
    public WordList<string> Forbund { get; } =
        new(
            Core.Forbund.All.Select(forbund => (forbund.Code, forbund.Label))
                .Concat((options.Project?.OwnForbund ?? []).Select(own => (own.Code, own.Label)))
                .Concat((options.Project?.SubProjects ?? []).Select(part => (Code: part.Forbund, Label: new LocalizedText("", ""))))
                .Select(forbund => (forbund.Code, forbund.Code, (IEnumerable<string>)[forbund.Label.Sv, forbund.Label.En])),
            codes =>
                new(
                    $"Kolumnen tar {codes}; andra förbund skrivs i forbund i project.json.",
                    $"The column takes {codes}; other förbund are written in forbund of project.json."
                )
        );

    public IssueLog Log => log;

    /// <summary>The records of a file; those marked as faulty after the caller read them are counted as left out.</summary>
    public IEnumerable<CsvRecord> Records(string file, IEnumerable<string> columns, string[] required) =>
        Records(file, ColumnWords.Of(columns), required);

    /// <summary>The records of a file whose columns have other words than those of the format.</summary>
    public IEnumerable<CsvRecord> Records(string file, WordList<string> columns, string[] required)
    {
        _part = 0;
        using var stream = files.Open(file, log);
        if (stream is null)
        {
            yield break;
        }

        var table = new CsvTable(
            stream,
            file,
            log,
            options.Mapping,
            part =>
            {
                _part = part;
                options.Progress?.Invoke(file, part);
            },
            _forms
        );
        foreach (var record in table.Records(columns, required))
        {
            yield return record;
            if (record.IsFaulty)
            {
                log.LeaveOut();
            }
        }
    }

    /// <summary>For how many rows of the file that is read there is to be room, where there is none for more than are kept.</summary>
    public int RoomFor(int kept) => Math.Max(kept + (kept / 8) + LeastRoom, _part > 0 ? (int)(kept / _part) : 2 * kept);

    /// <summary>One object for equal texts that come again and again.</summary>
    public string Pooled(string text)
    {
        if (!_texts.TryGetValue(text, out var pooled))
        {
            _texts.Add(text, pooled = text);
        }

        return pooled;
    }

    /// <summary>Warns of a date that is not known yet on the day the question is for.</summary>
    public void WarnOfFuture(CsvRecord record, LocalDate? date, string column)
    {
        if (date > options.AsOf)
        {
            record.Fault(ExchangeIssues.AfterAsOf, column);
        }
    }
}
