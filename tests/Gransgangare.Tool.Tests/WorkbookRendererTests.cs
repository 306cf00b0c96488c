using System.Globalization;
using System.Text.RegularExpressions;

namespace Gransgangare.Tool.Tests;

/// <summary>The forms for spreadsheets and programs: a workbook, and a folder of tidy files.</summary>
public sealed partial class WorkbookRendererTests : IDisposable
{
    private const string Period = "--from 2024-01-01 --to 2024-12-31";

    private readonly DataFolder _folder = new(DataFolder.Clean);

    [Theory]
    [InlineData("check --data DATA")]
    [InlineData("report --data DATA --project gransgangare --threshold 0 " + Period)]
    [InlineData("report --data DATA --project gransgangare --by forbund,gender " + Period)]
    [InlineData("esf --data DATA --programme esf-plus-2021 --persons")]
    [InlineData("bip --data DATA")]
    [InlineData("sus --data DATA " + Period)]
    [InlineData("evidence --data DATA --project gransgangare --as-of 2024-12-31")]
    [InlineData("groups --data DATA")]
    [InlineData("eligibility --data DATA")]
    [InlineData("bip --data DATA --depth")]
    public void A_workbook_and_a_folder_say_what_csv_says(string line)
    {
        string[] arguments = [.. line.Split(' ').Select(argument => argument.Replace("DATA", _folder.Root, StringComparison.Ordinal))];
        var (book, plain, tidy) = (_folder["book.xlsx"], _folder["plain.csv"], _folder["tidy"] + Path.DirectorySeparatorChar);
        Assert.Equal(0, ToolRun.Of([.. arguments, "--lang", "en", "--format", "csv", "--out", plain]).ExitCode);
        Assert.Equal(0, ToolRun.Of([.. arguments, "--lang", "en", "--format", "xlsx", "--out", book]).ExitCode);
        Assert.Equal(0, ToolRun.Of([.. arguments, "--lang", "en", "--format", "csv", "--out", tidy]).ExitCode);

        var tables = File.ReadAllText(plain).TrimEnd('\n').Split("\n\n");
        var sheets = Workbooks.Open(book);
        Assert.Equal(tables.Length, sheets.Count);
        Assert.Equal(tables.Length, Directory.GetFiles(tidy).Length);
        foreach (var (table, sheet) in tables.Zip(sheets.Values))
        {
            var rows = Csv(table).Skip(1).ToList();
            var notes = rows.Count - 1 - sheet.Skip(1).TakeWhile(row => row.Any(cell => cell is not null)).Count();
            foreach (var (row, cells) in rows.SkipLast(notes).Zip(sheet).Skip(1))
            {
                Assert.Equal(row.SelectMany(Numbers), cells.SelectMany(cell => Numbers(Shown(cell))));
            }
        }
    }

    /// <summary>Contract 4.5: numbers as numbers, and a point for decimals whatever the language.</summary>
    [Theory]
    [InlineData("report --data DATA --project gransgangare --threshold 0 --by gender " + Period)]
    [InlineData("report --data DATA --project gransgangare --by gender " + Period)]
    [InlineData("report --data DATA --project gransgangare --method rounding --by gender " + Period)]
    [InlineData("sus --data DATA " + Period)]
    [InlineData("evidence --data DATA --project gransgangare --threshold 0 --days 31,91 --as-of 2024-12-31")]
    [InlineData("calendar --data DATA --project gransgangare --as-of 2024-06-30")]
    public void A_number_stands_alone_in_its_cell(string line)
    {
        using var cohort = new DataFolder();
        Assert.Equal(0, ToolRun.Of(["synth", "--participants", "120", "--seed", "7", "--out", cohort.Root]).ExitCode);
        string[] arguments = [.. line.Split(' ').Select(argument => argument.Replace("DATA", cohort.Root, StringComparison.Ordinal))];
        Assert.Equal(0, ToolRun.Of([.. arguments, "--format", "csv", "--out", _folder["tidy"] + "/"]).ExitCode);
        Assert.Equal(0, ToolRun.Of([.. arguments, "--format", "xlsx", "--out", _folder["book.xlsx"]]).ExitCode);
        var numbers = 0;
        // What was published elsewhere is quoted as it was.
        var own = Directory.GetFiles(_folder["tidy"]).Where(file => Path.GetFileName(file) != "evidence-published.csv");
        foreach (var row in own.SelectMany(file => Csv(File.ReadAllText(file)).Skip(1)))
        {
            numbers += row.Count(cell => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _));
            Assert.All(row, cell => Assert.DoesNotMatch(@"\d,\d|\d\s?%|^\d+( / |–)\d+$", cell));
        }

        Assert.True(numbers > 10);
        var cells = Workbooks
            .Open(_folder["book.xlsx"])
            .Where(sheet => sheet.Key != "Så har rapporten tagits fram")
            .SelectMany(sheet => sheet.Value);
        Assert.DoesNotContain(cells.SelectMany(row => row), cell => cell is string text && Alone().IsMatch(text));
    }

    [Fact]
    public void Numbers_dates_and_hidden_counts_are_what_they_are()
    {
        var book = _folder["book.xlsx"];
        ToolRun.Of([
            "report",
            "--data",
            _folder.Root,
            "--project",
            "gransgangare",
            .. Period.Split(' '),
            "--lang",
            "en",
            "--format",
            "xlsx",
            "--out",
            book,
        ]);
        var sheets = Workbooks.Open(book);
        var cells = sheets.Values.SelectMany(rows => rows).SelectMany(row => row).ToList();
        Assert.Contains(cells, cell => cell is double);
        Assert.Contains(cells, cell => cell is DateTime { Year: 2024, Month: 12, Day: 31 });
        Assert.Contains(cells, cell => cell is "..");
        for (var number = 1; number <= sheets.Count; number++)
        {
            var sheet = Workbooks.Part(book, $"xl/worksheets/sheet{number}.xml");
            Assert.Contains("state=\"frozen\"", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_with_other_files_is_refused_so_that_no_older_table_stands_beside()
    {
        string[] report =
        [
            "report",
            "--data",
            _folder.Root,
            "--project",
            "gransgangare",
            .. Period.Split(' '),
            "--format",
            "csv",
            "--out",
            _folder["tidy"] + "/",
        ];
        Assert.Equal(0, ToolRun.Of([.. report, "--threshold", "0"]).ExitCode);
        File.WriteAllText(Path.Combine(_folder["tidy"], "coverage-groups.csv"), "of another run");
        var run = ToolRun.Of(report);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("other files", run.Error[^1], StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder["tidy"], "coverage-groups.csv"));
        Assert.Equal(0, ToolRun.Of(report).ExitCode);
        foreach (var file in Directory.GetFiles(_folder["tidy"]))
        {
            var headings = Csv(File.ReadAllText(file)).First();
            Assert.Equal(headings.Length, headings.Distinct().Count());
            Assert.DoesNotContain("", headings);
        }
    }

    [Theory]
    [InlineData("--format xlsx", "--out")]
    [InlineData("--format json --out DATA/tidy/", "--format csv")]
    [InlineData("--format csv --out DATA/", "--data")]
    public void A_form_without_its_place_is_refused(string options, string named)
    {
        var run = ToolRun.Of([
            "check",
            "--data",
            _folder.Root,
            .. options.Replace("DATA", _folder.Root, StringComparison.Ordinal).Split(' '),
        ]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, Assert.Single(run.Error), StringComparison.Ordinal);
        Assert.Equal(["participations.csv"], Directory.GetFileSystemEntries(_folder.Root).Select(Path.GetFileName));
    }

    public void Dispose() => _folder.Dispose();

    private static string Shown(object? cell) =>
        cell switch
        {
            DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => cell?.ToString() ?? "",
        };

    // A share is 0.258 in a workbook and 25.8 % elsewhere; an interval is two cells there, and trailing zeros are the format's.
    private static IEnumerable<string> Numbers(string text) =>
        Token()
            .Matches(text.Replace('\u00a0', ' '))
            .Select(token =>
                (
                    decimal.Parse(token.Groups["number"].Value, CultureInfo.InvariantCulture) / (token.Value.EndsWith('%') ? 100 : 1)
                ).ToString("0.#####", CultureInfo.InvariantCulture)
            );

    private static IEnumerable<string[]> Csv(string table)
    {
        using var reader = new StringReader(table);
        using var parser = new CsvHelper.CsvParser(reader, CultureInfo.InvariantCulture);
        while (parser.Read())
        {
            yield return parser.Record!;
        }
    }

    [GeneratedRegex(@"(?<number>-?[0-9]+(\.[0-9]+)?)( %)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[+-]?\d+([.,]\d+)?(\s?%)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Alone();
}
