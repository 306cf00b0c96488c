using System.Text;

namespace Gransgangare.Tool.Tests;

public sealed class SynthTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        using var folder = new DataFolder();
        Assert.Equal(0, Synth(folder["a"], 60, 7).ExitCode);
        Assert.Equal(0, Synth(folder["b"], 60, 7).ExitCode);
        Assert.Equal(0, Synth(folder["c"], 60, 8).ExitCode);
        var files = Directory.GetFiles(folder["a"]).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(["events.csv", "interventions.csv", "measurements.csv", "participations.csv"], files);
        Assert.All(files, file => Assert.Equal(Bytes("a", file), Bytes("b", file)));
        Assert.NotEqual(Bytes("a", "participations.csv"), Bytes("c", "participations.csv"));

        byte[] Bytes(string name, string file) => File.ReadAllBytes(Path.Combine(folder[name], file));
    }

    [Fact]
    public void H3_a_folder_that_has_files_is_left_alone()
    {
        using var folder = new DataFolder(DataFolder.Clean).With("consents.csv", "person,kind,given\n");

        var refused = Synth(folder.Root, 2, 1);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Out));
        Assert.Equal(DataFolder.Clean, File.ReadAllText(folder["participations.csv"]));
        Assert.True(File.Exists(folder["consents.csv"]));
    }

    [Fact]
    public void Files_that_are_replaced_are_told()
    {
        using var folder = new DataFolder();
        Assert.Empty(Synth(folder["a"], 5, 7).Error);

        var again = Synth(folder["a"], 5, 7, "--replace");

        Assert.Equal((0, ""), (again.ExitCode, again.Out));
        Assert.Equal("--out: ersätter participations.csv, events.csv, interventions.csv, measurements.csv.", Assert.Single(again.Error));
    }

    [Fact]
    public void A_synthetic_folder_has_no_errors_and_can_be_reported()
    {
        using var folder = new DataFolder();
        var synth = Synth(folder["a"], 300, 3);
        Assert.Equal((0, "", 0), (synth.ExitCode, synth.Out, synth.Error.Length));
        var check = ToolRun.Of("check", "--data", folder["a"], "--project", "gransgangare", "--format", "json");
        Assert.Equal((0, 0), (check.ExitCode, check.Json.GetProperty("errors").GetInt32()));
        var report = ToolRun.Of([
            "report",
            "--data",
            folder["a"],
            "--project",
            "gransgangare",
            .. "--from 2023-01-01 --to 2025-12-31 --format json".Split(' '),
        ]);
        Assert.Equal(0, report.ExitCode);
        var active = report.Json.GetProperty("total").GetProperty("active").GetInt32();
        Assert.InRange(active, 200, 300);
    }

    [Fact]
    public void The_form_for_Swedish_Excel_holds_the_same()
    {
        using var folder = new DataFolder();
        Synth(folder["plain"], 40, 5);
        Synth(folder["excel"], 40, 5, "--swedish-excel");
        Assert.Equal(Encoding.UTF8.GetPreamble(), File.ReadAllBytes(Path.Combine(folder["excel"], "participations.csv"))[..3]);
        string[] options = "--project gransgangare --from 2023-01-01 --to 2025-12-31 --by forbund,gender --format json".Split(' ');
        var plain = ToolRun.Of(["report", "--data", folder["plain"], .. options]);
        Assert.Equal(0, plain.ExitCode);
        Assert.Equal(plain.Out, ToolRun.Of(["report", "--data", folder["excel"], .. options]).Out);
    }

    [Fact]
    public void Nobody_is_a_cohort_too()
    {
        using var folder = new DataFolder();
        Assert.Equal(0, Synth(folder["none"], 0, 1).ExitCode);
        Assert.Equal(0, ToolRun.Of("check", "--data", folder["none"]).ExitCode);
    }

    private static ToolRun Synth(string directory, int participants, int seed, params string[] options) =>
        ToolRun.Of(["synth", "--participants", $"{participants}", "--seed", $"{seed}", "--out", directory, .. options]);
}
