namespace Gransgangare.Tool.Tests;

/// <summary>The sheet of a month under the headings of a template, whatever their order and form.</summary>
public sealed class ScbTemplateTests
{
    private const string People =
        "person,gender,birth_date,entry_date,exit_date,exit_reason,protected_from\n"
        + "p1,woman,1990-01-15,2024-01-10,2024-02-20,moved,\np2,man,1991-01-15,2024-02-10,,,2024-02-12\n";

    [Theory]
    [InlineData("Personnummer;Startdatum;Slutdatum;E-post", "p1,,2024-02-20,|p2,2024-02-10,,")]
    [InlineData("SLUT\tperson \tInsats", "2024-02-20,p1,default|,p2,default")]
    [InlineData("\n\"Timmar\",\"Nyckel\"", ",p1|,p2")]
    public void The_rows_stand_under_the_headings_in_their_order(string template, string rows)
    {
        using var folder = new DataFolder(People).With("template.txt", template + "\n");
        var run = Scb(folder, "template.txt", "--format", "csv", "--month", "2024-02");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(rows.Split('|'), run.Out.Trim('\n').Split('\n')[1..]);
        Assert.Contains(run.Error, line => line.Contains("1 rader är av skyddade personer", StringComparison.Ordinal));
        Assert.Equal(
            template.Contains("E-post", StringComparison.Ordinal),
            run.Error.Any(line => line.Contains("känns inte igen", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_workbook_gives_a_workbook_with_headings_and_rows_alone_and_dates_as_dates()
    {
        using var folder = new DataFolder(People);
        Workbooks.Of(
            folder["template.xlsx"],
            (
                "Blad",
                [
                    ["Startdatum", "Okänd", "Personnummer"],
                    ["2020-01-01", "x", "example"],
                ]
            )
        );
        var run = Scb(folder, "template.xlsx", "--format", "xlsx", "--out", folder["sheet.xlsx"], "--month", "2024-02");
        Assert.Equal(0, run.ExitCode);
        var sheet = Assert.Single(Workbooks.Open(folder["sheet.xlsx"])).Value;
        Assert.Equal(["Startdatum", "Okänd", "Personnummer"], sheet[0]);
        Assert.Equal(
            [
                [null, null, "p1"],
                [new DateTime(2024, 2, 10), null, "p2"],
            ],
            sheet[1..]
        );
    }

    [Fact]
    public void Without_a_month_it_is_the_first_that_is_to_be_sent()
    {
        using var folder = new DataFolder(People).With("template.txt", "person;start\n");
        Assert.Equal("person,start\np1,2024-01-10\n", Scb(folder, "template.txt", "--format", "csv").Out);
        Assert.Equal("person,start\np1,\np2,2024-02-10\n", Scb(folder, "template.txt", "--format", "csv", "--sent-through", "2024-01").Out);
    }

    [Theory]
    [InlineData("namn;start", "--format", "csv")]
    [InlineData("", "--format", "csv")]
    [InlineData("person;start", "--format", "json")]
    [InlineData("person;start", "--format", "csv", "--month", "2023-12")]
    [InlineData("person;start", "--format", "csv", "--month", "x")]
    [InlineData("person;start", "--out", "template.txt")]
    public void What_cannot_be_filled_in_is_refused(string template, params string[] options)
    {
        using var folder = new DataFolder(People).With("template.txt", template);
        Assert.Equal(
            2,
            Scb(folder, "template.txt", [.. options.Select(option => option == "template.txt" ? folder[option] : option)]).ExitCode
        );
    }

    [Fact]
    public void A_month_goes_with_a_template()
    {
        using var folder = new DataFolder(People);
        Assert.Equal(2, ToolRun.Of("scb", "--data", folder.Root, "--month", "2024-02").ExitCode);
    }

    private static ToolRun Scb(DataFolder folder, string template, params string[] options) =>
        ToolRun.Of(["scb", "--data", folder.Root, "--as-of", "2024-03-20", "--template", folder[template], .. options]);
}
