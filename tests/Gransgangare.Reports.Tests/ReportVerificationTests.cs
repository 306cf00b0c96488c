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

    private static IEnumerable<JsonNode> Leaves(JsonNode node) =>
        node switch
        {
            JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(Leaves),
            JsonArray items => items.OfType<JsonNode>().SelectMany(Leaves),
            _ => [node],
        };
}
