using System.Globalization;

namespace Gransgangare.Evidence.Tests;

/// <summary>Ratios, differences and intervals against published numbers.</summary>
public sealed class EstimatorTests
{
    // Stanford heart transplants (R, survival::heart): half days, so that every time is whole.
    private static readonly List<(int Start, int Stop, bool IsEvent, bool IsTransplanted)> s_heart = Heart();

    [Fact]
    public void Heart_transplants_without_strata()
    {
        var rates = Rates(s_heart);
        Assert.Equal((45, 30), (rates.ExposedEvents, rates.OtherEvents));
        Assert.Equal((2 * 25998.5, 2 * 5955.5), (rates.ExposedTime, rates.OtherTime));
        Near.Equal(0.343606, RateRatio.Crude(rates)?.Value, 6);
    }

    [Fact]
    public void Heart_transplants_by_time_since_entry()
    {
        int[] cuts = [0, 60, 180, 360, 730, 1460, int.MaxValue];
        var strata = cuts.Zip(
            cuts.Skip(1),
            (from, to) => Rates(s_heart.Select(row => Cut(row, from, to)).OfType<(int, int, bool, bool)>())
        );
        Near.Equal((0.999763, 0.587690, 1.700771), RateRatio.MantelHaenszel(strata), 6);
    }

    // Breslow 1985 (R, boot::breslow): deaths and person-years of smokers and others by age.
    [Fact]
    public void British_doctors()
    {
        RateStratum[] strata =
        [
            new(32, 52407, 2, 18790),
            new(104, 43248, 12, 10673),
            new(206, 28612, 28, 5710),
            new(186, 12663, 28, 2585),
            new(102, 5317, 31, 1462),
        ];
        Near.Equal(1.719823, RateRatio.Crude(strata.Aggregate((sum, stratum) => sum + stratum))?.Value, 6);
        Near.Equal((1.424682, 1.154703, 1.757784), RateRatio.MantelHaenszel(strata), 6);
    }

    // R, poisson.test.
    [Fact]
    public void Exact_intervals_of_counts()
    {
        Near.Equal((10, 4.795389, 18.390356), PoissonInterval.Of(10), 6);
        Near.Equal((0, 0, 3.688879), PoissonInterval.Of(0), 6);
        Near.Equal((1.971488, 0.858426, 4.277266), RateRatio.Exact(new RateStratum(11, 800, 21, 3011)), 6);
        Assert.Throws<ArgumentOutOfRangeException>(() => PoissonInterval.Of(-1));
    }

    // Newcombe 1998, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.2000, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.6000, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.5714, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, 0.0893, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, 0.0000, -0.1611, 0.2775)]
    [InlineData(10, 10, 0, 20, 1.0000, 0.6791, 1.0000)]
    public void Newcombe(long first, long ofFirst, long second, long ofSecond, double value, double low, double high) =>
        Near.Equal((value, low, high), RiskDifference.Newcombe(first, ofFirst, second, ofSecond), 4);

    // VanderWeele and Ding 2017: a ratio of 3.9 with a lower limit of 1.8.
    [Fact]
    public void E_values()
    {
        var value = EValue.Of(new Estimate(3.9, 1.8, 8.7));
        Near.Equal(7.2630, value.Value, 4);
        Near.Equal(3.0000, value.Limit, 4);
        Assert.Equal(value.Value, EValue.Of(new Estimate(1 / 3.9, 1 / 8.7, 1 / 1.8)).Value, 10);
        Assert.Equal(1, EValue.Of(new Estimate(1.2, 0.9, 1.6)).Limit);
    }

    // Bonferroni quantiles for 7, 11 and 20 comparisons.
    [Theory]
    [InlineData(1, 1.960)]
    [InlineData(7, 2.690)]
    [InlineData(11, 2.838)]
    [InlineData(20, 3.023)]
    public void An_interval_for_all_comparisons_at_once(int comparisons, double quantile)
    {
        var ratio = RateRatio.MantelHaenszel([new RateStratum(10, 1000, 10, 1000)], comparisons)!.Value;
        Near.Equal(quantile, Math.Log(ratio.High) / Math.Sqrt(0.2), 3);
    }

    [Fact]
    public void Nothing_to_compare_has_no_ratio()
    {
        Assert.Null(RateRatio.Crude(new RateStratum(0, 10, 5, 10)));
        Assert.Null(RateRatio.Crude(new RateStratum(5, 10, 5, 0)));
        Assert.Null(RateRatio.MantelHaenszel([]));
        Assert.Null(RateRatio.MantelHaenszel([new RateStratum(5, 10, 0, 0), new RateStratum(0, 0, 5, 10)]));
        Assert.Null(RateRatio.Exact(new RateStratum(0, 10, 0, 10)));
        Assert.Null(RiskDifference.Newcombe(0, 0, 1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => RiskDifference.Newcombe(3, 2, 1, 2));
    }

    private static RateStratum Rates(IEnumerable<(int Start, int Stop, bool IsEvent, bool IsTransplanted)> rows) =>
        rows.Aggregate(
            default(RateStratum),
            (sum, row) =>
                sum
                + (
                    row.IsTransplanted
                        ? new RateStratum(row.IsEvent ? 1 : 0, row.Stop - row.Start, 0, 0)
                        : new RateStratum(0, 0, row.IsEvent ? 1 : 0, row.Stop - row.Start)
                )
        );

    private static (int, int, bool, bool)? Cut((int Start, int Stop, bool IsEvent, bool IsTransplanted) row, int from, int to) =>
        row.Stop <= from || row.Start >= to
            ? null
            : (Math.Max(row.Start, from), Math.Min(row.Stop, to), row.IsEvent && row.Stop <= to, row.IsTransplanted);

    private static List<(int Start, int Stop, bool IsEvent, bool IsTransplanted)> Heart() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "heart.csv"))
            .Skip(1)
            .Select(line => line.Split(',').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray())
            .Select(row => ((int)(2 * row[0]), (int)(2 * row[1]), row[2] > 0, row[3] > 0))
            .ToList();
}
