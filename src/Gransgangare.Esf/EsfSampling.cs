namespace Gransgangare.Esf;

/// <summary>Sample sizes for the longer-term results (urvalsstorlek).</summary>
/// <remarks>Whether an indicator may be sampled at all is said by <see cref="EsfIndicator.MayBeEstimated"/>.</remarks>
public static class EsfSampling
{
    /// <summary>
    /// Smallest simple random sample for a share, with the correction for a finite population:
    /// n = ⌈ N·p(1−p) / ( (N−1)(e/z)² + p(1−p) ) ⌉.
    /// </summary>
    /// <param name="population">Number of persons the sample is drawn from, N, from 1.</param>
    /// <param name="margin">Margin of error e as a fraction, above 0: 0.03 is 3 percentage points.</param>
    /// <param name="share">Expected share p, between 0 and 1; 0.5 gives the largest sample and is the default.</param>
    /// <param name="z">Quantile z of the normal distribution; 1.96 is 95 % confidence and the default.</param>
    /// <returns>Number of persons, at most <paramref name="population"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    /// <remarks>Source: ESF-N1, ESF-P9. Calculated in decimals, so that it is the same everywhere.</remarks>
    public static int SampleSize(int population, decimal margin, decimal share = 0.5m, decimal z = 1.96m)
    {
        Demand(population >= 1, nameof(population));
        Demand(margin > 0, nameof(margin));
        Demand(share is > 0 and < 1, nameof(share));
        Demand(z > 0, nameof(z));
        var spread = share * (1 - share);
        var precision = margin / z;
        return (int)decimal.Ceiling(population * spread / (((population - 1) * precision * precision) + spread));
    }

    private static void Demand(bool holds, string parameter)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(parameter);
        }
    }
}
