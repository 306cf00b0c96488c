using System.Text.Json.Nodes;

namespace Gransgangare.Tool.Tests;

public sealed class TallyTests
{
    private static readonly string[] s_request =
    [
        "--project",
        "gransgangare",
        "--from",
        "2024-01-01",
        "--to",
        "2024-12-31",
        "--by",
        "forbund,cohort",
    ];

    [Fact]
    public void Tallies_of_three_forbund_give_the_report_of_all()
    {
        using var whole = new DataFolder(Lines(""));
        using var parts = new DataFolder();
        string[] tallies =
        [
            .. new[] { "vast", "alv-och-kust", "finsam-goteborg" }.Select(
                (forbund, index) =>
                {
                    using var folder = new DataFolder(Lines(forbund));
                    var file = parts[forbund];
                    Run(0, ["tally", "--data", folder.Root, .. s_request, "--format", index == 0 ? "binary" : "json", "--out", file]);
                    return file;
                }
            ),
        ];
        var merged = Node(Run(0, ["merge", .. tallies, "--format", "json", "--threshold", "0"]).Out);
        var reported = Node(Run(0, ["report", "--data", whole.Root, .. s_request, "--format", "json", "--threshold", "0"]).Out);
        Assert.Equal(2, merged["total"]!["exited"]!.GetValue<int>());
        // The list of incomplete records names persons and does not travel; that there are some is said.
        Assert.NotEmpty(reported["esf"]!["incomplete"]!.AsArray());
        reported["esf"]!["incomplete"] = "..";
        Assert.Equal(reported.ToJsonString(), merged.ToJsonString());
        // A protected report never shows it.
        Run(0, ["merge", .. tallies, "--format", "json", "--out", parts["merged"]]);
        Assert.Equal(Run(0, ["report", "--data", whole.Root, .. s_request, "--format", "json"]).Out, File.ReadAllText(parts["merged"]));
        Run(0, ["verify", "--report", parts["merged"], "--data", whole.Root]);
        // Their number does, in the tables too.
        Assert.Equal(
            Run(0, ["report", "--data", whole.Root, .. s_request, "--format", "csv", "--threshold", "0"]).Out,
            Run(0, ["merge", .. tallies, "--format", "csv", "--threshold", "0"]).Out
        );
        var turned = Run(0, ["merge", .. tallies.Reverse(), "--format", "json", "--threshold", "0"]).Out;
        Assert.Equal(Run(0, ["merge", .. tallies, "--format", "json", "--threshold", "0"]).Out, turned);
        foreach (var format in new[] { "text", "md", "csv", "html" })
        {
            Assert.Contains(
                "2024-q1",
                Run(0, ["merge", .. tallies, "--format", format, "--lang", "en", "--no-recode"])
                    .Out.Replace("Q1 2024", "2024-q1", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData(true, "json", "json")]
    [InlineData(true, "binary", "binary")]
    [InlineData(true, "json", "other", "binary")]
    [InlineData(false, "json")]
    [InlineData(false, "json", "other")]
    public void A_tally_that_comes_twice_is_warned_of_in_whichever_form(bool isTwice, params string[] files)
    {
        using var folder = new DataFolder(DataFolder.Clean);
        using var other = new DataFolder(Lines("vast"));
        Run(0, ["tally", "--data", folder.Root, .. s_request, "--out", folder["json"]]);
        Run(0, ["tally", "--data", folder.Root, .. s_request, "--format", "binary", "--out", folder["binary"]]);
        Run(0, ["tally", "--data", other.Root, .. s_request, "--out", folder["other"]]);
        var run = Run(0, ["merge", .. files.Select(file => folder[file]), "--lang", "en"]);
        Assert.Equal(isTwice, run.Error.Any(line => line.Contains("twice", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_does_not_fit_is_refused_in_one_line()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        Run(0, ["tally", "--data", folder.Root, .. s_request, "--out", folder["t"]]);
        Run(0, ["tally", "--data", folder.Root, .. s_request, "--rules", "sus", "--out", folder["sus"]]);
        folder.With("other", "{}");
        Assert.Equal(
            "gransgangare: sus: The tally is of another request: outcome-rules is \"sus 2026.2\", and here \"gransgangare 2026.2\".",
            Assert.Single(Run(2, ["merge", folder["t"], folder["sus"]]).Error)
        );
        Assert.StartsWith("gransgangare: other: ", Assert.Single(Run(2, ["merge", folder["other"]]).Error), StringComparison.Ordinal);
        Assert.Single(Run(2, ["merge", folder["none"]]).Error);
        var impossible = Node(File.ReadAllText(folder["t"]));
        impossible["sections"]![0]!["counters"]![0] = 1000;
        folder.With("impossible", impossible.ToJsonString());
        Assert.StartsWith(
            "gransgangare: impossible: ",
            Assert.Single(Run(2, ["merge", folder["impossible"]]).Error),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_report_is_verified_and_the_first_difference_named()
    {
        using var folder = new DataFolder(DataFolder.Clean);
        Run(0, ["report", "--data", folder.Root, .. s_request, "--no-recode", "--format", "json", "--out", folder["r"]]);
        Assert.Equal(
            "The report agrees with the data.\n",
            Run(0, ["verify", "--report", folder["r"], "--data", folder.Root, "--lang", "en"]).Out
        );
        var changed = Node(File.ReadAllText(folder["r"]));
        changed["total"]!["exited"] = 3;
        folder.With("c", changed.ToJsonString());
        Assert.Equal(
            "First difference: $.total.exited\n",
            Run(1, ["verify", "--report", folder["c"], "--data", folder.Root, "--lang", "en"]).Out
        );
        folder.With("participations.csv", DataFolder.Clean + "p9,vast,man,1990-01-15,2024-05-01,,\n");
        Assert.StartsWith(
            "Första skillnaden: $.groups",
            Run(1, ["verify", "--report", folder["r"], "--data", folder.Root]).Out,
            StringComparison.Ordinal
        );
        folder.With("other", "{}");
        Assert.Single(Run(2, ["verify", "--report", folder["other"], "--data", folder.Root]).Error);
    }

    [Fact]
    public void The_audit_does_not_depend_on_the_order_of_rows()
    {
        var lines = DataFolder.Clean.TrimEnd('\n').Split('\n');
        using var folder = new DataFolder(DataFolder.Clean);
        using var turned = new DataFolder(string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0])));
        string Audit(DataFolder of) =>
            Node(Run(0, ["report", "--data", of.Root, .. s_request, "--format", "json", "--threshold", "0"]).Out)["audit"]!.ToJsonString();
        Assert.Equal(Audit(folder), Audit(turned));
        Assert.Contains("\"recordsRead\":4", Audit(folder), StringComparison.Ordinal);
    }

    private static string Lines(string forbund) =>
        DataFolder.Header
        + string.Concat(
            DataFolder
                .Clean.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Where(line => line.Contains(forbund, StringComparison.Ordinal))
                .Select(line => line + "\n")
        );

    private static JsonNode Node(string json) => JsonNode.Parse(json)!;

    private static ToolRun Run(int exitCode, params string[] arguments)
    {
        var run = ToolRun.Of(arguments);
        Assert.Equal(exitCode, run.ExitCode);
        return run;
    }
}
