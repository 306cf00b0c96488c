using System.Text.Json;

namespace Gransgangare.Tool.Tests;

/// <summary>Several instruments in the reports of the tool, and the settings of progression.</summary>
public sealed class SeveralInstrumentsTests : IDisposable
{
    private static readonly string s_own = Sample("own-power-example.json");
    private static readonly string s_organisation = Sample("organisation-before-after-example.json");

    private readonly DataFolder _folder = new DataFolder(DataFolder.Clean).With(
        "measurements.csv",
        "person,date,rater,instrument,instrument_version,subject,job-search,say-in-planning,asks-for-help,takes-part-locally,shared-plan\n"
            + "p1,2024-01-15,participant,,,,2,,,,\n"
            + "p1,2024-03-15,participant,,,,3,,,,\n"
            + "p1,2024-01-15,participant,own-power-example,1,,,2,2,2,\n"
            + "p1,2024-03-15,participant,own-power-example,1,,,5,5,5,\n"
            + "p3,2024-03-15,participant,own-power-example,1,,,5,5,5,\n"
            + "office,2024-03-15,manager,organisation-before-after-example,1,organisation,,,,,2\n"
    );

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_has_each_in_its_unit()
    {
        var json = Run(
            "report",
            "--format",
            "json",
            "--threshold",
            "0",
            "--instrument",
            "bip",
            "--instrument",
            s_own,
            "--instrument",
            s_organisation
        ).Json;
        Assert.Equal(1, Persons(json.GetProperty("bip")));
        Assert.Equal(
            ["own-power-example 1 person 2", "organisation-before-after-example 1 organisation 1"],
            json.GetProperty("instruments")
                .EnumerateArray()
                .Select(one => $"{one.GetProperty("instrument")} {one.GetProperty("version")} {one.GetProperty("unit")} {Persons(one)}")
        );
        var alone = Run("report", "--format", "json", "--threshold", "0", "--instrument", s_own).Json;
        Assert.True(JsonElement.DeepEquals(json.GetProperty("instruments")[0], alone.GetProperty("bip")));
        Assert.False(alone.TryGetProperty("instruments", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--instrument bip")]
    public void Without_a_definition_it_is_bip(string options)
    {
        var plain = Run("report", "--format", "json", "--threshold", "0");
        var run = Run([.. "report --format json --threshold 0".Split(' '), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(plain.Out, run.Out);
    }

    [Fact]
    public void Tallies_are_merged_and_a_report_is_verified_with_the_definitions()
    {
        string[] asked = ["--instrument", "bip", "--instrument", s_own, "--instrument", s_organisation];
        string[] known = ["--instrument", s_organisation, "--instrument", s_own];
        var (tally, report) = (_folder["a.tally"], _folder["report.json"]);
        Assert.Equal(0, Run(["tally", "--format", "binary", "--out", tally, .. asked]).ExitCode);
        Assert.Equal(0, Run(["report", "--format", "json", "--out", report, .. asked]).ExitCode);
        Assert.Equal(File.ReadAllText(report), ToolRun.Of(["merge", tally, "--format", "json", .. known]).Out);
        Assert.Equal(0, ToolRun.Of(["verify", "--report", report, "--data", _folder.Root, .. known]).ExitCode);
        foreach (var run in new[] { ToolRun.Of("merge", tally), ToolRun.Of("verify", "--report", report, "--data", _folder.Root) })
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Contains(run.Error, line => line.Contains("instrument is \"bip 1, own-power-example 1,", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_release_keeps_its_instruments()
    {
        var store = _folder["store"];
        string[] asked = ["--store", store, "--project", "gransgangare", "--from", "2024-01-01", "--data", _folder.Root];
        Assert.Equal(0, ToolRun.Of(["release", "--to", "2024-06-30", "--instrument", "bip", "--instrument", s_own, .. asked]).ExitCode);
        var run = ToolRun.Of(["release", "--to", "2024-12-31", "--lang", "en", .. asked]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Error, line => line.EndsWith("another instrument", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bridge_explains_a_further_instrument()
    {
        var run = Run("compare", "--format", "json", "--earlier-as-of", "2024-02-01", "--instrument", "bip", "--instrument", s_own);
        Assert.Contains("instruments/own-power-example/participant/", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("calendar")]
    public void The_same_instrument_twice_is_refused(string command)
    {
        string[] period = command == "report" ? ["--from", "2024-01-01", "--to", "2024-12-31"] : ["--as-of", "2024-12-31"];
        var run = ToolRun.Of([
            command,
            "--data",
            _folder.Root,
            "--project",
            "gransgangare",
            .. period,
            "--instrument",
            s_own,
            "--instrument",
            s_own,
        ]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(run.Error, line => line.Contains("own-power-example twice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_faulty_definition_is_listed_with_its_lines()
    {
        _folder.With("own.json", "{\n\"id\": \"x\"\n}");
        var run = Run("report", "--format", "json", "--instrument", "bip", "--instrument", _folder["own.json"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(run.Issues, line => line.StartsWith("GGE3102 own.json:1 version:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_settings_of_progression_hold_for_a_report()
    {
        var json = Run([
            .. "report --format json --threshold 0 --definition latest-against-previous --include-belief --change-threshold 1/2".Split(' '),
            .. "--minimum-coverage 1/2 --gap-days 7 --gap-from caseworker --gap-to participant".Split(' '),
        ]).Json;
        Assert.Equal(
            "latest-against-previous; threshold 1/2; coverage 1/2; belief included; gap from caseworker to participant; gap within 7 days",
            json.GetProperty("bip").GetProperty("settings").GetString()
        );
        Assert.Equal(2, Run("report", "--gap-from", "manager").ExitCode);
        Assert.Equal(0, Run("report", "--gap-from", "manager", "--instrument", "bip", "--instrument", s_organisation).ExitCode);
    }

    private static int Persons(JsonElement instrument) => instrument.GetProperty("groups")[0].GetProperty("persons").GetInt32();

    private ToolRun Run(params string[] arguments) =>
        ToolRun.Of([.. arguments, "--data", _folder.Root, "--project", "gransgangare", "--from", "2024-01-01", "--to", "2024-12-31"]);

    private static string Sample(string file) => Path.Combine(AppContext.BaseDirectory, "samples", file);
}
