using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>
/// A share (andel): numerator and denominator as whole numbers, the quotient made last. Without a denominator there is no value, never NaN.
/// </summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public readonly record struct Share
{
    // The 97.5th percentile of the standard normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>Makes a share.</summary>
    /// <param name="numerator">Those who count.</param>
    /// <param name="denominator">Those whom the share is of.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more in the numerator than in the denominator.</exception>
    public Share(long numerator, long denominator)
    {
        if (numerator < 0 || numerator > denominator)
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), "A share is of the whole: 0 ≤ numerator ≤ denominator.");
        }

        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>Those who count.</summary>
    public long Numerator { get; }

    /// <summary>Those whom the share is of.</summary>
    public long Denominator { get; }

    /// <summary>The unrounded share, 0–1; <c>null</c> without a denominator.</summary>
    public double? Value => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>Lower end of the Wilson 95 % interval; <c>null</c> without a denominator.</summary>
    public double? Low => Numerator == 0 && Denominator > 0 ? 0 : Bound(-1);

    /// <summary>Upper end of the Wilson 95 % interval; <c>null</c> without a denominator.</summary>
    public double? High => Numerator == Denominator && Denominator > 0 ? 1 : Bound(1);

    /// <summary>The share in per cent with one decimal, half away from zero, in decimal arithmetic (SE-R11); <c>null</c> without a denominator.</summary>
    public decimal? Percent => Denominator == 0 ? null : Math.Round(100m * Numerator / Denominator, 1, MidpointRounding.AwayFromZero);

    /// <summary>Numerator and denominator.</summary>
    public override string ToString() => FormattableString.Invariant($"{Numerator}/{Denominator}");

    // E. B. Wilson, Journal of the American Statistical Association 22 (1927), without continuity correction.
    private double? Bound(int side)
    {
        if (Denominator == 0)
        {
            return null;
        }

        double n = Denominator;
        var p = Numerator / n;
        var centre = p + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        return (centre + (side * half)) / (1 + (Z * Z / n));
    }
}
