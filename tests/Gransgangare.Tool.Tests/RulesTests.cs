using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Tool.Tests;

/// <summary><c>rules</c>: what an id stands for.</summary>
public sealed class RulesTests
{
    [Fact]
    public void Every_rule_is_in_json_sorted_by_id_and_in_the_form_that_is_agreed()
    {
        var rules = ToolRun.Of("rules", "--format", "json", "--lang", "en").Json.EnumerateArray().ToList();
        Assert.Equal(RuleBook.All.Select(rule => rule.Id), rules.Select(rule => Text(rule, "id")));
        Assert.Equal(rules.Select(rule => Text(rule, "id")).Order(StringComparer.Ordinal), rules.Select(rule => Text(rule, "id")));
        Assert.All(
            rules,
            rule =>
            {
                Assert.Equal(
                    ["id", "title", "text", "certainty", "sources", "setting"],
                    rule.EnumerateObject().Select(member => member.Name)
                );
                Assert.Contains(Text(rule, "certainty"), (string[])["A", "B", "C", "D"]);
                Assert.NotEmpty(rule.GetProperty("sources").EnumerateArray());
                Assert.All(
                    rule.GetProperty("sources").EnumerateArray(),
                    source => Assert.Equal(["title", "address"], source.EnumerateObject().Select(member => member.Name))
                );
            }
        );
        Assert.Contains(rules, rule => rule.GetProperty("setting").ValueKind == JsonValueKind.Null);
        Assert.Contains(rules, rule => Text(rule, "setting") == "--option incomplete-records");
    }

    [Theory]
    [InlineData("SE-R5")]
    [InlineData("se-r5")]
    public void One_rule_is_a_list_of_one(string id)
    {
        var rule = Assert.Single(ToolRun.Of("rules", id, "--format", "json").Json.EnumerateArray());
        Assert.True(RuleBook.TryGet("SE-R5", out var expected));
        Assert.Equal((expected.Id, expected.Title.Sv, expected.Text.Sv), (Text(rule, "id"), Text(rule, "title"), Text(rule, "text")));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("html")]
    public void A_form_for_people_has_text_source_and_setting_in_the_language_asked_for(string format)
    {
        Assert.True(RuleBook.TryGet("ESF-P13", out var rule));
        foreach (var (language, code) in new[] { (Language.Swedish, "sv"), (Language.English, "en") })
        {
            var run = ToolRun.Of("rules", "ESF-P13", "--format", format, "--lang", code);
            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Error);
            Assert.Contains(rule.Title.In(language), run.Out, StringComparison.Ordinal);
            Assert.Contains(rule.Setting!, run.Out, StringComparison.Ordinal);
            Assert.Contains("sfc.ec.europa.eu", run.Out, StringComparison.Ordinal);
            Assert.Contains("GGE4002", run.Out, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("html")]
    public void The_whole_book_has_every_rule_and_every_source(string format)
    {
        var run = ToolRun.Of("rules", "--format", format);
        Assert.All(RuleBook.All, rule => Assert.Contains(rule.Id, run.Out, StringComparison.Ordinal));
        Assert.Contains("rkrattsbaser.gov.se", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SE-R55", "SE-R5")]
    [InlineData("W1", "ESF-W1")]
    [InlineData("ESFP13", "ESF-P13")]
    [InlineData("SE-C9e", "SE-C9")]
    public void An_id_that_is_not_there_is_answered_with_the_nearest(string id, string nearest)
    {
        var run = ToolRun.Of("rules", id, "--format", "json");
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Matches($@"\b{nearest}\b", Assert.Single(run.Error));
    }

    [Theory]
    [InlineData("rules SE-R5 SE-R6")]
    [InlineData("rules --format yaml")]
    [InlineData("rules --data x")]
    public void Wrong_usage_is_one_line(string line)
    {
        var run = ToolRun.Of(line.Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
        Assert.Single(run.Error);
    }

    private static string? Text(JsonElement rule, string name) => rule.GetProperty(name).GetString();
}
