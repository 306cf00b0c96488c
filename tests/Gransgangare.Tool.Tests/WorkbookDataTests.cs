using System.IO.Compression;
using Gransgangare.Core;
using Gransgangare.Exchange;
using Gransgangare.Testing;

namespace Gransgangare.Tool.Tests;

/// <summary>A workbook is an exchange folder whose files are sheets.</summary>
public sealed class WorkbookDataTests : IDisposable
{
    private readonly DataFolder _folder = new();
    private readonly string[] _head = ["person", "gender", "birth_date", "entry_date"];

    private string Book => _folder["book.xlsx"];

    [Fact]
    public void Real_dates_and_numbers_are_the_same_records_and_issues_as_the_folder()
    {
        var data = _folder["data"];
        var cohort = SyntheticCohort.Create(participants: 120, seed: 5);
        var person = cohort.Participations.First().Person;
        var resources = new ProjectResources
        {
            Staff = [new StaffSpell("s1", new(new(2024, 1, 1), null)) { Team = "norr", FullTimeThousandths = 625 }],
            Assignments = [new Assignment(person, null, "s1", new(new(2024, 1, 1), new(2024, 2, 1)))],
            Costs = [new Cost(null, new(new(2024, 1, 1), new(2024, 12, 31)), CostKind.Premises, 3_133_125_200)],
            Hours = [new WorkedHours(person, null, new(2024, 1), null, 12.25m)],
            Plans = [new IndividualPlan(person, null, new(2024, 1, 5)) { TeamOrganisations = ["a", "b"] }],
        };
        ExchangeWriter.Write(data, cohort.Participations, cohort.Measurements, new ExchangeWriteOptions { Resources = resources });
        // A fault of each kind of cell, so that places are compared too.
        var lines = File.ReadAllLines(Path.Combine(data, "events.csv"));
        lines[7] = lines[7].Replace("20", "19", StringComparison.Ordinal);
        lines[9] = "nobody,,2024-01-01,employed";
        lines[11] += "x";
        File.WriteAllLines(Path.Combine(data, "events.csv"), lines);
        Workbooks.FromFolder(data, Book);

        var expected = ExchangeReader.Read(data);
        var read = WorkbookData.Read(Book, new ExchangeReadOptions());

        Assert.NotEmpty(expected.Issues);
        Assert.Equal(expected.Participations, read.Participations);
        Assert.Equal(expected.Measurements, read.Measurements);
        Assert.Equal((resources, resources), (expected.Resources, read.Resources));
        Assert.Equal((expected.RecordsRead, expected.LeftOut), (read.RecordsRead, read.LeftOut));
        Assert.Equal(
            expected.Issues.Select(issue => issue with { File = Path.GetFileNameWithoutExtension(issue.File) }),
            read.Issues.AsEnumerable()
        );
    }

    [Fact]
    public void A_key_that_is_a_number_and_a_row_after_empty_ones_keep_their_place()
    {
        Workbooks.Of(
            Book,
            ("Participations", [_head, [], ["17", "woman", "1990-01-02", "2024-01-10"], [], [], ["18", "x", "", "2024-01-10"]])
        );
        var read = WorkbookData.Read(Book, new ExchangeReadOptions());
        Assert.Equal("17", Assert.Single(read.Participations).Person);
        var issue = Assert.Single(read.Issues);
        Assert.Equal(("Participations", 6, "gender"), (issue.File, issue.Line, issue.Column));
    }

    [Fact]
    public void A_cell_with_an_error_is_a_fault_at_its_place_and_a_percentage_is_one()
    {
        Workbooks.Of(
            Book,
            (
                "participations",
                [
                    [.. _head, "exit_date", "work_extent"],
                    ["a", "woman", "1990-01-02", "2024-01-10", "2024-02-03", "50%"],
                    ["b", "man", "", "2024-01-11", "2024-02-04", ""],
                ]
            )
        );
        var sheet = Workbooks.Part(Book, "xl/worksheets/sheet1.xml");
        var value = sheet.IndexOf("<v>45326</v>", StringComparison.Ordinal);
        var start = sheet.LastIndexOf("<c", value, StringComparison.Ordinal);
        var end = sheet.IndexOf("</c>", value, StringComparison.Ordinal);
        Workbooks.Change(Book, "xl/worksheets/sheet1.xml", sheet[start..end], "<c t=\"e\"><v>#N/A</v>");

        var read = WorkbookData.Read(Book, new ExchangeReadOptions());

        var issue = Assert.Single(read.Issues, one => one.Definition.Severity == Severity.Error);
        Assert.Equal(("GGE1010", 3, "exit_date"), (issue.Definition.Code, issue.Line, issue.Column));
        Assert.Equal(50, Assert.Single(read.Participations).Exit!.WorkExtent);
    }

    [Fact]
    public void A_line_break_in_a_cell_begins_no_line()
    {
        Workbooks.Of(Book, ("participations", [_head, ["a\nb", "woman", "", "2024-01-10"], ["c", "x", "", "2024-01-10"]]));
        var read = WorkbookData.Read(Book, new ExchangeReadOptions());
        Assert.Empty(read.Participations);
        Assert.Equal([2, 3], read.Issues.Select(issue => issue.Line).Distinct());
    }

    [Fact]
    public void What_a_folder_cannot_have_is_said_with_its_place()
    {
        Workbooks.Of(
            Book,
            ("participations", [_head, ["a", "woman", "1990-01-02", "2024-01-10"], ["b", "man", "1990-01-02", "2024-01-11"]]),
            (
                "notes",
                [
                    ["anything"],
                ]
            )
        );
        Workbooks.Change(Book, "xl/worksheets/sheet1.xml", "<v>45302</v>", "<f>45301+1</f><v>45302</v>");
        Workbooks.Change(
            Book,
            "xl/worksheets/sheet1.xml",
            "</sheetData>",
            "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>"
        );
        using (var zip = ZipFile.Open(Book, ZipArchiveMode.Update))
        {
            zip.CreateEntry("xl/vbaProject.bin");
        }

        var read = WorkbookData.Read(Book, new ExchangeReadOptions());

        Assert.Equal(2, read.Participations.Count);
        Assert.Equal(
            [("GGW1152", "book.xlsx", 1), ("GGW1150", "participations", 3), ("GGW1151", "participations", 3), ("GGW1153", "book.xlsx", 1)],
            read.Issues.Select(issue => (issue.Definition.Code, issue.File, issue.Line))
        );
    }

    /// <summary>A spreadsheet keeps 15 digits of a number.</summary>
    [Fact]
    public void F7_a_key_that_the_spreadsheet_has_rounded_is_refused()
    {
        Workbooks.Of(Book, ("participations", [_head, ["17", "woman", "1990-01-02", "2024-01-10"]]));
        Workbooks.Change(Book, "xl/worksheets/sheet1.xml", "<v>17</v>", "<v>1234567890123456</v>");
        var read = WorkbookData.Read(Book, new ExchangeReadOptions());
        Assert.Equal("GGE2016", Assert.Single(read.Issues).Definition.Code);
    }

    [Fact]
    public void Two_sheets_of_one_file_and_a_sheet_of_a_near_name_are_said_so()
    {
        string[][] events =
        [
            ["person", "date", "event"],
        ];
        Workbooks.Of(
            Book,
            ("participations", [_head, ["a", "woman", "1990-01-02", "2024-01-10"]]),
            ("events", events),
            ("Events.csv", events),
            ("measurement", events)
        );
        var read = WorkbookData.Read(Book, new ExchangeReadOptions());
        Assert.Single(read.Participations);
        Assert.Equal(
            ["GGE1025 Events.csv", "GGW1153 book.xlsx"],
            read.Issues.Select(issue => $"{issue.Definition.Code} {issue.File}").Order()
        );
        Assert.Contains("if measurements is meant", read.Issues.Last().Message.En, StringComparison.Ordinal);
    }

    public static TheoryData<string> Damaged => ["empty", "text", "cut", "password", "bomb", "no workbook", "entity"];

    [Theory]
    [MemberData(nameof(Damaged))]
    public void A_workbook_that_cannot_be_read_is_one_issue(string kind)
    {
        Workbooks.Of(Book, ("participations", [_head, ["a", "woman", "1990-01-02", "2024-01-10"]]));
        switch (kind)
        {
            case "empty":
                File.WriteAllBytes(Book, []);
                break;
            case "text":
                File.WriteAllText(Book, "person,gender\n870605-2381,woman\n");
                break;
            case "cut":
                File.WriteAllBytes(Book, File.ReadAllBytes(Book)[..^40]);
                break;
            case "password":
                // The head of a compound file, in which Excel keeps an encrypted workbook.
                File.WriteAllBytes(Book, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[4096]]);
                break;
            case "bomb":
                using (var zip = ZipFile.Open(Book, ZipArchiveMode.Update))
                using (var entry = zip.CreateEntry("xl/media/image1.png").Open())
                {
                    var zeros = new byte[1 << 20];
                    for (var megabyte = 0; megabyte < 520; megabyte++)
                    {
                        entry.Write(zeros);
                    }
                }

                break;
            case "no workbook":
                using (var zip = ZipFile.Open(Book, ZipArchiveMode.Update))
                {
                    zip.GetEntry("xl/workbook.xml")!.Delete();
                }

                break;
            default:
                Workbooks.Change(Book, "xl/worksheets/sheet1.xml", "<worksheet", "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet");
                break;
        }

        var run = ToolRun.Of("check", "--data", Book, "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("GGE1070 book.xlsx:1", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_participations_is_refused()
    {
        Workbooks.Of(
            Book,
            (
                "events",
                [
                    ["person", "date", "event"],
                ]
            )
        );
        var run = ToolRun.Of("check", "--data", Book);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no sheet participations", Assert.Single(run.Error), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void The_template_is_read_without_a_word_and_every_choice_is_taken(string language)
    {
        Assert.Equal(0, ToolRun.Of("template", "--out", Book, "--lang", language).ExitCode);
        var sheets = Workbooks.Open(Book);
        Assert.Equal(
            [
                "participations",
                "events",
                "measurements",
                "interventions",
                "consents",
                "measures",
                "staff",
                "assignments",
                "costs",
                "hours",
                "plans",
                language == "sv" ? "Listor" : "Lists",
            ],
            sheets.Keys
        );
        Assert.Empty(WorkbookData.Read(Book, new ExchangeReadOptions()).Issues);
        Assert.All(sheets.Keys.SkipLast(1), sheet => Assert.Single(sheets[sheet]));
        // Each list by itself, under a column that takes it.
        var validations = string.Concat(Enumerable.Range(1, 11).Select(number => Workbooks.Part(Book, $"xl/worksheets/sheet{number}.xml")));
        Assert.Contains("type=\"list\"", validations, StringComparison.Ordinal);
        foreach (var gender in Gender.All.Select(gender => gender.Label.In(language == "sv" ? Language.Swedish : Language.English)))
        {
            Workbooks.Of(_folder["filled.xlsx"], ("participations", [_head, ["a", gender, "", "2024-01-10"]]));
            Assert.Empty(WorkbookData.Read(_folder["filled.xlsx"], new ExchangeReadOptions()).Issues);
        }

        var again = ToolRun.Of("template", "--out", Book);
        Assert.Equal(2, again.ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}
