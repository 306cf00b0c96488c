using Gransgangare.Core;

namespace Gransgangare.Esf.Tests;

public sealed class RecordRuleTests
{
    [Theory]
    [InlineData("birth_date=2005-03-02;isced=5", "GGW4001 isced")]
    [InlineData("birth_date=2005-03-01;isced=5", "")]
    [InlineData("birth_date=2005-03-02;isced=4", "")]
    [InlineData("birth_date=2008-03-02;isced=3", "GGW4002 isced")]
    [InlineData("birth_date=2008-03-01;isced=3", "")]
    [InlineData("birth_date=2008-03-02;isced=2", "")]
    [InlineData("birth_date=2008-03-02;isced=6", "GGW4001 isced")]
    [InlineData("birth_date=2008-03-02;labour_status=employed", "GGW4003 labour_status")]
    [InlineData("birth_date=2008-03-01;labour_status=employed", "")]
    [InlineData("birth_date=2008-03-02;labour_status=inactive", "")]
    [InlineData("isced=8;labour_status=employed", "")]
    public void Facts_that_hardly_fit_together_are_warned_of(string facts, string expected) => Assert.Equal(expected, Issues(facts));

    [Fact]
    public void A_record_with_a_warning_still_counts()
    {
        var participation = Case.ParticipationOf(
            "gender=man;isced=5;birth_date=2009-01-01;entry_date=2023-03-01;labour_status=employed",
            ""
        );
        Assert.Equal(["EECO01", "EECO05", "EECO06", "EECO11"], new EsfJudge(Programme.EsfPlus2021).Judge(participation).Counted.Codes);
    }

    [Fact]
    public void Codes_are_permanent_and_say_their_severity()
    {
        Assert.Equal(
            ["GGE4001", "GGE4002", "GGE4003", "GGW4001", "GGW4002", "GGW4003", .. Enumerable.Range(4010, 5).Select(code => $"GGW{code}")],
            EsfRecordRules.Definitions.Select(definition => definition.Code)
        );
        Assert.All(EsfRecordRules.Definitions, definition => Assert.NotEqual(definition.Text.Sv, definition.Text.En));
    }

    private static string Issues(string facts)
    {
        var participation = Case.ParticipationOf("gender=woman;entry_date=2023-03-01" + (facts.Length > 0 ? ";" + facts : ""), "");
        return string.Join(" ", EsfRecordRules.Check(participation).Select(issue => issue.Code + " " + issue.Path));
    }
}
