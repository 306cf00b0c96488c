namespace Gransgangare.Bip;

/// <summary>The F distribution, for the limits of <see cref="IntraclassCorrelation"/>.</summary>
internal static class FDistribution
{
    // Lanczos, g = 7.
    private static readonly double[] s_lanczos =
    [
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7,
    ];

    /// <summary>The value that a share of the distribution lies under, by halving until nothing more is gained.</summary>
    /// <param name="share">Between 0 and 1.</param>
    /// <param name="above">Degrees of freedom of the numerator, whole or not, over 0.</param>
    /// <param name="below">Degrees of freedom of the denominator.</param>
    public static double Quantile(double share, double above, double below)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 200 && high > low; step++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high)
            {
                break;
            }

            (low, high) = IncompleteBeta(middle, above / 2, below / 2) < share ? (middle, high) : (low, middle);
        }

        return low * below / (above * (1 - low));
    }

    /// <summary>The regularised incomplete beta function, by its continued fraction (Lentz).</summary>
    private static double IncompleteBeta(double x, double a, double b)
    {
        if (x > (a + 1) / (a + b + 2))
        {
            return 1 - IncompleteBeta(1 - x, b, a);
        }

        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + LogGamma(a + b) - LogGamma(a) - LogGamma(b)) / a;
        var (value, c, d) = (1.0, 1.0, 0.0);
        for (var term = 0; term < 10_000; term++)
        {
            var half = term / 2;
            var factor =
                term == 0 ? 1
                : term % 2 == 0 ? half * (b - half) * x / ((a + term - 1) * (a + term))
                : -(a + half) * (a + b + half) * x / ((a + term - 1) * (a + term));
            d = 1 / Away(1 + (factor * d));
            c = Away(1 + (factor / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-15)
            {
                break;
            }
        }

        return front * (value - 1);
    }

    private static double Away(double number) => Math.Abs(number) < 1e-300 ? 1e-300 : number;

    private static double LogGamma(double x)
    {
        var sum = s_lanczos[0];
        for (var place = 1; place < s_lanczos.Length; place++)
        {
            sum += s_lanczos[place] / (x - 1 + place);
        }

        var shifted = x + 6.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(shifted)) - shifted + Math.Log(sum);
    }
}
