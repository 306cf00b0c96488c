namespace Gransgangare.Tool.Tests;

/// <summary>A series of releases in a folder.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public void Each_release_is_kept_and_takes_those_before_into_account()
    {
        using var folders = new Folders();
        foreach (var (to, earlier) in new[] { ("2024-03-31", 0), ("2024-06-30", 1), ("2024-12-31", 2) })
        {
            var run = folders.Release(to, "--format", "json");
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(earlier, run.Json.GetProperty("disclosure").GetProperty("earlierReleases").GetInt32());
            Assert.Equal(run.Out, File.ReadAllText(Path.Combine(folders.Store, $"release-{to}.json")));
        }

        var list = ToolRun.Of("release", "--store", folders.Store, "--list", "--format", "json").Json.GetProperty("releases");
        Assert.Equal(
            ["2024-03-31", "2024-06-30", "2024-12-31"],
            list.EnumerateArray().Select(release => release.GetProperty("to").GetString()!)
        );
    }

    [Theory]
    [InlineData("--from 2023-06-01", "first day")]
    [InlineData("--by gender", "breakdown")]
    [InlineData("--unit persons", "unit of count")]
    [InlineData("--denominator all-participating", "denominator")]
    [InlineData("--threshold 4", "threshold")]
    [InlineData("--special-threshold 6", "threshold")]
    [InlineData("--method rounding", "method")]
    [InlineData("--to 2024-06-30", "last day that is not later")]
    [InlineData("--to 2024-03-31", "last day that is not later")]
    public void W1_another_series_is_refused_by_name_and_nothing_is_kept(string options, string name)
    {
        using var folders = new Folders();
        Assert.Equal(0, folders.Release("2024-06-30").ExitCode);
        var run = folders.Release("2024-12-31", [.. options.Split(' '), "--lang", "en"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"gransgangare: An earlier release is of another series: another {name}", Assert.Single(run.Error));
        Assert.Equal(2, Directory.GetFiles(folders.Store).Length);
    }

    [Fact]
    public void H9_a_release_that_is_altered_or_gone_is_refused()
    {
        using var folders = new Folders();
        Assert.Equal(0, folders.Release("2024-03-31").ExitCode);
        var file = Path.Combine(folders.Store, "release-2024-03-31.json");
        var published = File.ReadAllText(file);
        File.WriteAllText(file, published + " ");
        Assert.Equal(
            "gransgangare: --store: release-2024-03-31.json must be as it was published; put it back",
            Assert.Single(folders.Release("2024-06-30").Error)
        );
        File.Delete(file);
        Assert.Equal(2, folders.Release("2024-06-30").ExitCode);
        File.WriteAllText(file, published);
        Assert.Equal(0, folders.Release("2024-06-30").ExitCode);
    }

    [Fact]
    public void A_folder_of_something_else_is_no_store()
    {
        using var folders = new Folders();
        Directory.CreateDirectory(folders.Store);
        File.WriteAllText(Path.Combine(folders.Store, "notes.txt"), "notes");
        Assert.Equal(2, folders.Release("2024-06-30").ExitCode);
        File.WriteAllText(Path.Combine(folders.Store, "releases.json"), "[]");
        Assert.Equal(2, folders.Release("2024-06-30").ExitCode);
        Assert.Equal(2, ToolRun.Of("release", "--store", folders.Store, "--list").ExitCode);
    }

    [Fact]
    public void An_unprotected_report_is_no_release()
    {
        using var folders = new Folders();
        Assert.Equal(2, folders.Release("2024-06-30", "--threshold", "0").ExitCode);
        Assert.Equal(2, ToolRun.Of("release", "--store", folders.Store).ExitCode);
        Assert.False(Directory.Exists(folders.Store));
    }

    /// <summary>Forty participants by förbund, and a place for the store.</summary>
    private sealed class Folders : IDisposable
    {
        private readonly DataFolder _data = new();

        public Folders() => Assert.Equal(0, ToolRun.Of("synth", "--participants", "40", "--seed", "7", "--out", _data["data"]).ExitCode);

        public string Store => _data["store"];

        public ToolRun Release(string to, params string[] options)
        {
            string[] usual = ["--from", "2023-03-01", "--to", to, "--by", "forbund"];
            var own = usual.Chunk(2).Where(pair => !options.Contains(pair[0])).SelectMany(pair => pair);
            var run = ToolRun.Of(["release", "--store", Store, "--data", _data["data"], "--project", "gransgangare", .. own, .. options]);
            return run with { Error = [.. run.Error.Except(run.Issues)] };
        }

        public void Dispose() => _data.Dispose();
    }
}
