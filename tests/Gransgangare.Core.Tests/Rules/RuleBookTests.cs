using System.Text.RegularExpressions;

namespace Gransgangare.Core.Tests;

public sealed class RuleBookTests
{
    private static readonly Regex s_sentenceEnd = new(@"[.?!][”""]?(?=\s|$)", RegexOptions.None, TimeSpan.FromSeconds(1));

    public static TheoryData<string> Ids => new(RuleBook.All.Select(rule => rule.Id));

    [Fact]
    public void The_rules_are_sorted_by_id_and_each_is_there_once() =>
        Assert.Equal(
            RuleBook.All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            RuleBook.All.Select(rule => rule.Id)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_whole(string id)
    {
        Assert.True(RuleBook.TryGet(id, out var rule));
        Assert.Equal([id], RuleBook.IdsIn(id));
        Assert.All([rule.Title.Sv, rule.Title.En, rule.Text.Sv, rule.Text.En], text => Assert.Equal(text.Trim(), text));
        Assert.All([rule.Title.Sv, rule.Title.En], title => Assert.InRange(title.Length, 3, 80));
        Assert.DoesNotMatch(@"\.$", rule.Title.Sv + "\n" + rule.Title.En);
        Assert.All(
            [rule.Text.Sv, rule.Text.En],
            text =>
            {
                Assert.Matches(@"\.”?$", text);
                Assert.InRange(s_sentenceEnd.Count(text), 1, 4);
                Assert.All(RuleBook.IdsIn(text), named => Assert.True(RuleBook.TryGet(named, out _), named));
            }
        );
        Assert.NotEmpty(rule.Sources);
        Assert.Equal(rule.Sources.Distinct().Count(), rule.Sources.Count);
        Assert.Matches(@"^20[0-9]{2}\.[0-9]+$|^[0-9]+(\.[0-9]+)?$", rule.Since);
        Assert.NotEqual("", rule.Setting);
    }

    [Fact]
    public void A_title_stands_for_one_rule()
    {
        Assert.Distinct(RuleBook.All.Select(rule => rule.Title.Sv), StringComparer.OrdinalIgnoreCase);
        Assert.Distinct(RuleBook.All.Select(rule => rule.Title.En), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_source_has_an_address_that_can_be_followed_or_says_that_it_has_none() =>
        Assert.All(
            RuleBook.Sources,
            source =>
                Assert.True(
                    source.Address is null ? source.Title.Contains("no public address", StringComparison.Ordinal)
                        : Uri.TryCreate(source.Address, UriKind.Absolute, out var address) ? address.Scheme is "https" or "http"
                        : File.Exists(Path.Combine(Repository.Root, source.Address)),
                    source.Key
                )
        );

    [Fact]
    public void What_rests_on_nothing_but_our_own_choice_is_never_called_certain() =>
        Assert.All(
            RuleBook.All.Where(rule => rule.Sources.All(source => source.Key == "OWN")),
            rule => Assert.True(rule.Certainty is Certainty.C or Certainty.D, rule.Id)
        );

    [Theory]
    [InlineData("SE-R5", "SE-R5")]
    [InlineData("se-r5", "SE-R5")]
    [InlineData("Se-C9A", "SE-C9a")]
    public void An_id_is_found_in_capitals_or_not(string id, string expected)
    {
        Assert.True(RuleBook.TryGet(id, out var rule));
        Assert.Equal(expected, rule.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("SE-R")]
    [InlineData("SE-R999")]
    [InlineData(" SE-R5")]
    public void Another_text_is_no_id(string id)
    {
        Assert.False(RuleBook.TryGet(id, out var rule));
        Assert.Null(rule);
    }

    [Theory]
    [InlineData("F-REFP; ESF-P13, ESF-B3–B6", "ESF-P13 ESF-B3 ESF-B4 ESF-B5 ESF-B6")]
    [InlineData("scb-months 2026.2 (SE-M8–SE-M10, SE-R20)", "SE-M8 SE-M9 SE-M10 SE-R20")]
    [InlineData("ESF-W1 to ESF-W3", "ESF-W1 ESF-W2 ESF-W3")]
    [InlineData("SE-S17a and SE-S17, SE-S17a again", "SE-S17a SE-S17")]
    [InlineData("SE-T1–SE-R3", "SE-T1 SE-R3")]
    [InlineData("R1057-17(5), HMAC-SHA256, ISCED-3, 22-003-S02", "")]
    [InlineData("", "")]
    public void The_ids_of_a_text_are_found_and_a_range_is_written_out(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', RuleBook.IdsIn(text)));

    [Fact]
    public void Nothing_is_asked_of_null()
    {
        Assert.Throws<ArgumentNullException>(() => RuleBook.TryGet(null!, out _));
        Assert.Throws<ArgumentNullException>(() => RuleBook.IdsIn(null!));
    }

    [Fact]
    public void An_article_stands_in_the_title_of_the_source()
    {
        Assert.True(RuleBook.TryGet("ESF-P5", out var rule));
        var source = Assert.Single(rule.Sources);
        Assert.Equal(("R1057-17", "Regulation (EU) 2021/1057, Art. 17(5)"), (source.Key, source.Title));
    }
}
