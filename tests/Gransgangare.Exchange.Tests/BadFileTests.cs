using System.Text;

namespace Gransgangare.Exchange.Tests;

/// <summary>Files that are hardly CSV: each fault has its line, and nothing but the faulty line is lost.</summary>
public sealed class BadFileTests
{
    private const string Header = "person,gender,entry_date\n";

    [Theory]
    [InlineData(0, "p2 p3 p4")]
    [InlineData(1, "p1 p3 p4")]
    [InlineData(2, "p1 p2 p4")]
    [InlineData(3, "p1 p2 p3")]
    public void An_unclosed_quote_loses_its_own_line_only(int at, string left)
    {
        var lines = Enumerable.Range(1, 4).Select(n => $"p{n},woman,2023-03-01").ToArray();
        foreach (
            var faulty in new[]
            {
                $"\"p{at + 1},woman,2023-03-01",
                $"p{at + 1},\"woman,2023-03-01",
                $"p{at + 1},woman,\"2023-03-01",
                $"p{at + 1},woman,\"",
            }
        )
        {
            lines[at] = faulty;
            using var folder = TestFolder.Of(Header + string.Join('\n', lines));
            var content = folder.Read();
            Assert.Equal([$"GGE1006 participations.csv:{at + 2} -"], TestFolder.Shown(content));
            Assert.Equal(left, string.Join(' ', content.Participations.Select(participation => participation.Person)));
            Assert.Equal((1, 4), (content.LeftOut, content.RecordsRead));
        }
    }

    [Fact]
    public void An_unclosed_quote_before_quoted_cells_loses_its_own_line_only()
    {
        using var folder = TestFolder.Of($"{Header}p1,\"woman,2023-03-01\n\"p2\",\"man\",\"2023-03-01\"\np3,man,2023-03-01");
        Assert.Equal(["GGE1006 participations.csv:2 -"], folder.Issues());
        Assert.Equal(["p2", "p3"], folder.Read().Participations.Select(participation => participation.Person));
    }

    [Theory]
    [InlineData("p{0},\"woman,2023-03-01")]
    [InlineData("p{0},woman,\"\"\"")]
    [InlineData("p{0},woman,\"2023-03-01\"\"")]
    public void Two_hundred_thousand_lines_with_an_unclosed_quote_are_read_to_the_end(string line)
    {
        var text = new StringBuilder(Header);
        for (var number = 0; number < 200_000; number++)
        {
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, line, number).Append('\n');
        }

        using var folder = new TestFolder().With(ExchangeFormat.Participations, text.ToString());
        var content = folder.Read();
        Assert.Empty(content.Participations);
        Assert.True(content.Errors >= 100_000);
    }

    [Fact]
    public void A_line_of_five_megabytes_is_one_fault_wherever_it_stands()
    {
        var line = "p1,woman," + new string('x', 5_000_000);
        using var middle = TestFolder.Of($"{Header}p0,man,2023-03-01\n{line}\np2,man,2023-03-01");
        Assert.Equal(["GGE1008 participations.csv:3 -"], middle.Issues());
        Assert.Equal(["p0", "p2"], middle.Read().Participations.Select(participation => participation.Person));
        using var last = TestFolder.Of($"{Header}p0,man,2023-03-01\n{line}");
        Assert.Equal(["GGE1008 participations.csv:3 -"], last.Issues());
        using var header = TestFolder.Of($"{line}\np0,man,2023-03-01");
        Assert.Equal(["GGE1001 participations.csv:1 -", "GGE1008 participations.csv:1 -"], header.Issues());
        Assert.Equal((1, 1), (header.Read().LeftOut, header.Read().RecordsRead));
    }

    [Theory]
    [InlineData(262_144, false)]
    [InlineData(262_145, true)]
    public void A_line_may_have_262144_characters(int length, bool isFault)
    {
        const string Start = "p1,woman,2023-03-01,";
        using var folder = TestFolder.Of(
            $"person,gender,entry_date,note\n{Start}{new string('x', length - Start.Length)}\np2,man,2023-03-01,"
        );
        Assert.Equal(isFault, folder.Issues().Contains("GGE1008 participations.csv:2 -"));
        Assert.Equal(isFault ? 1 : 2, folder.Read().Participations.Count);
    }

    [Fact]
    public void Nul_characters_cost_their_lines_only()
    {
        using var folder = TestFolder.Of($"{Header}p1,woman,2023-03-01\n\0\0\0\np2,man,2023-03-01\np3,man\0,2023-03-01");
        Assert.Equal(["GGE1007 participations.csv:3 person", "GGE1007 participations.csv:5 gender"], folder.Issues());
        Assert.Equal(["p1", "p2"], folder.Read().Participations.Select(participation => participation.Person));
        using var header = TestFolder.Of("person,gender,entry_date\0\np1,woman,2023-03-01");
        Assert.Equal(["GGE1007 participations.csv:1 -", "GGE1002 participations.csv:1 entry_date"], header.Issues());
    }

    [Theory]
    [InlineData("utf-16-without-mark")]
    [InlineData("utf-16-be-without-mark")]
    [InlineData("utf-32")]
    [InlineData("utf-32-be")]
    public void Wide_encodings_are_one_error(string encoding)
    {
        using var folder = new TestFolder().With(ExchangeFormat.Participations, $"{Header}p1,woman,2023-03-01", encoding);
        Assert.Equal(["GGE1016 participations.csv:1 -"], folder.Issues());
    }

    [Fact]
    public void A_mark_of_utf8_before_other_bytes_is_windows_1252_all_the_same()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var text = TestFolder.EncodingOf("windows-1252").GetBytes("person,kind,start_date,name\np1,health,2023-04-01,Må bra\n");
        using var folder = TestFolder.Of("").With(ExchangeFormat.Interventions, [.. mark, .. text]);
        Assert.Equal(["GGW1102 interventions.csv:1 -"], folder.Issues());
        Assert.Equal("Må bra", folder.Read().Participations[0].Interventions[0].Name);
    }

    [Fact]
    public void An_absent_file_an_empty_file_and_a_header_are_the_same()
    {
        using var absent = TestFolder.Of("");
        foreach (var text in new[] { "", "\n", "person,date,event\n", "person,date,event" })
        {
            using var folder = TestFolder.Of("").With(ExchangeFormat.Events, text);
            Assert.Empty(folder.Issues());
            Assert.Equal(absent.Read().Participations, folder.Read().Participations);
        }
    }

    [Fact]
    public void A_header_alone_is_no_participation_and_no_fault()
    {
        using var folder = TestFolder.Of("person,gender,entry_date");
        var content = folder.Read();
        Assert.Empty(content.Issues);
        Assert.Empty(content.Participations);
        Assert.Equal((0, 0), (content.RecordsRead, content.LeftOut));
    }

    [Fact]
    public void Without_a_required_column_every_record_is_left_out()
    {
        using var folder = TestFolder.Of("person,gender\np1,woman\n\np2,man\np3,\"man\np4,man");
        var content = folder.Read();
        Assert.Equal(["GGE1002 participations.csv:1 entry_date", "GGE1006 participations.csv:5 -"], TestFolder.Shown(content));
        Assert.Equal((4, 4), (content.LeftOut, content.RecordsRead));
    }

    [Theory]
    [InlineData("ZZQann,ZZQwoman,1990-01-15\nZZQbob,man,2023-03-01")]
    [InlineData("ZZQann,ZZQann,ZZQann,yes,yes\n")]
    [InlineData("ZZQann ZZQson;ZZQann ZZQson;woman;woman\n")]
    [InlineData("199001151234,woman,199001151234,2023-03-01\n")]
    public void A_record_in_the_place_of_the_header_is_not_echoed(string text)
    {
        using var folder = TestFolder.Of(text);
        var content = folder.Read();
        Assert.Equal(3, content.Issues.Count(issue => issue.Definition == ExchangeIssues.MissingColumn));
        Assert.All(
            content.Issues,
            issue => Assert.DoesNotMatch("ZZQ|zzq|1990|1234", $"{issue}{issue.ToLine(Core.Language.Swedish)}{issue.Person}")
        );
    }

    [Fact]
    public void A_cell_that_is_not_there_is_empty_and_said_so()
    {
        using var folder = TestFolder.Of("person,gender,entry_date,exit_date,isced\np1,woman,2023-03-01\np2,woman");
        Assert.Equal(
            ["GGW1103 participations.csv:2 -", "GGW1103 participations.csv:3 -", "GGE1009 participations.csv:3 entry_date"],
            folder.Issues()
        );
        Assert.Null(Assert.Single(folder.Read().Participations).Exit);
    }

    [Fact]
    public void No_folder_and_no_participations_are_exceptions()
    {
        using var folder = new TestFolder();
        Assert.Throws<FileNotFoundException>(() => folder.Read());
        Assert.Throws<DirectoryNotFoundException>(() => ExchangeReader.Read(Path.Combine(folder.Root, "none")));
        Assert.Throws<ArgumentNullException>(() => ExchangeReader.Read(null!));
    }

    [Theory]
    [InlineData("{\"id\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    public void A_project_that_is_none_is_listed_and_the_rest_is_read(string json)
    {
        using var folder = TestFolder.Of("").With(ExchangeFormat.Project, json);
        var content = folder.Read();
        Assert.Null(content.Project);
        Assert.NotEmpty(content.Issues);
        Assert.All(content.Issues, issue => Assert.Equal(ExchangeFormat.Project, issue.File));
        Assert.Single(content.Participations);
    }
}
