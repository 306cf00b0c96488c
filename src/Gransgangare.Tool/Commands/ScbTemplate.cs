using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Gransgangare.Core;
using Gransgangare.Exchange.Csv;
using Gransgangare.Reports;
using Gransgangare.Sweden.Scb;
using NodaTime.Text;

namespace Gransgangare.Tool;

/// <summary>
/// The template of SCB that an office has (mallen): the headings of its first line, in their order. What a heading names is filled in, the others stay
/// empty: the layout is SCB's and not fixed here (SE-M9).
/// </summary>
internal sealed class ScbTemplate
{
    private const int MostBytes = 1 << 24;
    private static readonly char[] s_delimiters = [';', '\t', ','];

    private static readonly (ScbColumnContent Content, string[] Words)[] s_words =
    [
        (ScbColumnContent.Identity, ["personnummer", "personnr", "person", "person-id", "identitet", "identity number", "nyckel"]),
        (ScbColumnContent.Start, ["startdatum", "start", "start date", "startdag", "från", "datum för start"]),
        (ScbColumnContent.End, ["slutdatum", "slut", "end", "end date", "slutdag", "till", "avslutsdatum", "datum för avslut"]),
        (ScbColumnContent.Hours, ["timmar", "antal timmar", "timmar under månaden", "närvarotimmar", "hours"]),
        (ScbColumnContent.Operation, ["insats", "operation", "delprojekt", "aktivitet"]),
    ];

    private static readonly Dictionary<string, ScbColumnContent> s_contents = s_words
        .SelectMany(row => row.Words.Select(word => (Word: WordFold.Of(word), row.Content)))
        .ToDictionary(row => row.Word, row => row.Content, StringComparer.Ordinal);

    private readonly List<(string Heading, ScbColumnContent? Content)> _columns;

    static ScbTemplate() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private ScbTemplate(IEnumerable<string> headings) =>
        _columns = [.. headings.Select(heading => (heading, s_contents.GetValueOrDefault(WordFold.Of(heading))))];

    /// <summary>The headings that nothing is known of.</summary>
    public int Unknown => _columns.Count(column => column.Content is null);

    /// <summary>Reads a template: a workbook, or a text with one of <c>;</c>, a tab and <c>,</c> between the headings.</summary>
    /// <exception cref="UsageException">It cannot be read, or has no column for the person.</exception>
    public static ScbTemplate Read(string path)
    {
        var name = MaskedNumbers.In(Path.GetFileName(path));
        CommonOptions.Require(File.Exists(path), $"--template: there is no file {name}");
        CommonOptions.Require(new FileInfo(path).Length <= MostBytes, $"--template: {name} is larger than a template");
        var template = new ScbTemplate(
            path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? OfWorkbook(path, name) : OfText(InputFile.Text(path))
        );
        CommonOptions.Require(
            template._columns.Exists(column => column.Content == ScbColumnContent.Identity),
            $"--template: the first line of {name} has no column for the person, such as {s_words[0].Words[0]}."
        );
        return template;
    }

    /// <summary>The rows of a month under the headings of the template; the column of the identity has the key of the person.</summary>
    public ReportTable Fill(ScbMonth month, TableText text) =>
        ReportTable.Of(
            "scb-" + MonthOf(month),
            text.Of($"SCB {MonthOf(month)}", $"SCB {MonthOf(month)}"),
            _columns.Select(column => new Column<ScbRow>(column.Heading, row => Cell(column.Content, row, text))),
            month.Rows,
            []
        );

    private static string MonthOf(ScbMonth month) => YearMonthPattern.Iso.Format(month.Month);

    private static TableCell Cell(ScbColumnContent? content, ScbRow row, TableText text) =>
        content == ScbColumnContent.Identity ? new(row.Person)
        : content == ScbColumnContent.Start ? Day(row.Start)
        : content == ScbColumnContent.End ? Day(row.End)
        : content == ScbColumnContent.Hours && row.Hours is { } hours ? Hours(hours, text)
        : content == ScbColumnContent.Operation ? new(row.Operation)
        : new("");

    private static TableCell Day(NodaTime.LocalDate? day) => new(day is { } known ? LocalDatePattern.Iso.Format(known) : "");

    private static TableCell Hours(decimal hours, TableText text) => text.Number((double)hours, hours == decimal.Truncate(hours) ? 0 : 2);

    private static IEnumerable<string> OfWorkbook(string path, string name)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(file);
            while (reader.Read())
            {
                var cells = Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(index => Convert.ToString(reader.GetValue(index), CultureInfo.InvariantCulture)?.Trim() ?? "")
                    .ToList();
                if (cells.Exists(cell => cell.Length > 0))
                {
                    return cells;
                }
            }

            return [];
        }
        catch (Exception exception) when (exception is ExcelReaderException or InvalidDataException or System.Xml.XmlException)
        {
            throw new UsageException($"--template: {name} cannot be read as a workbook");
        }
    }

    private static IEnumerable<string> OfText(string text)
    {
        var line = text.Split('\n').FirstOrDefault(line => line.Trim().Length > 0) ?? "";
        var delimiter = s_delimiters.MaxBy(sign => line.Count(character => character == sign));
        return line.Split(delimiter).Select(cell => cell.Trim().Trim('"').Trim());
    }
}
