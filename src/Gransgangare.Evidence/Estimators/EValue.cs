namespace Gransgangare.Evidence;

/// <summary>
/// E-value of a ratio: how strongly something that was not measured would have to go with both the arm and the outcome, as a ratio, to
/// explain the whole association (or to move its interval to 1).
/// </summary>
/// <param name="Value">For the estimate; at least 1.</param>
/// <param name="Limit">For the limit of the interval nearer to 1; 1 where the interval covers 1.</param>
/// <remarks>Source: VanderWeele and Ding 2017.</remarks>
public readonly record struct EValue(double Value, double Limit)
{
    /// <summary>The E-value of a ratio with its interval.</summary>
    /// <param name="ratio">The ratio; its numbers are above 0.</param>
    public static EValue Of(Estimate ratio) =>
        new(
            Of(ratio.Value),
            ratio.Low <= 1 && ratio.High >= 1 ? 1
                : ratio.Low > 1 ? Of(ratio.Low)
                : Of(ratio.High)
        );

    private static double Of(double ratio)
    {
        var above = ratio < 1 ? 1 / ratio : ratio;
        return above + Math.Sqrt(above * (above - 1));
    }
}
