namespace Gransgangare.Evidence;

/// <summary>Exact 95 % interval of a count of events (Garwood 1936).</summary>
public static class PoissonInterval
{
    /// <summary>The expected numbers that a count agrees with.</summary>
    /// <param name="count">The count, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Estimate Of(long count) =>
        count < 0
            ? throw new ArgumentOutOfRangeException(nameof(count), "A count must not be negative.")
            : new Estimate(count, Quantile.GammaLow(count), Quantile.GammaHigh(count));
}
