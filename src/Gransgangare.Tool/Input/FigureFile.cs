using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Exchange;
using Gransgangare.Exchange.Csv;

namespace Gransgangare.Tool;

/// <summary>
/// Reads a table of figures: CSV with <c>code</c> and any of <c>woman</c>, <c>man</c>, <c>nonBinary</c> and <c>total</c>. An empty cell is
/// a figure that is not there, not zero. The decimals given are kept: they tell how a share was rounded.
/// </summary>
internal sealed class FigureFile
{
    private const string Code = "code";

    /// <summary>What stands in a table of the tool for a figure that is not there: cannot be said, cannot occur, hidden.</summary>
    private static readonly string[] s_notThere = ["-", ".", ".."];

    /// <summary>Columns of figures, each with the gender of its cell; <c>null</c> = the total.</summary>
    private static readonly (string Column, Gender? Cell)[] s_cells =
    [
        ("woman", Gender.Woman),
        ("man", Gender.Man),
        ("nonBinary", Gender.NonBinary),
        ("total", null),
    ];

    private static readonly WordList<string> s_columns = new([
        (Code, Code, ["kod", "indikatorkod"]),
        ("woman", "woman", ["women", "kvinna", "kvinnor"]),
        ("man", "man", ["men", "män"]),
        ("nonBinary", "nonBinary", ["non-binary", "icke-binär", "icke-binära"]),
        ("total", "total", ["totalt", "summa", "samtliga", "alla", "all"]),
    ]);

    private static readonly LocalizedText s_columnsOfFigures = new(
        $"Siffror läses i kolumnerna {string.Join(", ", s_cells.Select(cell => cell.Column))}.",
        $"Figures are read in the columns {string.Join(", ", s_cells.Select(cell => cell.Column))}."
    );

    private static readonly LocalizedText s_thousands = new(
        "Tre siffror följer på tecknet, så det kan vara tusental eller decimaler.",
        "Three digits follow the sign, so it may be thousands or decimals."
    );

    /// <summary>Signs that stand between thousands or before decimals.</summary>
    private static readonly char[] s_signs = ['.', ',', ' ', '\u00a0', '\u2009', '\u202f', '\'', '\u2019'];

    private readonly Programme _programme;
    private readonly IssueLog _log = new();
    private readonly Dictionary<string, decimal> _figures = new(StringComparer.Ordinal);

    private bool _hasNonBinary;

    private FigureFile(Programme programme) => _programme = programme;

    /// <summary>Reads a table, and lists its issues on standard error.</summary>
    /// <exception cref="DataErrorsException">The table has errors.</exception>
    /// <exception cref="UsageException">The file has no column of codes.</exception>
    public static EsfFigures Read(Programme programme, string path, Language language)
    {
        var file = new FigureFile(programme);
        var name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new UsageException(
                Directory.Exists(path)
                    ? $"{path} is a folder; name a table of figures in it"
                    : $"there is no file {path}; a table that comes by a pipe is /dev/stdin"
            );
        }

        using var stream =
            FileSet.Seekable(OpenFile.OrPipe(path)) ?? throw new UsageException($"{name}: {JsonIssues.TooLarge.Text.In(language)}");
        foreach (var record in new CsvTable(TitledTable.First(stream), name, file._log).Records(s_columns, [Code]))
        {
            file._hasNonBinary = record.Columns.Contains("nonBinary", StringComparer.Ordinal);
            file.Read(record);
        }

        var issues = file._log.InOrder();
        if (file._figures.Count == 0 && issues.All(issue => issue.Definition.Severity == Severity.Warning))
        {
            issues = [.. issues, new ExchangeIssue(EsfFigureIssues.NoFigures, name, 1) { Detail = s_columnsOfFigures }];
        }

        // Without columns the file is not a table of figures.
        if (issues.FirstOrDefault(issue => issue.Definition == ExchangeIssues.MissingColumn) is { } wrong)
        {
            throw new UsageException(wrong.ToLine(language));
        }

        foreach (var issue in issues)
        {
            Console.Error.WriteLine(PlainSigns.Of(issue.ToLine(language)));
        }

        return issues.All(issue => issue.Definition.Severity == Severity.Warning)
            ? EsfFigures.Of(programme, file._figures, file._hasNonBinary)
            : throw new DataErrorsException(ExitCode.Usage);
    }

    private void Read(CsvRecord record)
    {
        var code = record.Cell(Code);
        foreach (var (column, cell) in s_cells.Where(row => IsThere(record.Cell(row.Column))))
        {
            if (Known(record, cell is null ? code : $"{code}.{cell.Code}") is not { } key)
            {
                return;
            }

            if (Number(record, column, EsfFigures.IsShare(key)) is { } number && !_figures.TryAdd(key, number))
            {
                record.Fault(EsfFigureIssues.RepeatedFigure, column);
            }
        }
    }

    private static bool IsThere(string cell) => cell.Length > 0 && !s_notThere.Contains(cell, StringComparer.Ordinal);

    // The key as the programme writes it; what the programme has is said where it lacks the key.
    private string? Known(CsvRecord record, string key)
    {
        try
        {
            return EsfFigures.Of(_programme, [new(key, 0)]).Keys[0];
        }
        catch (FormatException exception)
        {
            record.Fault(EsfFigureIssues.UnknownFigure, Code, new(exception.Message, exception.Message));
            return null;
        }
    }

    private static decimal? Number(CsvRecord record, string column, bool isShare)
    {
        var text = record.Cell(column);
        var sign = text.IndexOfAny(s_signs);
        if (!isShare && sign >= 0 && text.All(character => char.IsAsciiDigit(character) || character is '-' || s_signs.Contains(character)))
        {
            var groups = text[(sign + 1)..].Split(s_signs);
            record.Fault(EsfFigureIssues.DecimalsInCount, column, groups.All(group => group.Length == 3) ? s_thousands : null);
            return null;
        }

        if (
            decimal.TryParse(
                text.Replace(',', '.'),
                NumberStyles.AllowLeadingSign | (isShare ? NumberStyles.AllowDecimalPoint : NumberStyles.None),
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            if (isShare && (number < 0 || number > 100))
            {
                record.Fault(EsfFigureIssues.ShareBeyondWhole, column);
                return null;
            }

            return number;
        }

        record.Fault(EsfFigureIssues.NotANumber, column);
        return null;
    }
}
