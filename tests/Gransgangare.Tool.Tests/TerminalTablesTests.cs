using Gransgangare.Core;
using Gransgangare.Reports;
using Spectre.Console;

namespace Gransgangare.Tool.Tests;

public class TerminalTablesTests
{
    private static readonly ReportTable s_table = ReportTable.Of(
        "outcomes",
        "Utfall",
        [
            new("Förbund", row => new(row.Name)),
            new("Kön", row => new(row.Gender)),
            new("Av", row => Number($"{row.Number}3")),
            new("Arbete/studier", row => Number($"{row.Number}1")),
            new("%", row => Number($"{row.Number},1\u00a0%")),
            new("intervall", row => Number($"{row.Number},0\u00a0%–{row.Number + 40},9\u00a0%")),
            new("Närmare arbetsmarknaden", row => Number($"{row.Number}2")),
            new("%", row => Number($"{row.Number},2\u00a0%")),
            new("intervall", row => Number($"{row.Number},3\u00a0%–{row.Number + 50},8\u00a0%")),
            new("Rörelse på skalan", row => new($"┊···○──▶···┊{row.Number}")),
            new("Andra orsaker", row => Number($"{row.Number}45678")),
        ],
        from name in new[] { "Finsam Göteborg", "Väst", "Älv och kust" }.Select((name, index) => (Name: name, Number: 10 * (index + 1)))
        from gender in new[] { "kvinna", "icke-binär" }.Select((gender, place) => (Name: gender, Place: place))
        select (name.Name, Gender: gender.Name, Number: name.Number + gender.Place),
        ["En fotnot som är längre än vad en smal terminal rymmer på en rad, och som därför bryts vid ett ordmellanrum någonstans på vägen."]
    );

    private static TableCell Number(string text) => new(text, IsNumber: true);

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    [InlineData(240)]
    public void Every_figure_and_heading_is_whole_within_the_width(int width)
    {
        var lines = Written(s_table, width);

        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.DoesNotContain(lines, line => line.Contains('…', StringComparison.Ordinal));
        var cells = lines.SelectMany(Cells).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            s_table.Rows.SelectMany(row => row.AsEnumerable()).Where(cell => cell.IsNumber || cell.Text[0] == '┊'),
            cell => Assert.Contains(cell.Text, cells)
        );
        var words = cells.SelectMany(cell => cell.Split(' ')).ToHashSet(StringComparer.Ordinal);
        Assert.All(s_table.Columns.SelectMany(heading => heading.Split(' ')), word => Assert.Contains(word, words));
    }

    [Fact]
    public void Each_part_names_its_rows_and_keeps_a_share_with_its_count()
    {
        var parts = Written(s_table, 80)
            .Where(line => line.StartsWith('│'))
            .Select(Cells)
            .Where(cells => cells.Contains("Förbund"))
            .ToList();

        Assert.True(parts.Count > 1);
        Assert.All(parts, headings => Assert.Equal("Kön", headings[1]));
        Assert.All(parts, headings => Assert.DoesNotContain(headings[2], new[] { "%", "intervall" }));
    }

    [Fact]
    public void A_wide_place_shows_one_table()
    {
        Assert.Single(Written(s_table, 240), line => line.StartsWith('╭'));
        Assert.Contains(Written(s_table, 240), line => line.Contains("Närmare arbetsmarknaden", StringComparison.Ordinal));
    }

    [Fact]
    public void One_long_word_is_folded_and_none_of_it_lost()
    {
        var sum = string.Concat(Enumerable.Range(0, 64).Select(digit => "0123456789abcdef"[digit * 7 % 16]));
        var table = ReportTable.Of("audit", "Granskning", [new("Uppgift", _ => new("indata")), new("Värde", text => new(text))], [sum], []);

        var lines = Written(table, 60);

        Assert.All(lines, line => Assert.True(line.Length <= 60, line));
        Assert.Equal(sum, string.Concat(lines.Where(line => line.StartsWith('│')).Skip(1).Select(line => Cells(line)[^1])));
    }

    private static string[] Cells(string line) =>
        [.. line.Split('│', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Trim(' '))];

    private static List<string> Written(ReportTable table, int width)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
            }
        );
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        TerminalTables.Write(console, "En rubrik", [table]);
        return [.. writer.ToString().Split('\n').Select(line => line.TrimEnd('\r'))];
    }
}
