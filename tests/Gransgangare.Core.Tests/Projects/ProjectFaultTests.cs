namespace Gransgangare.Core.Tests;

public sealed class ProjectFaultTests
{
    private const string ManyFaults = """
        {
          "names": { "sv": "", "fi": "Polku" },
          "reference": 12,
          "from": "2024-13-01",
          "to": "2023-12-31",
          "participantsFrom": "1 mars",
          "ages": { "from": 65, "upTo": 70 },
          "planned": 0,
          "plannedElsewhere": [200, "200", 1.5],
          "plannedWomen": 53,
          "outcomeRules": "scb",
          "denominator": 7,
          "targetGroups": ["young-neet", "young", null],
          "excludesAssessedElsewhere": "yes",
          "goals": [
            { "id": "a", "measure": "happiness", "target": "25 %", "comparison": "more" },
            { "id": "a", "measure": "progression", "target": -0.1, "comparison": "at-least", "informational": 1 },
            "work"
          ],
          "subProjects": { "code": "norr" },
          "forbund": [{ "code": "egen", "names": [], "municipalities": [{ "code": "148" }] }],
          "palnned": 600
        }
        """;

    [Fact]
    public void Every_fault_is_collected_with_its_path()
    {
        Assert.Null(ProjectDefinition.TryParse(ManyFaults, out var issues));
        string[] expected =
        [
            "GGE1502 $.id",
            "GGE1503 $.names.sv",
            "GGE1502 $.names.en",
            "GGE1506 $.names.fi",
            "GGE1503 $.reference",
            "GGE1503 $.from",
            "GGE1503 $.participantsFrom",
            "GGE1506 $.ages.upTo",
            "GGE1505 $.ages.to",
            "GGE1505 $.planned",
            "GGE1503 $.plannedElsewhere[1]",
            "GGE1503 $.plannedElsewhere[2]",
            "GGE1505 $.plannedWomen",
            "GGE1504 $.outcomeRules",
            "GGE1503 $.denominator",
            "GGE1504 $.targetGroups[1]",
            "GGE1504 $.targetGroups[2]",
            "GGE1503 $.excludesAssessedElsewhere",
            "GGE1504 $.goals[0].measure",
            "GGE1503 $.goals[0].target",
            "GGE1504 $.goals[0].comparison",
            "GGE1505 $.goals[1].target",
            "GGE1503 $.goals[1].informational",
            "GGE1503 $.goals[2]",
            "GGE1507 $.goals",
            "GGE1503 $.subProjects",
            "GGE1503 $.forbund[0].names",
            "GGE1503 $.forbund[0].municipalities[0].code",
            "GGE1502 $.forbund[0].municipalities[0].from",
            "GGE1506 $.palnned",
        ];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            issues.Select(issue => $"{issue.Code} {issue.Path}").Order(StringComparer.Ordinal)
        );
        Assert.All(issues, issue => Assert.Equal(Severity.Error, issue.Severity));
    }

    [Fact]
    public void The_exception_lists_every_fault()
    {
        var fault = Assert.Throws<FormatException>(() => ProjectDefinition.Parse(ManyFaults));
        Assert.Equal(30, fault.Message.Split('\n').Length);
        Assert.Contains("GGE1506 $.palnned: The form has no such member; check the spelling.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "GGE1501 line 1")]
    [InlineData("{\n\"id\": \"x\",\n", "GGE1501 line 3")]
    [InlineData("participations", "GGE1501 line 1")]
    [InlineData("[]", "GGE1503 $")]
    [InlineData("null", "GGE1503 $")]
    public void What_is_no_json_object_is_one_fault(string json, string expected)
    {
        Assert.Null(ProjectDefinition.TryParse(json, out var issues));
        Assert.Equal([expected], issues.Select(issue => $"{issue.Code} {issue.Path}"));
    }

    [Theory]
    [InlineData(""" "to": "2023-12-31" """, "GGE1505 $.to")]
    [InlineData(""" "to": "2024-01-01" """, null)]
    [InlineData(""" "planned": 1000000 """, null)]
    [InlineData(""" "planned": 1000001 """, "GGE1505 $.planned")]
    [InlineData(""" "planned": null """, null)]
    [InlineData(""" "plannedWomen": 1 """, null)]
    [InlineData(""" "plannedWomen": 1.01 """, "GGE1505 $.plannedWomen")]
    [InlineData(""" "ages": { "from": 0, "to": 110 } """, null)]
    [InlineData(""" "ages": { "from": 0, "to": 111 } """, "GGE1505 $.ages.to")]
    [InlineData(""" "ages": { "from": 30, "to": 30 } """, null)]
    [InlineData(""" "ages": { "from": 31, "to": 30 } """, "GGE1505 $.ages.to")]
    [InlineData(""" "outcomeTable": { "version": "v2", "moved": "other-reasons" } """, null)]
    [InlineData(""" "outcomeTable": { "version": "2026.2" } """, "GGE1507 $.outcomeTable.version")]
    [InlineData(""" "outcomeTable": { "moved": "other-reasons" } """, "GGE1502 $.outcomeTable.version")]
    [InlineData(""" "outcomeTable": { "version": "  " } """, "GGE1503 $.outcomeTable.version")]
    [InlineData(""" "outcomeTable": { "version": "v2", "moved": "away" } """, "GGE1504 $.outcomeTable.moved")]
    [InlineData(""" "outcomeTable": { "version": "v2", "flytt": "other-reasons" } """, "GGE1506 $.outcomeTable.flytt")]
    [InlineData(""" "reference": "\ud800" """, "GGE1501 $")]
    [InlineData(""" "targetGroups": ["\ud800"] """, "GGE1501 $")]
    [InlineData(
        """ "subProjects": [{ "code": "a", "names": { "sv": "A", "en": "A" }, "forbund": "vast" }, { "code": "a", "names": { "sv": "B", "en": "B" }, "forbund": "vast" }] """,
        "GGE1507 $.subProjects"
    )]
    [InlineData(
        """ "forbund": [{ "code": "a", "names": { "sv": "A", "en": "A" } }, { "code": "a", "names": { "sv": "B", "en": "B" } }] """,
        "GGE1507 $.forbund"
    )]
    public void Each_limit_on_both_sides(string member, string? expected)
    {
        var json = $$"""{"id":"x","names":{"sv":"X","en":"X"},"from":"2024-01-01",{{member}}}""";
        var project = ProjectDefinition.TryParse(json, out var issues);
        Assert.Equal(expected, issues.Count == 0 ? null : string.Join("|", issues.Select(issue => $"{issue.Code} {issue.Path}")));
        Assert.Equal(expected is null, project is not null);
    }

    [Fact]
    public void A_member_whose_name_is_no_text_is_a_fault()
    {
        Assert.Null(
            ProjectDefinition.TryParse("""{"id":"x","names":{"sv":"X","en":"X"},"from":"2024-01-01","\ud800":1}""", out var issues)
        );
        Assert.Equal(["GGE1501 $"], issues.Select(issue => $"{issue.Code} {issue.Path}"));
    }

    [Fact]
    public void A_text_that_is_no_unicode_is_a_fault()
    {
        Assert.Null(ProjectDefinition.TryParse("\"\ud800\"", out var issues));
        Assert.Equal(["GGE1501 $"], issues.Select(issue => $"{issue.Code} {issue.Path}"));
    }

    [Fact]
    public void No_text_at_all_is_the_callers_fault() =>
        Assert.Throws<ArgumentNullException>(() => ProjectDefinition.TryParse(null!, out _));
}
