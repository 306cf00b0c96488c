using FsCheck;
using FsCheck.Fluent;

namespace Gransgangare.Bip.Tests;

public sealed class FractionTests
{
    private static readonly Arbitrary<Fraction> s_fractions = Gen.Choose(-400, 400)
        .SelectMany(above => Gen.Choose(1, 40).Select(below => new Fraction(above, below)))
        .ToArbitrary();

    [Fact]
    public void Ordered_as_decimals_are() =>
        Prop.ForAll(
                s_fractions,
                s_fractions,
                (a, b) =>
                {
                    // With denominators up to 40 two different values differ by at least 1/1600.
                    var difference = ((decimal)a.Numerator / a.Denominator) - ((decimal)b.Numerator / b.Denominator);
                    var order = Math.Abs(difference) < 0.0001m ? 0 : Math.Sign(difference);
                    return a.CompareTo(b) == order
                        && (a == b) == (order == 0)
                        && (a != b) == (order != 0)
                        && (a < b) == (order < 0)
                        && (a > b) == (order > 0)
                        && (a <= b) == (order <= 0)
                        && (a >= b) == (order >= 0)
                        && (order != 0 || a.GetHashCode() == b.GetHashCode())
                        && a.Equals((object)b) == (order == 0);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_values_in_other_terms_are_equal()
    {
        var (half, same) = (new Fraction(1, 2), new Fraction(20, 40));
        Assert.True(half == same && half <= same && half >= same);
        Assert.False(half != same || half < same || half > same);
    }

    [Theory]
    [InlineData(1, 8, 2, "0.13")]
    [InlineData(-1, 8, 2, "-0.13")]
    [InlineData(5, 2, 0, "3")]
    [InlineData(3, 7, 4, "0.4286")]
    public void Shown_midpoints_go_away_from_zero(int above, int below, int decimals, string expected) =>
        Assert.Equal(
            decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            new Fraction(above, below).Round(decimals)
        );

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(new Fraction(0, 5), default);
        Assert.Equal("0", default(Fraction).ToString());
        Assert.Equal("18/8", new Fraction(18, 8).ToString());
    }
}
