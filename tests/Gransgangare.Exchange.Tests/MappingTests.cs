using Gransgangare.Core;

namespace Gransgangare.Exchange.Tests;

/// <summary>The names of a local system: columns and values by a mapping, and what it lacks.</summary>
public sealed class MappingTests
{
    private const string Json = """
        {
          "columns": { "Kundnr": "person", "Kön": "gender", "In": "entry_date", "Ut": "exit_date", "Slutkod": "exit_reason", "Grupp": "target_groups" },
          "values": {
            "gender": { "K": "woman", "M": "man" },
            "exit_reason": { "Jobb": "work-unsubsidised", "other": "study" },
            "target_groups": { "NEET": "young-neet", "båda": "young-neet|hbtqi" }
          }
        }
        """;

    private static readonly ExchangeReadOptions s_options = new() { Mapping = ExchangeMapping.Parse(Json) };

    [Fact]
    public void N7_local_names_are_read_and_go_before_our_own()
    {
        using var folder = TestFolder.Of(
            "KUNDNR;Kön;In;Ut;Slutkod;Grupp\na;k;20230301;20230930;jobb;neet|comorbidity\nb;M;20230301;20230930;Other;båda\nc;man;20230301;20230930;own-business;"
        );
        var content = folder.Read(s_options);
        Assert.Empty(content.Issues);
        Assert.Equal(
            ["woman work-unsubsidised young-neet,comorbidity", "man study young-neet,hbtqi", "man own-business "],
            content.Participations.Select(row => $"{row.Gender} {row.Exit!.Reason} {string.Join(',', row.AtEntry.TargetGroups)}")
        );
    }

    [Fact]
    public void N7_a_value_that_the_mapping_lacks_is_listed_once_with_its_count()
    {
        using var folder = TestFolder.Of(
            "person,gender,entry_date,exit_date,exit_reason\n"
                + "a,K,2023-03-01,2023-09-30,Flyttat\nb,K,2023-03-01,2023-09-30,flyttat\nc,X,2023-03-01,2023-09-30,Jobb\nd,900506-2386,2023-03-01,,\n"
        );
        var content = folder.Read(s_options);
        Assert.Equal(
            ["GGE1021 participations.csv:2 exit_reason", "GGE1021 participations.csv:4 gender", "GGE1021 participations.csv:5 gender"],
            TestFolder.Shown(content)
        );
        Assert.Contains("\"Flyttat\": 2 records.", content.Issues[0].Message.En, StringComparison.Ordinal);
        Assert.Contains("\"X\": 1 post.", content.Issues[1].Message.Sv, StringComparison.Ordinal);
        Assert.Contains("Values that are not shown: 1 record.", content.Issues[2].Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("900506", string.Concat(content.Issues), StringComparison.Ordinal);
        Assert.Equal((4, 4), (content.LeftOut, content.RecordsRead));
    }

    /// <summary>Birth dates, last fours and names are counted and not shown; values that several records have are.</summary>
    [Fact]
    public void H8_a_value_that_may_be_of_a_person_is_counted_without_being_shown()
    {
        var options = new ExchangeReadOptions
        {
            Mapping = ExchangeMapping.Parse("""{ "columns": { "Namn": "referrer" }, "values": { "gender": { "K": "woman" } } }"""),
        };
        using var folder = TestFolder.Of(
            "person,gender,entry_date,Namn\n"
                + "a,6/5-90,2023-03-01,Anna Svensson\nb,6 maj 90,2023-03-01,Bo Ek\nc,2386,2023-03-01,Socialkontor\n"
                + "d,X2,2023-03-01,Norra Huset\ne,K,2023-03-01,Norra Huset\n"
        );
        var content = folder.Read(options);
        var text = string.Concat(content.Issues.Select(issue => issue.Message.En));
        Assert.All(new[] { "6/5", "maj", "2386", "Anna", "Ek" }, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        Assert.All(
            new[]
            {
                "Values that are not shown: 3 records.",
                "Values that are not shown: 2 records.",
                "\"X2\": 1 record.",
                "\"Socialkontor\"",
                "\"Norra Huset\": 2 records.",
            },
            shown => Assert.Contains(shown, text, StringComparison.Ordinal)
        );
        using var list = TestFolder.Of(
            "person,gender,entry_date,Namn\n" + string.Concat("abcdefghijkl".Select(one => $"{one},woman,2023-03-01,{one}nna\n"))
        );
        Assert.Contains(
            "Values that are not shown: 12 records.",
            Assert.Single(list.Read(options).Issues).Message.En,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("""{ "values": { "gender": { "900506-2386": "womanx" } } }""", "GGE4021 $.values.gender.*")]
    [InlineData("""{ "values": { "gender": { "6/5-90": "womanx" } } }""", "GGE4021 $.values.gender.*")]
    [InlineData("""{ "900506-2386": {} }""", "GGE4020 $.*")]
    [InlineData("{", "GGE1501 $")]
    [InlineData("[]", "GGE4020 $")]
    [InlineData("""{ "column": {} }""", "GGE4020 $.column")]
    [InlineData("""{ "columns": { "a": 1 } }""", "GGE4020 $.columns.a")]
    [InlineData("""{ "values": { "gender": { "K": "kvinn" } } }""", "GGE4021 $.values.gender.K")]
    [InlineData("""{ "values": { "gender": { "K": "woman", "k": "man" } } }""", "GGE4022 $.values.gender.k")]
    [InlineData("""{ "columns": { "a b": "gender", "A-B": "person" } }""", "GGE4022 $.columns.A-B")]
    [InlineData("""{ "values": { "person": { "Anna": "k1" } } }""", "GGE4023 $.values.person")]
    [InlineData("""{ "values": { "entry_date": { "i dag": "2024-01-01" } } }""", "GGE4023 $.values.entry_date")]
    [InlineData("""{ "columns": { "a": "gendr" } }""", "GGW4020 $.columns.a")]
    [InlineData("{\"columns\":{\"\\ud800\":\"gender\"}}", "GGE1501 $")]
    public void N7_a_fault_of_the_mapping_has_code_and_place(string json, string expected)
    {
        var mapping = ExchangeMapping.TryParse(json, out var issues);
        Assert.Equal(expected, string.Join('\n', issues.Select(issue => $"{issue.Definition.Code} {issue.Path}")));
        Assert.Equal(expected.StartsWith("GGW", StringComparison.Ordinal), mapping is not null);
    }
}
