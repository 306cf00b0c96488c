using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Tool.Tests;

/// <summary>The twelve cases of parents' leave through an exchange folder.</summary>
public sealed class ParentalLeaveTests
{
    private const string Header =
        "person,gender,birth_date,entry_date,labour_status,isced,registered_unemployed,parental_leave,leave,leave_from,leave_to_expected,leave_job_related_income\n";

    private static readonly LocalDate s_entry = new(2024, 1, 31);

    private static readonly string[][] s_cases =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests", "Gransgangare.Esf.Tests", "cases", "parental_leave.csv"))
            .Skip(2)
            .Select(line => line.Split(',')),
    ];

    [Theory]
    [InlineData("eu-lfs")]
    [InlineData("inactive")]
    [InlineData("employed")]
    public void Each_case_has_its_status(string reading)
    {
        using var folder = new DataFolder(Header + string.Concat(s_cases.Select(Row)));
        var run = ToolRun.Of([.. Esf(folder, "esf-plus-2021"), "--option", $"parental-leave={reading}", "--persons"]);
        Assert.Equal((0, 2), (run.ExitCode, run.Issues.Length));
        Assert.All(run.Issues, issue => Assert.StartsWith("GGW4010 participations.csv:", issue, StringComparison.Ordinal));
        var statuses = run
            .Json.GetProperty("persons")
            .EnumerateArray()
            .ToDictionary(
                one => one.GetProperty("person").GetString()!,
                one => Status([.. one.GetProperty("counted").EnumerateArray().Select(code => code.GetString()!)])
            );
        Assert.Equal(
            s_cases.ToDictionary(
                one => one[0],
                one =>
                    reading == "eu-lfs" ? one[6]
                    : one[5] == "yes" ? "unemployed"
                    : reading
            ),
            statuses
        );
    }

    /// <summary>What was the default before is selectable, and is that of ESF 2014–2020.</summary>
    [Theory]
    [InlineData("esf-plus-2021", "EECO04")]
    [InlineData("esf-2014", "CO03")]
    public void The_reading_before_is_there(string programme, string code)
    {
        using var folder = new DataFolder(Header + string.Concat(s_cases.Select(Row)));
        string[] before = programme == "esf-2014" ? [] : ["--option", "parental-leave=inactive"];
        var rows = ToolRun.Of([.. Esf(folder, programme), .. before]).Json.GetProperty("indicators").EnumerateArray();
        Assert.Equal(10, rows.Single(row => row.GetProperty("code").GetString() == code).GetProperty("total").GetInt32());
    }

    [Fact]
    public void An_incomplete_record_names_the_income_that_decides()
    {
        using var folder = new DataFolder(Header + "p1,woman,1989-05-10,2024-01-31,employed,3,,,parental,2024-01-31,2024-12-31,\n");
        var run = ToolRun.Of(Esf(folder, "esf-plus-2021"));
        var record = Assert.Single(run.Json.GetProperty("incomplete").EnumerateArray());
        Assert.Equal("leave_job_related_income", Assert.Single(record.GetProperty("missing").EnumerateArray()).GetString());
    }

    private static string[] Esf(DataFolder folder, string programme) =>
        ["esf", "--data", folder.Root, "--programme", programme, "--format", "json"];

    private static string Status(string[] codes) =>
        codes.Contains("EECO02") ? "unemployed"
        : codes.Contains("EECO04") ? "inactive"
        : codes.Contains("EECO05") ? "employed"
        : "";

    // A case gives a length: the leave begins on the entry day, or a month before it where that has passed.
    private static string Row(string[] one)
    {
        var kind =
            one[1].StartsWith("maternity", StringComparison.Ordinal) ? "maternity-paternity"
            : one[1].StartsWith("parental", StringComparison.Ordinal) ? "parental"
            : "";
        var from = one[4].Contains("elapsed", StringComparison.Ordinal) ? s_entry.PlusMonths(-1) : s_entry;
        var to =
            one[4].Length == 0 ? ""
            : one[4].Contains("1 day", StringComparison.Ordinal) ? Day(from.PlusMonths(3))
            : Day(from.PlusMonths(int.Parse(one[4].Split(' ')[0])).PlusDays(-1));
        var leave = kind.Length == 0 ? ",," : $"{kind},{Day(from)},{to}";
        var income = kind.Length == 0 ? "" : one[3];
        return $"{one[0]},woman,1989-05-10,{Day(s_entry)},inactive,3,{one[5]},{(kind.Length == 0 ? "yes" : "")},{leave},{income}\n";
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
