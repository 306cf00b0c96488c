using System.Globalization;

namespace Gransgangare.Reports;

/// <summary>
/// Draws the movement of a mean on its scale in one line of text: <c>○</c> where it began, an arrow to where it is, <c>●</c> where it stayed, an arrow alone where it moved less
/// than a mark;
/// <c>┊</c> marks the whole steps.
/// </summary>
internal static class ScaleMark
{
    /// <summary>Sign of a whole step.</summary>
    public const char Step = '┊';

    private const int StepsPerScaleStep = 4;

    // A change that is written as 0.00 is not a movement.
    private const double LeastShown = 0.005;

    /// <summary>The line; the axis is the scale, never the data's own range (BIP-X5). A mean that is missing is a bare axis.</summary>
    public static string Draw(double? first, double? last, int scaleMax)
    {
        var axis = new char[((scaleMax - 1) * StepsPerScaleStep) + 1];
        for (var place = 0; place < axis.Length; place++)
        {
            axis[place] = place % StepsPerScaleStep == 0 ? Step : '·';
        }

        if (first is not { } from || last is not { } to)
        {
            return new string(axis);
        }

        var (start, end) = (Place(from), Place(to));
        for (var place = Math.Min(start, end); place <= Math.Max(start, end); place++)
        {
            axis[place] = '─';
        }

        axis[start] = '○';
        axis[end] =
            Math.Abs(to - from) < LeastShown ? '●'
            : to > from ? '▶'
            : '◀';
        return new string(axis);
    }

    /// <summary>The numbers of the whole steps, each above its mark.</summary>
    public static string Axis(int scaleMax) =>
        string.Concat(Enumerable.Range(1, scaleMax).Select(step => step.ToString(CultureInfo.InvariantCulture).PadRight(StepsPerScaleStep)))
            .TrimEnd();

    private static int Place(double mean) => (int)Math.Round((mean - 1) * StepsPerScaleStep, MidpointRounding.AwayFromZero);
}
