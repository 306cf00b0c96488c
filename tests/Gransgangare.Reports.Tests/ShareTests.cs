using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

public sealed class ShareTests
{
    // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3, four decimals; the last three follow from the formula.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    [InlineData(20, 20, 0.8389, 1.0000)]
    [InlineData(10, 20, 0.2993, 0.7007)]
    [InlineData(1, 1, 0.2065, 1.0000)]
    public void The_interval_is_that_of_Wilson_as_published(long numerator, long denominator, double low, double high)
    {
        var share = new Share(numerator, denominator);
        Assert.Equal(low, share.Low!.Value, 4);
        Assert.Equal(high, share.High!.Value, 4);
    }

    [Fact]
    public void Nobody_and_everybody_are_exact_ends()
    {
        Assert.Equal(0d, new Share(0, 7).Low);
        Assert.Equal(1d, new Share(7, 7).High);
    }

    [Fact]
    public void Without_a_denominator_there_is_no_value()
    {
        var share = new Share(0, 0);
        Assert.Null(share.Value);
        Assert.Null(share.Low);
        Assert.Null(share.High);
        Assert.Null(share.Percent);
        Assert.Equal(default, share);
        Assert.Equal("0/0", share.ToString());
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(1, 0)]
    [InlineData(0, -1)]
    public void A_share_is_of_the_whole(long numerator, long denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Share(numerator, denominator));

    [Theory]
    [InlineData(1, 16, "6.3")] // 6.25
    [InlineData(1, 80, "1.3")] // 1.25
    [InlineData(3, 80, "3.8")] // 3.75
    [InlineData(1, 400, "0.3")] // 0.25
    [InlineData(249, 1000, "24.9")]
    [InlineData(74, 300, "24.7")]
    [InlineData(0, 3, "0.0")]
    [InlineData(3, 3, "100.0")]
    public void Per_cent_is_rounded_half_away_from_zero(long numerator, long denominator, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), new Share(numerator, denominator).Percent);

    [Fact]
    public void The_interval_lies_around_the_value_inside_zero_and_one() =>
        Prop.ForAll(
                Gen.Choose(1, 3_000_000).ToArbitrary(),
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                (denominator, part) =>
                {
                    var share = new Share((long)denominator * part / 1_000_000, denominator);
                    var mirrored = new Share(denominator - share.Numerator, denominator);
                    Assert.True(share.Low >= 0 && share.Low <= share.Value && share.Value <= share.High && share.High <= 1);
                    Assert.Equal(1 - share.High!.Value, mirrored.Low!.Value, tolerance: 1e-12);
                    // The ends solve (p − x)² = z² x (1 − x) / n, which is what defines them.
                    foreach (var end in new[] { share.Low!.Value, share.High.Value }.Where(end => end is > 0 and < 1))
                    {
                        var left = Math.Pow(share.Value!.Value - end, 2);
                        Assert.Equal(0, left - (1.959963984540054 * 1.959963984540054 * end * (1 - end) / denominator), 9);
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_are_written_as_the_language_does()
    {
        var (sv, en) = (new TableText(Language.Swedish), new TableText(Language.English));
        Assert.Equal("6,3\u00a0%", sv.Percent(new Share(1, 16)).Text);
        Assert.Equal("6.3\u00a0%", en.Percent(new Share(1, 16)).Text);
        Assert.Equal("29,9\u00a0%–70,1\u00a0%", sv.Interval(new Share(10, 20)).Text);
        Assert.Equal("-", sv.Percent(default(Share)).Text);
        Assert.Equal("-", sv.Interval(default).Text);
        Assert.Equal("-", sv.Count(null).Text);
        Assert.Equal("1234567", sv.Count(1_234_567).Text);
        Assert.Equal(("0,13", "-0,13"), (sv.Number(0.125, 2).Text, sv.Number(-0.125, 2).Text));
        Assert.Equal("-0.3", en.Number(-0.25, 1).Text);
        Assert.Equal(("25\u00a0%", "12,5\u00a0%"), (sv.Target(0.25m), sv.Target(0.125m)));
    }
}
