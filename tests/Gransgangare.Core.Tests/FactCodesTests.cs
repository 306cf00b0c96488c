namespace Gransgangare.Core.Tests;

public sealed class FactCodesTests
{
    [Theory]
    [InlineData(Fact.NotKnown, "")]
    [InlineData(Fact.Yes, "yes")]
    [InlineData(Fact.No, "no")]
    [InlineData(Fact.Refused, "refused")]
    public void Every_fact_has_a_code_that_reads_back(Fact fact, string code)
    {
        Assert.Equal(code, fact.ToCode());
        Assert.True(FactCodes.TryParse(code, out var read));
        Assert.Equal(fact, read);
    }

    [Fact]
    public void No_text_is_not_known()
    {
        Assert.True(FactCodes.TryParse(null, out var read));
        Assert.Equal(Fact.NotKnown, read);
    }

    [Theory]
    [InlineData("Yes")]
    [InlineData("ja")]
    [InlineData("1")]
    [InlineData(" ")]
    [InlineData("true")]
    public void Other_texts_are_refused_and_read_as_not_known(string text)
    {
        Assert.False(FactCodes.TryParse(text, out var read));
        Assert.Equal(Fact.NotKnown, read);
    }

    [Fact]
    public void A_number_that_is_no_fact_is_the_callers_fault() => Assert.Throws<ArgumentOutOfRangeException>(() => ((Fact)4).ToCode());

    [Fact]
    public void The_default_is_not_known() => Assert.Equal(Fact.NotKnown, default);
}
