using System.Globalization;

namespace Gransgangare.Reports;

/// <summary>The axis of a chart: where a number lies on it, in units of the drawing.</summary>
/// <param name="From">The number at its left end.</param>
/// <param name="To">The number at its right end, larger.</param>
/// <param name="Step">From one tick to the next.</param>
/// <param name="IsPercent">Whether its numbers are per cent.</param>
/// <param name="IsRatio">Whether equal ratios are equally far apart; each tick is then the one before times the step.</param>
internal sealed record Scale(decimal From, decimal To, decimal Step, bool IsPercent = false, bool IsRatio = false)
{
    /// <summary>Least x.</summary>
    public const double Left = 10;

    /// <summary>Largest x.</summary>
    public const double Right = 350;

    public static Scale Percent { get; } = new(0, 100, 25, IsPercent: true);

    /// <summary>From 0 to a round number that is not less than another.</summary>
    public static Scale UpTo(decimal largest)
    {
        decimal step = 1;
        for (var place = 0; step * 5 < largest; place++)
        {
            step *= place % 3 == 1 ? 2.5m : 2;
        }

        return new Scale(0, step * Math.Max(1, Math.Ceiling(largest / step)), step);
    }

    /// <summary>Ratios about 1, as far to both sides as the numbers reach, with a tick at 1.</summary>
    public static Scale Ratio(IEnumerable<decimal> numbers)
    {
        var (to, step) = (2m, 2m);
        foreach (var number in numbers.Where(number => number > 0))
        {
            while (to < 65_536 && (number > to || number < 1 / to))
            {
                (to, step) = to == 2 ? (4, 2) : (to * 4, step * 2);
            }
        }

        return new Scale(1 / to, to, step, IsRatio: true);
    }

    public double X(decimal value) => At(value, Left, Right);

    /// <summary>Where a number lies between the places of the two ends.</summary>
    public double At(decimal value, double from, double to) => from + ((to - from) * Share(value));

    /// <summary>The ticks, each with what stands at it.</summary>
    public IEnumerable<(double X, string Text)> Ticks()
    {
        for (var value = From; value <= To; value = IsRatio ? value * Step : value + Step)
        {
            yield return (X(value), value.ToString("0.####", CultureInfo.InvariantCulture) + (IsPercent ? "\u00a0%" : ""));
        }
    }

    private double Share(decimal value) =>
        IsRatio
            ? Math.Log((double)(Math.Min(Math.Max(value, From), To) / From)) / Math.Log((double)(To / From))
            : (double)((value - From) / (To - From));
}
