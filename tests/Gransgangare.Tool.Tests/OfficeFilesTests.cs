using System.Text;
using Gransgangare.Core;

namespace Gransgangare.Tool.Tests;

/// <summary>Files as offices have them, through the commands: encodings, local names, and what is written of data.</summary>
public sealed class OfficeFilesTests
{
    private static readonly string[] s_period = ["--project", "gransgangare", "--from", "2024-01-01", "--to", "2024-12-31"];

    [Theory]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16")]
    public void F9_a_report_and_a_tally_are_read_in_the_encoding_of_powershell(string encoding)
    {
        using var folder = new DataFolder(DataFolder.Clean);
        using var other = new DataFolder();
        var report = ToolRun.Of(["report", "--data", folder.Root, .. s_period, "--format", "json"]).Out;
        var tally = ToolRun.Of(["tally", "--data", folder.Root, .. s_period, "--format", "json"]);
        File.WriteAllText(other["r.json"], report, Encoding(encoding));
        Assert.Equal(0, ToolRun.Of("verify", "--report", other["r.json"], "--data", folder.Root).ExitCode);
        Assert.Equal(0, ToolRun.Of(["report", "--data", folder.Root, .. s_period, "--earlier", other["r.json"]]).ExitCode);
        File.WriteAllText(other["t.json"], tally.Out, Encoding(encoding));
        Assert.Equal(0, ToolRun.Of("merge", other["t.json"]).ExitCode);
    }

    [Fact]
    public void F9_bytes_that_are_not_text_are_refused_by_name()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        using var other = new DataFolder();
        File.WriteAllBytes(other["r.json"], [(byte)'{', (byte)'"', 0xE5, (byte)'"', (byte)'}']);
        foreach (
            var run in new[]
            {
                ToolRun.Of("verify", "--report", other["r.json"], "--data", folder.Root),
                ToolRun.Of("merge", other["r.json"]),
                ToolRun.Of("check", "--data", folder.Root, "--mapping", other["r.json"]),
                ToolRun.Of("bip", "--data", folder.Root, "--instrument", other["r.json"]),
            }
        )
        {
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("r.json: The file is not text in UTF-8. Save it as UTF-8.", run.Error[^1]);
        }
    }

    [Fact]
    public void N7_a_mapping_reads_a_local_system_and_its_faults_have_a_line()
    {
        using var folder = new DataFolder("Kundnr;Kön;In\nk1;K;2024-01-10\nk2;?;2024-01-10\n");
        using var other = new DataFolder().With(
            "map.json",
            """{ "columns": { "Kundnr": "person", "In": "entry_date" }, "values": { "gender": { "K": "woman" } } }"""
        );
        var run = ToolRun.Of("check", "--data", folder.Root, "--mapping", other["map.json"], "--format", "json", "--lang", "en");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("GGE1021 participations.csv:3 gender: ", Assert.Single(run.Issues));
        Assert.Contains("\"?\": 1 record.", run.Issues[0]);
        other.With("map.json", "{\n\"values\": {\n\"gender\": { \"K\": \"kvinn\" } } }");
        var faulty = ToolRun.Of("check", "--data", folder.Root, "--mapping", other["map.json"]);
        Assert.Equal(1, faulty.ExitCode);
        Assert.StartsWith("GGE4021 map.json:3 $.values.gender.K: ", Assert.Single(faulty.Error));
        Assert.Empty(faulty.Out);
    }

    [Fact]
    public void N7_numbers_agree_with_their_nouns()
    {
        using var folder = new DataFolder("person,gender,entry_date,shoe\np1,woman,2024-01-10,4\n");
        Assert.Contains("1 post läst, 0 utelämnade, 0 fel, 1 varning.", ToolRun.Of("check", "--data", folder.Root).Out);
        Assert.Contains("1 record read, 0 left out, 0 errors, 1 warning.", ToolRun.Of("check", "--data", folder.Root, "--lang", "en").Out);
    }

    [Fact]
    public void H13_nothing_of_the_data_moves_the_terminal()
    {
        const string Key = "a\u001b]0;b\u0007\u009b\u202e";
        Assert.Equal("a\ufffd]0;b\ufffd\ufffd\ufffd\nc", Gransgangare.Core.PlainSigns.Of(Key + "\nc"));
        Assert.Equal("åäö €", Gransgangare.Core.PlainSigns.Of("åäö €"));
    }

    private static Encoding Encoding(string name) =>
        name == "utf-16" ? System.Text.Encoding.Unicode : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
}
