using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Esf.Tests;

public sealed class OptionsTests
{
    [Theory]
    [InlineData("esf-plus-2021", "12-months", "eu-lfs")]
    [InlineData("esf-2014", "age-split", "inactive")]
    [InlineData("esf-plus-2021-annex-ii", "12-months", "eu-lfs")]
    public void The_defaults_are_those_of_the_programme(string programme, string longTerm, string leave) =>
        Assert.Equal(
            $"long-term-unemployed={longTerm} long-term-unemployed-bound=exclusive immediate-window=28-days parental-leave={leave} "
                + "leap-day-birthday=feb-28 incomplete-records=excluded minimum-support-days=0",
            EsfOptions.DefaultFor(Programme.Parse(programme)).ToString()
        );

    [Fact]
    public void Parse_reads_what_is_written() =>
        Prop.ForAll(
                EdgeParticipation.WithOptions(),
                one => Programme.All.All(programme => EsfOptions.Parse(programme, one.Options.ToSettings()) == one.Options)
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_last_setting_of_an_option_is_used() =>
        Assert.Equal(3, EsfOptions.Parse(Programme.EsfPlus2021, ["minimum-support-days=2", "minimum-support-days=3"]).MinimumSupportDays);

    [Theory]
    [InlineData("six-month-status=point")]
    [InlineData("")]
    [InlineData("long-term")]
    public void An_unknown_option_says_which_exist(string setting) =>
        Assert.Contains(
            "long-term-unemployed, long-term-unemployed-bound, immediate-window",
            Assert.Throws<FormatException>(() => new EsfOptions().With(setting)).Message
        );

    [Theory]
    [InlineData("immediate-window", "28-days or one-month")]
    [InlineData("immediate-window=29-days", "28-days or one-month")]
    [InlineData("parental-leave=Employed", "eu-lfs or inactive or employed")]
    [InlineData("minimum-support-days=-1", "a whole number from 0")]
    [InlineData("minimum-support-days=", "a whole number from 0")]
    [InlineData("minimum-support-days=1.5", "a whole number from 0")]
    public void An_unknown_value_says_which_exist(string setting, string values) =>
        Assert.Contains(values, Assert.Throws<FormatException>(() => new EsfOptions().With(setting)).Message);

    [Fact]
    public void Days_of_support_are_not_negative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EsfOptions { MinimumSupportDays = -1 });
}
