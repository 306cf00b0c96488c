using System.Text.Json;

namespace Gransgangare.Tool.Tests;

/// <summary>The narrative of a report, and a text of somebody's own against it.</summary>
public sealed class NarrativeTests
{
    private static readonly string[] s_report = ["report", "--project", "gransgangare", "--from", "2024-01-01", "--to", "2024-12-31"];

    [Theory]
    [InlineData("text", "0")]
    [InlineData("md", "0")]
    [InlineData("html", "0")]
    [InlineData("md", "5")]
    public void Each_form_for_people_has_the_sentences(string format, string threshold)
    {
        using var folder = new DataFolder(DataFolder.Clean);
        var run = ToolRun.Of([.. s_report, "--data", folder.Root, "--format", format, "--threshold", threshold, "--narrative"]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            threshold == "0" ? "3 var aktiva i perioden" : "hur många som var aktiva i perioden redovisas inte",
            run.Out.Replace("\n", " ", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Theory]
    [InlineData("--narrative", "--format", "json")]
    [InlineData("--narrative", "--format", "csv")]
    [InlineData("--narrative", "--check-text", "text.md")]
    [InlineData("--check-text", "no-such-file.md")]
    public void What_has_no_sentences_is_refused(params string[] options)
    {
        using var folder = new DataFolder(DataFolder.Clean).With("text.md", "x");
        Assert.Equal(2, ToolRun.Of([.. s_report, "--data", folder.Root, .. options]).ExitCode);
    }

    [Fact]
    public void A_text_is_checked_against_the_protected_report()
    {
        using var folder = new DataFolder(DataFolder.Clean).With(
            "own text.md",
            "# 2024\n\n3 deltog, 50 procent av de avslutade fick arbete.\n"
        );
        string[] check = ["--data", folder.Root, "--check-text", folder["own text.md"], "--format", "json"];
        var bare = ToolRun.Of([.. s_report, .. check, "--threshold", "0"]);
        Assert.Equal(0, bare.ExitCode);
        Assert.Empty(bare.Json.GetProperty("findings").EnumerateArray());

        var hidden = ToolRun.Of([.. s_report, .. check]);
        Assert.Equal(1, hidden.ExitCode);
        Assert.Equal(["GGE6001 3 1 3", "GGE6001 3 11 50"], hidden.Json.GetProperty("findings").EnumerateArray().Select(Line));
        Assert.Contains("GGE6001 own_text.md:3 1:", hidden.Error[0], StringComparison.Ordinal);
    }

    private static string Line(JsonElement finding) =>
        $"{finding.GetProperty("code").GetString()} {finding.GetProperty("line")} {finding.GetProperty("column")} {finding.GetProperty("passage").GetString()}";
}
