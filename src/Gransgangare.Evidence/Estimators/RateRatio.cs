namespace Gransgangare.Evidence;

/// <summary>
/// Ratio of the event rates of two arms (kvot mellan två frekvenser): events over time at risk in the first arm, divided by the same in the
/// second. A ratio describes an association and says nothing of its cause.
/// </summary>
public static class RateRatio
{
    /// <summary>The ratio without strata, with the interval of its logarithm: se² = 1/a + 1/b.</summary>
    /// <param name="rates">Events and time of the two arms.</param>
    /// <returns><c>null</c> if an arm has no events or no time.</returns>
    public static Estimate? Crude(RateStratum rates) =>
        rates is { ExposedEvents: > 0, ExposedTime: > 0, OtherEvents: > 0, OtherTime: > 0 }
            ? OfLogarithm(
                (double)rates.ExposedEvents / rates.ExposedTime / ((double)rates.OtherEvents / rates.OtherTime),
                (1.0 / rates.ExposedEvents) + (1.0 / rates.OtherEvents),
                Quantile.Normal95
            )
            : null;

    /// <summary>
    /// The Mantel-Haenszel ratio over strata: Σ a·Q/T over Σ b·P/T, where P and Q are the times of the two arms and T their sum; the variance
    /// of its logarithm is Σ (a+b)·P·Q/T² over (Σ a·Q/T · Σ b·P/T).
    /// </summary>
    /// <param name="strata">The strata, in any order; those without time in one arm say nothing.</param>
    /// <param name="comparisons">With how many comparisons the interval is to hold at once (Bonferroni); 1 = for itself.</param>
    /// <returns><c>null</c> if no stratum compares the arms, or an arm has no events there.</returns>
    /// <remarks>Source: Rothman, Greenland and Lash, Modern Epidemiology; Greenland and Robins 1985.</remarks>
    public static Estimate? MantelHaenszel(IEnumerable<RateStratum> strata, int comparisons = 1)
    {
        var (above, below, spread) = (0.0, 0.0, 0.0);
        foreach (var stratum in strata ?? throw new ArgumentNullException(nameof(strata)))
        {
            double exposed = stratum.ExposedTime;
            double other = stratum.OtherTime;
            var all = exposed + other;
            if (all > 0)
            {
                above += stratum.ExposedEvents * other / all;
                below += stratum.OtherEvents * exposed / all;
                spread += (stratum.ExposedEvents + stratum.OtherEvents) * exposed * other / (all * all);
            }
        }

        return above > 0 && below > 0 ? OfLogarithm(above / below, spread / (above * below), Quantile.Simultaneous(comparisons)) : null;
    }

    /// <summary>
    /// The ratio without strata with its exact interval: given the sum of the events, those of the first arm are binomial
    /// (Clopper and Pearson).
    /// </summary>
    /// <param name="rates">Events and time of the two arms.</param>
    /// <returns>Limits may be 0 or infinite; <c>null</c> without time in an arm, or without events.</returns>
    public static Estimate? Exact(RateStratum rates)
    {
        var (first, second) = (rates.ExposedEvents, rates.OtherEvents);
        if (rates.ExposedTime <= 0 || rates.OtherTime <= 0 || first + second == 0)
        {
            return null;
        }

        var times = (double)rates.OtherTime / rates.ExposedTime;
        var low = first == 0 ? 0 : Quantile.Beta(first, second + 1.0, 0.025);
        var high = second == 0 ? 1 : Quantile.Beta(first + 1.0, second, 0.975);
        return new Estimate(times * first / second, times * low / (1 - low), times * high / (1 - high));
    }

    private static Estimate OfLogarithm(double ratio, double variance, double quantile)
    {
        var factor = Math.Exp(quantile * Math.Sqrt(variance));
        return new Estimate(ratio, ratio / factor, ratio * factor);
    }
}
