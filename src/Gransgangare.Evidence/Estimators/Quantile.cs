using MathNet.Numerics.Distributions;

namespace Gransgangare.Evidence;

/// <summary>The quantiles that intervals are made of.</summary>
internal static class Quantile
{
    /// <summary>The 97.5th percentile of the standard normal distribution, as the outcome intervals use it.</summary>
    public const double Normal95 = 1.959963984540054;

    /// <summary>The two-sided 95 % quantile when all of a number of comparisons are to hold at once (Bonferroni).</summary>
    public static double Simultaneous(int comparisons) =>
        comparisons == 1 ? Normal95 : Normal.InvCDF(0, 1, 1 - (0.05 / (2.0 * comparisons)));

    public static double GammaLow(long count) => count == 0 ? 0 : Gamma.InvCDF(count, 1, 0.025);

    public static double GammaHigh(long count) => Gamma.InvCDF(count + 1.0, 1, 0.975);

    public static double Beta(double first, double second, double share) =>
        MathNet.Numerics.Distributions.Beta.InvCDF(first, second, share);
}
