using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

public sealed class ReportVerificationTests
{
    [Fact]
    public void Whatever_leaf_of_a_report_is_changed_is_the_place_that_is_named()
    {
        var report = Some.Json(
            Report.Of(
                Some.Request() with
                {
                    By = [Breakdown.Gender, Breakdown.Cohort],
                },
                Some.Many(3, "2024-01-01/2024-06-30", "study"),
                dataQuality: DataQuality.None with
                {
                    Input = InputDigest.Of([7]),
                }
            )
        );
        Assert.Null(ReportVerification.FirstDifference(report, report));
        var root = JsonNode.Parse(report.GetRawText())!;
        var leaves = Leaves(root).ToList();
        Assert.True(leaves.Count > 300);
        foreach (var leaf in leaves)
        {
            var path = leaf.GetPath();
            var changed = JsonNode.Parse(report.GetRawText())!;
            Leaves(changed).First(node => node.GetPath() == path).ReplaceWith("changed");
            using var document = JsonDocument.Parse(changed.ToJsonString());
            // JSON paths put a name with a hyphen in brackets.
            Assert.Equal(
                path.Replace("['", ".", StringComparison.Ordinal).Replace("']", "", StringComparison.Ordinal),
                ReportVerification.FirstDifference(report, document.RootElement)
            );
        }
    }

    [Theory]
    [InlineData("{\"a\":[1,2]}", "{\"a\":[1]}", "$.a[1]")]
    [InlineData("{\"a\":[1]}", "{\"a\":[1,2]}", "$.a[1]")]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":2}", "$.b")]
    [InlineData("{\"a\":1,\"b\":2}", "{\"b\":2}", "$.a")]
    [InlineData("{\"a\":\"..\"}", "{\"a\":3}", "$.a")]
    [InlineData("{\"a\":{\"b\":true}}", "{\"a\":{\"b\":false}}", "$.a.b")]
    public void A_part_that_is_there_in_one_only_is_a_difference(string one, string other, string place)
    {
        using var mine = JsonDocument.Parse(one);
        using var theirs = JsonDocument.Parse(other);
        Assert.Equal(place, ReportVerification.FirstDifference(mine.RootElement, theirs.RootElement));
    }

    [Fact]
    public void The_terms_of_a_report_give_its_request_back()
    {
        var request = Some.Request() with { By = [Breakdown.Cohort], AsOf = Some.Day("2024-09-30"), OutcomeRules = OutcomeRuleSet.Sus };
        var terms = ReportVerification.TermsOf(Some.Json(Report.Of(request, [])));
        Assert.Equal(
            Some.Json(Report.Of(request, [])).GetRawText(),
            Some.Json(Report.Of(terms.ToRequest(request.Project), [])).GetRawText()
        );
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"audit\":{}}")]
    [InlineData("{\"audit\":{\"terms\":{\"from\":1}}}")]
    public void A_report_without_audit_is_refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Throws<FormatException>(() => ReportVerification.TermsOf(document.RootElement));
    }

    /// <summary>What may stand in place of any value of a report; <c>MARK</c> becomes half a character, which no reader of text can give.</summary>
    private static readonly string?[] s_others =
    [
        null,
        "null",
        "5",
        "-1",
        "1e300",
        "99999999999999999999",
        "true",
        "[]",
        "[5]",
        "{}",
        "{\"threshold\":\"5\"}",
        "{\"threshold\":5,\"specialThreshold\":3}",
        "\"\"",
        "\"5\"",
        "\"9999-12-31\"",
        "\"1/0\"",
        "\"gender,gender\"",
        "\"a b c\"",
        "\"participant caseworker 99999\"",
        "\"MARK\"",
    ];

    [Fact]
    public void H7_whatever_stands_in_a_report_it_is_made_again_or_refused()
    {
        var request = Some.Request() with { By = [Breakdown.Gender] };
        var report = Some.Json(Report.Of(request, Some.Many(3, "2024-01-01/2024-06-30", "study")));
        var text = report.GetRawText();
        var (refused, made) = (0, 0);
        foreach (var path in Nodes(JsonNode.Parse(text)!).Select(node => node.GetPath()).ToList())
        {
            foreach (var other in s_others)
            {
                using var document = JsonDocument.Parse(Changed(text, path, other).Replace("MARK", "\\ud800", StringComparison.Ordinal));
                try
                {
                    _ = ReportVerification.FirstDifference(document.RootElement, report);
                    _ = ReportVerification.FirstDifference(report, document.RootElement);
                    var options = ReportVerification.OptionsOf(document.RootElement);
                    var again = ReportVerification.TermsOf(document.RootElement).ToRequest(request.Project);
                    if (path.Contains("audit", StringComparison.Ordinal) || path.Contains("disclosure", StringComparison.Ordinal))
                    {
                        _ = ProtectedReport.Of(Report.Of(again, []), options);
                    }

                    made++;
                }
                catch (FormatException)
                {
                    refused++;
                }
            }
        }

        Assert.True(refused > 500 && made > 500, $"{refused} refused, {made} made");
    }

    private static string Changed(string text, string path, string? other)
    {
        var changed = JsonNode.Parse(text)!;
        var node = Nodes(changed).First(node => node.GetPath() == path);
        var value = other is null ? null : JsonNode.Parse(other);
        if (node.Parent is null)
        {
            return value?.ToJsonString() ?? "null";
        }

        if (node.Parent is JsonObject parent && other is null)
        {
            parent.Remove(node.GetPropertyName());
        }
        else if (node.Parent is JsonArray list)
        {
            list[list.IndexOf(node)] = value;
        }
        else
        {
            ((JsonObject)node.Parent)[node.GetPropertyName()] = value;
        }

        return changed.ToJsonString();
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) =>
        new[] { node }.Concat(
            node switch
            {
                JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Nodes),
                JsonArray elements => elements.OfType<JsonNode>().SelectMany(Nodes),
                _ => [],
            }
        );

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Leaves),
            JsonArray items => items.OfType<JsonNode>().SelectMany(Leaves),
            _ => [node],
        };
}
