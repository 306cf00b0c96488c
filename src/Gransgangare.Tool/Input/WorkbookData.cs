using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Gransgangare.Core;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>
/// A workbook (xlsx) as an exchange folder: each sheet that has the name of a file of the format becomes that file, a row its line. Real dates and
/// numbers become the format's own; nothing is written to a disk.
/// </summary>
internal sealed class WorkbookData
{
    private const int MostMegabytes = 64;
    private const long MostExpanded = 1L << 29;
    private const double LargestWhole = 1e15;
    private const string Ending = ".csv";

    // No column takes it: the cell is a fault with its place, whatever error the spreadsheet shows.
    private const string ErrorCell = "#REF!";

    private readonly Dictionary<string, Stream> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<(int Row, int Column)>> _errors = new(StringComparer.Ordinal);
    private readonly List<ExchangeIssue> _issues = [];

    // The reader of workbooks asks for Windows-1252 even where it never uses it.
    static WorkbookData() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookData() { }

    /// <summary>Reads a workbook as the reader reads a folder; a file is named by its sheet.</summary>
    public static ExchangeContent Read(string path, ExchangeReadOptions options)
    {
        var book = new WorkbookData();
        book.Load(path);
        if (!book._files.ContainsKey(ExchangeFormat.Participations))
        {
            return book._issues.Exists(issue => issue.Definition.Severity == Severity.Error)
                ? new ExchangeContent([], [], book._issues.ToValueList(), RecordsRead: 0, LeftOut: 0, Project: null)
                : throw new FileNotFoundException("The workbook has no sheet of participations.");
        }

        var content = ExchangeReader.ReadStreams(book._files, options);
        return content with
        {
            Issues = book
                ._issues.Concat(
                    content.Issues.Select(issue => issue with { File = book._sheets.GetValueOrDefault(issue.File, issue.File) })
                )
                .ToValueList(),
        };
    }

    private void Load(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (file.Length > MostMegabytes << 20 || !IsWhole(file, name))
            {
                _issues.Add(new ExchangeIssue(ExchangeIssues.UnreadableWorkbook, name, 1));
                return;
            }

            file.Position = 0;
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(file);
            do
            {
                ReadSheet(reader, name);
            } while (reader.NextResult());
        }
        catch (Exception exception)
            when (exception
                    is ExcelReaderException
                        or InvalidDataException
                        or XmlException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or InvalidOperationException
                        or NotSupportedException
                        or NullReferenceException
                        or IndexOutOfRangeException
                        or KeyNotFoundException
            )
        {
            // What the reader of workbooks throws for a file that is damaged, encrypted or of another kind.
            _files.Clear();
            _issues.Add(new ExchangeIssue(ExchangeIssues.UnreadableWorkbook, name, 1));
        }
    }

    // A packed file may hold far more than its size says: it is unpacked once, piece by piece, before anything keeps it.
    private bool IsWhole(Stream file, string name)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var buffer = new byte[1 << 16];
        var expanded = 0L;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            for (int read; (read = content.Read(buffer)) > 0; )
            {
                if ((expanded += read) > MostExpanded)
                {
                    return false;
                }
            }
        }

        if (zip.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            _issues.Add(new ExchangeIssue(ExchangeIssues.Macros, name, 1));
        }

        foreach (var sheet in WorkbookCells.Of(zip).Where(found => Canonical(found.Name) is not null))
        {
            _errors[sheet.Name] = sheet.Errors;
            if (sheet.FirstFormula is { } row)
            {
                _issues.Add(new ExchangeIssue(ExchangeIssues.FormulaCell, sheet.Name, row));
            }
        }

        return true;
    }

    private void ReadSheet(IExcelDataReader reader, string book)
    {
        if (Canonical(reader.Name) is not { } file)
        {
            if (reader.VisibleState == "visible")
            {
                _issues.Add(new ExchangeIssue(ExchangeIssues.UnknownSheet, book, 1) { Detail = FileSet.SheetMeant(reader.Name) });
            }

            return;
        }

        if (_sheets.ContainsKey(file))
        {
            _files.Remove(file);
            _issues.Add(new ExchangeIssue(ExchangeIssues.FileTwice, reader.Name, 1));
            return;
        }

        if (reader.MergeCells is { Length: > 0 } merged)
        {
            _issues.Add(new ExchangeIssue(ExchangeIssues.MergedCells, reader.Name, merged.Min(range => range.FromRow) + 1));
        }

        _sheets.Add(file, reader.Name);
        _files.Add(file, Lines(reader, _errors.GetValueOrDefault(reader.Name) ?? new HashSet<(int, int)>()));
    }

    private static MemoryStream Lines(IExcelDataReader reader, IReadOnlySet<(int Row, int Column)> errors)
    {
        var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true))
        {
            var pending = 0;
            var width = 0;
            for (var row = 1; reader.Read(); row++)
            {
                var here = row;
                var cells = Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(index => errors.Contains((here, index)) ? ErrorCell : Cell(reader, index))
                    .ToList();
                var last = cells.FindLastIndex(cell => cell.Length > 0);
                if (last < 0)
                {
                    pending++;
                    continue;
                }

                for (; pending > 0; pending--)
                {
                    writer.Write('\n');
                }

                // A row of a sheet has no end of its own: cells that are missing behind are empty.
                width = width == 0 ? last + 1 : width;
                writer.Write(string.Join(';', cells.Take(Math.Max(width, last + 1)).Select(Quoted)));
                writer.Write('\n');
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static string Cell(IExcelDataReader reader, int index) =>
        reader.GetValue(index) switch
        {
            null => "",
            string text => text,
            DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            bool truth => truth ? "yes" : "no",
            double share when reader.GetNumberFormatString(index)?.Contains('%', StringComparison.Ordinal) == true => (
                100 * (decimal)share
            ).ToString("0.##########", CultureInfo.InvariantCulture) + "%",
            double number when Math.Abs(number) < LargestWhole && number == Math.Floor(number) => number.ToString(
                "F0",
                CultureInfo.InvariantCulture
            ),
            // Digits after the fifteenth are lost: a key of them is refused as one that is rounded.
            double number when Math.Abs(number) >= LargestWhole => number.ToString("0.#####E+0", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString() ?? "",
        };

    // A line break in a cell is a control character of a text, and must not begin another line.
    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\";\r\n ") < 0 ? cell : $"\"{cell.Replace('\r', '\v').Replace('\n', '\v').Replace("\"", "\"\"")}\"";

    // A sheet has the name of a file of records, with or without the ending.
    private static string? Canonical(string sheet)
    {
        var name = sheet.Trim();
        return FileSet.Canonical(name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? name : name + Ending);
    }
}
