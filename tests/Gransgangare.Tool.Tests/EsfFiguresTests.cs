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
    [InlineData("code;total\nco01;60\nco03;20\nCo05;20\nco06;120\n")]
    [InlineData("Kod;Alla\nCO01;60\nCO03;20\nCO05;20\nCO06;120\n")]
    [InlineData("KOD;All\nTotal;100\nco06;120\n")]
    public void F5_codes_in_small_letters_and_other_words_for_the_total_are_read(string table)
    {
        using var folder = new DataFolder().With("table.csv", table);
        var run = ToolRun.Of("esf-check", "--programme", "esf-2014", "--table", folder["table.csv"], "--format", "json");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Json.GetProperty("consistency").EnumerateArray(), one => one.GetProperty("rule").GetString() == "V4");
    }

    /// <summary>The help promises it: a table of your own, in whichever form the tool wrote it.</summary>
    [Theory]
    [InlineData("sv", "esf.csv")]
    [InlineData("en", "esf.csv")]
    [InlineData("sv", "own/")]
    [InlineData("sv", "excel.csv", "--swedish-excel")]
    public void F5_the_tools_own_table_is_read(string language, string name, params string[] options)
    {
        using var folder = new DataFolder(Participations);
        using var own = new DataFolder();
        string[] form = ["--programme", "esf-2014", "--format", "csv", "--lang", language, "--out", own[name], .. options];
        Assert.Equal(0, ToolRun.Of(["esf", "--data", folder.Root, .. form]).ExitCode);
        var table = own[name].EndsWith('/') ? own[name] + "esf.csv" : own[name];
        var run = ToolRun.Of("esf-check", "--programme", "esf-2014", "--table", table, "--previous", table, "--format", "json");
        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Issues, issue => Assert.StartsWith("GGW1101 ", issue, StringComparison.Ordinal));
        Assert.True(run.Json.GetProperty("asked").GetInt32() > 20);
    }

    [Theory]
    [InlineData("code;total\nwomen_pct;101\n", "GGE1060 table.csv:2 total: ")]
    [InlineData("code;total\njob_share;200\n", "GGE1060 table.csv:2 total: ")]
    [InlineData("code;total\nsample.EECR05;-1\n", "GGE1060 table.csv:2 total: ")]
    [InlineData("code,total\nEECO01,1\neeco01,1\n", "GGE4025 table.csv:3 total: ")]
    [InlineData("code;tutti\nEECO01;1\n", "GGE4028 table.csv:1 -: ", "Figures are read in the columns woman, man, nonBinary, total.")]
    [InlineData("code,total\nEECO01,1\nEECO99,2\n", "GGE4024 table.csv:3 code: ")]
    [InlineData("code,total\nEECO01,one\n", "GGE4026 table.csv:2 total: ")]
    [InlineData("code,total\nEECO01,1 000\n", "GGE4027 table.csv:2 total: ", "Three digits follow")]
    [InlineData("code,total\nEECO01,1\u00a0000\n", "GGE4027 table.csv:2 total: ", "Three digits follow")]
    [InlineData("code,total\nEECO01,1'000\n", "GGE4027 table.csv:2 total: ", "Three digits follow")]
    [InlineData("code,total\nEECO01,1\nEECO01,1\n", "GGE4025 table.csv:3 total: ")]
    [InlineData("code,total\n", "GGE4028 table.csv:1 -: ")]
    [InlineData("", "GGE4028 table.csv:1 -: ")]
    [InlineData("code;total\nEECO01;900\nEECO02;1.000\n", "GGE4027 table.csv:3 total: ", "Three digits follow")]
    [InlineData("code,total\nEECO01,\"1,000\"\nEECO02,925\n", "GGE4027 table.csv:2 total: ", "Three digits follow")]
    [InlineData("code;total\nEECO01;7,0\n", "GGE4027 table.csv:2 total: ", "Write digits alone.")]
    [InlineData("code,total\nEECO01,1,000\nEECO02,925\n", "GGE1004 table.csv:2 -: ")]
    [InlineData("code,woman,man,total\nEECO01,7,000,5,884,12,884\n", "GGE1004 table.csv:2 -: ")]
    public void F6_a_table_that_cannot_be_read_says_where(string table, string place, string message = "")
    {
        using var folder = new DataFolder().With("table.csv", table);
        var run = ToolRun.Of("esf-check", "--programme", "esf-plus-2021", "--table", folder["table.csv"], "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Out);
        var line = run.Error.First(line => line.StartsWith("GGE", StringComparison.Ordinal));
        Assert.StartsWith(place, line);
        Assert.Contains(message, line);
    }

    [Theory]
    [InlineData("sep=;\nKod;Indikator;Kvinnor;Män;Totalt\nEECO01;Deltagare;60;39;100\n", "W8", "GGW1101 table.csv:2 indikator")]
    [InlineData("code,woman,man,total\nEECO01,7\nEECO02,3,9\n", "", "GGW1103 table.csv:2 -\nGGW1103 table.csv:3 -")]
    public void U3_what_a_table_has_beside_its_figures_is_a_warning(string table, string rules, string warnings)
    {
        using var folder = new DataFolder().With("table.csv", table);
        var run = ToolRun.Of("esf-check", "--programme", "esf-plus-2021", "--table", folder["table.csv"], "--format", "json");
        Assert.Equal(warnings.Split('\n'), run.Issues.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
        Assert.Equal(rules, Rules(run));
    }

    [Theory]
    [InlineData("CO01;60\nCO03;20\nCO05;20\nCO06;120\nCO09;170\nCO16;250\nCR03;220", "V4 V6 V7 V9")]
    [InlineData("TOTAL;100\nCO06;120", "V4")]
    [InlineData("CO01;60\nCO03;20\nCO05;20\nGRANDTOTAL;99", "V2")]
    [InlineData("TOTAL;100\nCO01;120", "V1")]
    [InlineData("CO01;60\nCO03;20\nCO05;20\nCO06;80\nCO09;70", "")]
    [InlineData("CO01;60\nCO03;20\nCO05;20\nCR02;100", "")]
    [InlineData("CO01;60\nCO03;20\nCO05;20\nCR02;101", "V9")]
    [InlineData("TOTAL;100\nCR02;101", "V9")]
    [InlineData("CO01;10\nCO03;5\nCO08;15", "")]
    [InlineData("CO01;10\nCO03;5\nCO08;16", "V5")]
    public void F5_what_follows_from_other_figures_is_derived_before_the_rules_are_asked(string rows, string rules)
    {
        using var folder = new DataFolder().With("table.csv", "code;total\n" + rows);
        var run = ToolRun.Of("esf-check", "--programme", "esf-2014", "--table", folder["table.csv"], "--format", "json");
        Assert.Equal(rules, Rules(run));
        Assert.Equal(rules.Length == 0 ? 0 : 1, run.ExitCode);
        var notAsked = run.Json.GetProperty("notAsked").EnumerateArray().Select(one => one.GetProperty("relation").GetString());
        Assert.Contains("CR08 ≤ CO07", notAsked);
        var broken = run.Json.GetProperty("consistency").EnumerateArray().Select(one => one.GetProperty("message").GetString()!);
        Assert.DoesNotContain(broken, message => notAsked.Any(relation => message.StartsWith(relation + " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void F5_a_table_of_which_nothing_can_be_asked_is_not_one_without_contradictions()
    {
        using var folder = new DataFolder().With("one.csv", "code,total\nEECR06,3\n").With("two.csv", "code,total\nEECO02,3\nEECO03,2\n");
        string Text(string file) => ToolRun.Of("esf-check", "--programme", "esf-plus-2021", "--table", folder[file], "--lang", "en").Out;
        Assert.Contains("No relation could be asked", Text("one.csv"));
        Assert.DoesNotContain("No rule is broken", Text("one.csv"));
        Assert.Contains("No rule is broken", Text("two.csv"));
        Assert.Contains("Relations that could not be asked", Text("two.csv"));
    }

    [Fact]
    public void A_file_without_codes_is_not_a_table_of_figures()
    {
        using var folder = new DataFolder().With("table.csv", "kind,total\nEECO01,1\n");
        var run = ToolRun.Of("esf-check", "--programme", "esf-plus-2021", "--table", folder["table.csv"], "--lang", "en");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("gransgangare: GGE1002 table.csv:1 code: ", Assert.Single(run.Error));
    }

    private static string Rules(ToolRun run) =>
        string.Join(
            ' ',
            run.Json.GetProperty("consistency").EnumerateArray().Select(one => one.GetProperty("rule").GetString()).Distinct().Order()
        );

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
    [InlineData("excluded", "0")]
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
