using System.Text;

namespace Gransgangare.Tool.Tests;

/// <summary>Every command that writes tables writes them for Excel with Swedish settings too.</summary>
public sealed class SwedishExcelTests
{
    private const string Period = "--from 2024-01-01 --to 2024-12-31";

    [Theory]
    [InlineData("check --data DATA")]
    [InlineData("report --data DATA --project gransgangare " + Period)]
    [InlineData("merge DATA/tally")]
    [InlineData("compare --data DATA --project gransgangare " + Period)]
    [InlineData("esf --data DATA --programme esf-plus-2021")]
    [InlineData("esf --data DATA --programme esf-plus-2021 --explain p1")]
    [InlineData("esf-check --programme esf-plus-2021 --table DATA/table.csv")]
    [InlineData("esf-bridge --data DATA --person p1")]
    [InlineData("esf-sensitivity --data DATA --programme esf-plus-2021")]
    [InlineData("esf-sample --programme esf-plus-2021 --indicator EECR05 --population 600")]
    [InlineData("bip --data DATA")]
    [InlineData("sus --data DATA " + Period)]
    [InlineData("groups --data DATA")]
    [InlineData("eligibility --data DATA")]
    [InlineData("bip --data DATA --depth")]
    [InlineData("scb --data DATA")]
    [InlineData("finsam --data DATA " + Period)]
    [InlineData("minimise --data DATA")]
    public void Of_every_command_is_the_same_table_with_a_mark_and_semicolons(string line)
    {
        using var folder = new DataFolder(DataFolder.Clean).With("table.csv", "code,total\nEECO01,10\n");
        string[] Arguments(string command) =>
            [.. command.Split(' ').Select(argument => argument.Replace("DATA", folder.Root, StringComparison.Ordinal))];
        ToolRun.Of(Arguments($"tally --data DATA --project gransgangare {Period} --out DATA/tally"));
        ToolRun.Of([.. Arguments(line), "--format", "csv", "--out", folder["plain.csv"]]);
        ToolRun.Of([.. Arguments(line), "--format", "csv", "--swedish-excel", "--out", folder["excel.csv"]]);
        var (plain, excel) = (File.ReadAllBytes(folder["plain.csv"]), File.ReadAllBytes(folder["excel.csv"]));
        Assert.NotEqual(Encoding.UTF8.Preamble.ToArray(), plain[..3]);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), excel[..3]);
        var (commas, semicolons) = (Cells(plain, ","), Cells(excel[3..], ";"));
        Assert.Equal(commas, semicolons);
        Assert.Contains(commas, row => row.Length > 1);
    }

    private static List<string[]> Cells(byte[] csv, string delimiter)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(csv));
        using var parser = new CsvHelper.CsvParser(
            reader,
            new CsvHelper.Configuration.CsvConfiguration(System.Globalization.CultureInfo.InvariantCulture) { Delimiter = delimiter }
        );
        var rows = new List<string[]>();
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }
}
