namespace Gransgangare.Tool.Tests;

/// <summary>The commands about figures: a table is checked, a person compared, figures weighed, a sample sized.</summary>
public sealed class EsfFiguresTests
{
    private const string Participations =
        "person,operation,gender,birth_date,entry_date,exit_date,labour_status,isced\n"
        + "p1,a,woman,1999-03-01,2023-03-01,2023-09-01,unemployed,3\n"
        + "p1,b,woman,1999-03-01,2023-03-01,,employed,0\n"
        + "p2,a,man,1968-03-02,2023-03-01,,inactive,2\n";

    /// <summary>Two inconsistencies that were really published, and tables with faults of every kind of row.</summary>
    [Theory]
    [InlineData("esf-2014", "code,woman,man,nonBinary,total\nwomen_pct,,,,58\nmen_pct,,,,40\nended,,,,441600\nstarted,,,,531500\n", "V13")]
    [InlineData(
        "esf-2014",
        "CODE;Total\ncompleted;15150\njob_share;0,20\ndisadvantaged_completed;12884\ndisadvantaged_job_share;0,27\n",
        "V11"
    )]
    [InlineData("esf-2014", "total,code\n587400,started\n57,women_pct\n43,men_pct\n", "")]
    [InlineData("esf-plus-2021", "code,woman,man,total\nEECO01,60,39,100\nEECO02,30,,50\nEECO03,31,,\n", "W2 W8")]
    [InlineData("esf-plus-2021", "code,total\nbaseline.EECO01,10\n", "W10")]
    [InlineData("esf-plus-2021", "code,total\nsample.EECR05,3.5\nsample.EECO02,1\n", "W11 W11")]
    public void A_table_of_anybody_gives_the_rules_it_breaks(string programme, string table, string rules)
    {
        using var folder = new DataFolder().With("table.csv", table);
        var run = ToolRun.Of("esf-check", "--programme", programme, "--table", folder["table.csv"], "--format", "json");
        Assert.Equal(rules.Length == 0 ? 0 : 1, run.ExitCode);
        Assert.Equal(
            rules,
            string.Join(
                ' ',
                run.Json.GetProperty("consistency").EnumerateArray().Select(one => one.GetProperty("rule").GetString()).Order()
            )
        );
    }

    [Fact]
    public void A_fall_against_the_table_before_is_a_warning()
    {
        using var folder = new DataFolder().With("now.csv", "code,total\nEECO02,4\n").With("before.csv", "code,total\nEECO02,5\n");
        var run = ToolRun.Of(
            "esf-check",
            "--programme",
            "esf-plus-2021",
            "--table",
            folder["now.csv"],
            "--previous",
            folder["before.csv"],
            "--lang",
            "en"
        );
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("EECO02 has fallen from 5 to 4", run.Out);
    }

    [Theory]
    [InlineData("code,total\nEECO01,1\nEECO99,2\n", "table.csv:3: No such figure in esf-plus-2021; there are EECO01,")]
    [InlineData("code,total\nEECO01,one\n", "table.csv:2: a figure is a number")]
    [InlineData("code,total\nEECO01,1 000\n", "table.csv:2: a figure is a number")]
    [InlineData("code,total\nEECO01,1\nEECO01,1\n", "table.csv:3: a figure that is there already")]
    [InlineData("code,sum\nEECO01,1\n", "table.csv:1: the columns are code, woman, man, nonBinary, total")]
    [InlineData("code,total\n", "table.csv:1: there are no figures")]
    [InlineData("", "table.csv:1: the columns are")]
    public void A_table_that_cannot_be_read_says_where(string table, string message)
    {
        using var folder = new DataFolder().With("table.csv", table);
        var run = ToolRun.Of("esf-check", "--programme", "esf-plus-2021", "--table", folder["table.csv"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.StartsWith("gransgangare: " + message, Assert.Single(run.Error));
    }

    [Fact]
    public void The_bridge_names_the_clause_that_differs_in_each_operation()
    {
        using var folder = new DataFolder(Participations);
        var run = ToolRun.Of("esf-bridge", "--data", folder.Root, "--person", "p1", "--format", "json");
        var subjects = run.Json.EnumerateArray().Select(one => one.GetProperty("subjects").EnumerateArray().ToList()).ToList();
        Assert.Equal(2, subjects.Count);
        var education = subjects[1].Single(one => one.GetProperty("subject").GetString() == "low education");
        Assert.Equal("counted", education.GetProperty("esf-plus-2021").GetProperty("EECO09").GetString());
        Assert.Equal("not-counted", education.GetProperty("esf-2014").GetProperty("CO09").GetString());
        Assert.Contains("ISCED 0", education.GetProperty("difference").GetString());
        Assert.Contains("låg utbildning", ToolRun.Of("esf-bridge", "--data", folder.Root, "--person", "p1").Out);
    }

    [Fact]
    public void Sensitivity_finds_the_person_one_day_from_a_boundary()
    {
        using var folder = new DataFolder(Participations);
        string[] line = ["esf-sensitivity", "--data", folder.Root, "--programme", "esf-plus-2021", "--days", "1"];
        var run = ToolRun.Of([.. line, "--format", "json"]);
        var row = run.Json.GetProperty("indicators").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "EECO08");
        Assert.Equal(
            (0, 0, 1, 0),
            (
                row.GetProperty("total").GetInt32(),
                row.GetProperty("couldLeave").GetInt32(),
                row.GetProperty("couldEnter").GetInt32(),
                row.GetProperty("byOption").GetProperty("leap-day-birthday=mar-1").GetInt32()
            )
        );
        Assert.Contains("Kan tillkomma", ToolRun.Of(line).Out);
    }

    [Theory]
    [InlineData("esf-plus-2021", "EECR05", "600", null, 385)]
    [InlineData("esf-2014", "CR06", "600", null, 481)]
    [InlineData("esf-plus-2021", "EECR06", "200", "3", 169)]
    public void A_sample_has_the_published_size(string programme, string indicator, string population, string? margin, int size)
    {
        string[] line = ["esf-sample", "--programme", programme, "--indicator", indicator, "--population", population];
        var run = ToolRun.Of([.. line, .. margin is null ? Array.Empty<string>() : ["--margin", margin], "--format", "json"]);
        Assert.Equal(size, run.Json.GetProperty("sample").GetInt32());
        Assert.Contains(size.ToString(), ToolRun.Of(line).Out);
    }

    /// <summary>Incomplete records are listed with what they lack whichever way they are read.</summary>
    [Theory]
    [InlineData("excluded", "null")]
    [InlineData("per-indicator", "1")]
    public void Incomplete_records_are_listed(string reading, string total)
    {
        using var folder = new DataFolder("person,gender,birth_date,entry_date,labour_status\np1,woman,1990-01-15,2023-05-02,inactive\n");
        var run = ToolRun.Of(
            "esf",
            "--data",
            folder.Root,
            "--programme",
            "esf-plus-2021",
            "--option",
            "incomplete-records=" + reading,
            "--format",
            "json"
        );
        Assert.Equal(total, run.Json.GetProperty("indicators")[0].GetProperty("total").GetRawText());
        var record = Assert.Single(run.Json.GetProperty("incomplete").EnumerateArray());
        Assert.Equal("isced", Assert.Single(record.GetProperty("missing").EnumerateArray()).GetString());
    }
}
