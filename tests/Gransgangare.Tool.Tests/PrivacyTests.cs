namespace Gransgangare.Tool.Tests;

/// <summary>
/// No command shows a birth date or an identity number, in any form. One invented person is marked: born 1987-06-05, number 870605-2381. Both
/// stand where they belong and in every place where they do not.
/// </summary>
public sealed class PrivacyTests : IDisposable
{
    private const string Mark = "[12][90]87-?06-?05|870605|2381|1234";
    private const string Period = "--from 2024-01-01 --to 2024-12-31";
    private static readonly string[] s_formats = ["text", "json", "csv", "md", "html"];

    // Without a fault, so that the person reaches every figure; p2 is protected and p3 has taken a consent back.
    private readonly DataFolder _sound = new DataFolder(
        """
        person,forbund,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,isced,target_groups,protected_from,support_months_before
        p1,vast,woman,1987-06-05,2024-02-01,2024-06-30,study,unemployed,3,hbtqi,,14
        p2,vast,man,1987-06-05,2024-02-01,,,,,,2024-03-01,
        p3,vast,woman,1987-06-05,2024-02-01,2024-06-30,moved,unemployed,3,,,
        p4,vast,woman,1987-06-05,2024-02-01,2024-06-30,work-subsidised,,3,,,
        """
    ).With("events.csv", "person,date,event\np1,2024-03-01,employed\np2,2024-03-01,employed\n").With("interventions.csv", "person,kind,start_date,end_date,name\np1,health,2024-03-01,,Samtal 870605\n").With("consents.csv", "person,kind,given,withdrawn\np1,esf-scb-information,2024-01-01,\np3,esf-scb-information,2024-01-01,2024-04-01\n").With("measurements.csv", "person,date,rater,rater_id,job-search,own-belief\np1,2024-03-01,participant,k1,3,2\np1,2024-06-01,participant,k2,4,2\np2,2024-06-01,participant,k1,4,2\n");

    private readonly DataFolder _faulty = new DataFolder(
        """
        person,operation,gender,birth_date,entry_date,exit_date,exit_reason,labour_status,unemployed_since,isced,forbund,municipality,870605-2381
        p1,,woman,1987-06-05,2024-02-01,2024-06-30,study,unemployed,2020-01-01,3,,,
        p2,,man,1987-06-05,1987-06-04,,,,,,,,
        p3,,man,2087-06-05,2024-02-01,,,,,,,,
        19870605-1234,,woman,1987-06-05,2024-02-01,,,,,,,,
        870605+1234,,woman,1987-06-05,2024-02-01,,,,,,,,
        1987-06-05-2381,,woman,1987-06-05,2024-02-01,,,,,,,,
        1987-06-05,,woman,1987-06-05,2024-02-01,,,,,,,,
        k19870605,,woman,1987-06-05,2024-02-01,,,,,,,,
        870665-2381,,woman,1987-06-05,2024-02-01,,,,,,,,
        19870605Tf29,,woman,1987-06-05,2024-02-01,,,,,,,,
        p5,870605-2381,woman,1987-06-05,2024-02-01,,,,,,198706052381,,
        p6,,1987-06-05,1987-06-05,1987-06-05,19870605,1987-06-05,1987-06-05,1987-06-32,1987,870605-2381,8706052381,870605-2381
        """
    ).With("events.csv", "person,operation,date,event\np1,,1987-06-05,employed\n198706051234,,2024-03-01,employed\nk19870605,,2024-03-01,employed\np1,870605-2381,2024-03-01,870605-2381\n").With("interventions.csv", "person,kind,start_date,end_date,name\np1,health,2024-03-01,1987-06-05,1987-06-05\np1,health,2024-03-01,,870605-2381\n").With("consents.csv", "person,kind,given,withdrawn\n870605+1234,sus,2024-01-01,\np1,esf-scb-information,2024-01-01,1987-06-05\np1,esf-scb-information,2024-01-01,\n").With("measures.csv", "operation,kind,name\n198706051234,individual,\ndefault,individual,870605-1234\n").With("measurements.csv", "person,date,rater,rater_id,instrument,occasion,job-search,1987-06-05\np1,2024-03-01,participant,,,,3,\np1,2024-04-01,participant,870605-2381,,,3,\np1,2024-05-01,participant,,870605-2381,,3,\np1,2024-06-01,participant,,,870605-2381,3,\n198706051234,2024-03-01,participant,,,,3,2\nk19870605,2024-03-01,participant,,,,3,\n");

    private static readonly string[] s_commands =
    [
        "check --as-of 2024-03-01 --lang en",
        $"report --project gransgangare {Period} --by age-group,gender,forbund,municipality,target-group,cohort",
        $"report --project gransgangare {Period} --persons",
        $"report --project gransgangare {Period} --explain p1",
        $"compare --project gransgangare {Period} --earlier-as-of 2024-03-01 --persons",
        "esf --programme esf-plus-2021 --persons",
        "esf --programme esf-2014 --persons --lang en",
        "esf --programme esf-plus-2021 --explain p1",
        "esf-bridge --person p1",
        "esf-sensitivity --programme esf-plus-2021 --days 3",
        "bip --persons --as-of 2024-12-31 --by gender",
        "bip --persons --depth",
        "evidence --project gransgangare --by forbund,gender",
        "forecast --project gransgangare --as-of 2024-12-31",
        "calendar --project gransgangare --as-of 2024-12-31",
        $"sus {Period}",
        "groups --special-categories",
        "eligibility --special-categories",
        "eligibility --special-categories --explain p1",
        "scb --as-of 2024-09-15",
        "scb --sent-through 2024-03 --lang en",
        $"finsam {Period}",
        "minimise --figures esf-plus-2021",
    ];

    public static TheoryData<string> Commands => new(s_commands);

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_form_shows_a_birth_date_or_an_identity_number(string command)
    {
        foreach (var (folder, exitCode) in new[] { (_sound, 0), (_faulty, 1) })
        {
            // Of a faulty folder the forms with tables say the same as text.
            foreach (var format in exitCode == 0 ? s_formats : ["text", "json"])
            {
                Hides(exitCode, [.. command.Split(' '), "--data", folder.Root, "--format", format]);
            }
        }
    }

    [Fact]
    public void Nor_do_those_that_read_or_write_files()
    {
        var (tally, report, figures) = (_sound["tally"], _sound["report.json"], _sound["figures.csv"]);
        Hides(
            0,
            ["report", "--project", "gransgangare", .. Period.Split(' '), "--data", _sound.Root, "--format", "json", "--out", report],
            silent: true
        );
        Hides(0, ["verify", "--report", report, "--data", _sound.Root]);
        foreach (var format in new[] { "json", "binary" })
        {
            Hides(
                0,
                ["tally", "--project", "gransgangare", .. Period.Split(' '), "--data", _sound.Root, "--format", format, "--out", tally],
                silent: true
            );
            Assert.DoesNotMatch(Mark, File.ReadAllText(tally));
            Hides(0, ["merge", tally]);
        }

        Assert.DoesNotMatch(Mark, File.ReadAllText(report));
        _sound.With("figures.csv", "code,total\n870605-2381,1\n");
        Hides(2, ["esf-check", "--programme", "esf-2014", "--table", figures]);
        _sound.With("figures.csv", "code,870605-2381\nCO01,1\n");
        Hides(2, ["esf-check", "--programme", "esf-2014", "--table", figures]);
        _sound.With(
            "project.json",
            """{ "id": "870605-2381", "870605-2381": 1, "goals": [ { "id": "870605-2381", "870605-2381": 2 } ] }"""
        );
        Hides(1, ["check", "--data", _sound.Root, "--format", "json"]);
        Hides(1, ["bip", "--data", _sound.Root, "--instrument", _sound["project.json"]], silent: true);
    }

    [Theory]
    [InlineData("esf --programme esf-plus-2021 --explain 870605-2381")]
    [InlineData("esf-bridge --person 198706052381")]
    [InlineData("esf-sample --programme esf-plus-2021 --indicator 870605-2381 --population 100")]
    [InlineData("minimise --figures 870605-2381")]
    [InlineData("check --project 870605-2381")]
    [InlineData("check --format 870605-2381")]
    [InlineData("check 19870605-1234")]
    [InlineData("synth --participants 870605-2381 --out x")]
    [InlineData("scb --previous 870605\u20112381")]
    [InlineData("scb --previous 870605\u00a02381")]
    [InlineData("scb --previous ８７０６０５２３８１")]
    [InlineData("scb --previous 870605-2381")]
    [InlineData("bip --instrument 870605-2381")]
    [InlineData("rules 870605-2381")]
    public void A_number_given_as_an_argument_by_mistake_is_not_repeated(string command) =>
        Hides(
            2,
            [
                .. command.Split(' '),
                .. command.Split(' ')[0] is "esf-sample" or "synth" or "rules" ? Array.Empty<string>() : ["--data", _sound.Root],
            ]
        );

    [Theory]
    [InlineData("evidence --plan")]
    [InlineData("check --mapping")]
    [InlineData("bip --instrument")]
    public void Neither_is_one_in_the_name_of_a_file(string command)
    {
        _sound.With("870605-2381.json", "{");
        Hides(1, [.. command.Split(' '), _sound["870605-2381.json"], "--data", _sound.Root], silent: true);
    }

    [Fact]
    public void Every_command_that_reads_or_writes_persons_is_tried_here()
    {
        var listed = ToolRun
            .Of("--help")
            .Out.Split('\n')
            .SkipWhile(line => !line.StartsWith("Commands", StringComparison.Ordinal))
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsLetter(line[2]))
            .Select(line => line.Trim().Split(' ')[0]);
        Assert.Equal(
            listed.Order(StringComparer.Ordinal),
            s_commands
                .Select(row => row.Split(' ')[0])
                // Files, tables of figures, and no person at all.
                .Concat(["tally", "merge", "verify", "esf-check", "esf-sample", "synth", "template", "rules", "release"])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    public void Dispose()
    {
        _sound.Dispose();
        _faulty.Dispose();
    }

    private static void Hides(int exitCode, string[] arguments, bool silent = false)
    {
        var run = ToolRun.Of(arguments);
        Assert.True(exitCode == run.ExitCode, string.Join('\n', run.Error));
        Assert.Equal(silent || exitCode == 2, run.Out.Length == 0);
        Assert.DoesNotMatch(Mark, run.Out + string.Join('\n', run.Error));
    }
}
