namespace Gransgangare.Reports;

/// <summary>Between which counts a group of a size lies by chance alone, if each of its members has the chance of everybody.</summary>
internal static class BinomialLimits
{
    /// <summary>
    /// The count that a part of all groups stay below: the exact quantile of the binomial distribution, between two counts in the measure of their
    /// probabilities, so that the limits of growing groups are a line and no saw (Spiegelhalter, <i>Statistics in Medicine</i> 24, 2005, appendix A.1.1).
    /// Rounded up it is <c>qbinom</c> of R.
    /// </summary>
    /// <param name="size">Members of the group.</param>
    /// <param name="chance">Chance of each, 0–1.</param>
    /// <param name="probability">Over 0 and under 1.</param>
    public static double Limit(int size, double chance, double probability)
    {
        if (chance is <= 0 or >= 1)
        {
            return chance <= 0 ? 0 : size;
        }

        // In parts of the likeliest count, which is 1: the least of them are too small to count.
        var odds = chance / (1 - chance);
        var weights = new double[size + 1];
        var mode = Math.Min(size, (int)((size + 1) * chance));
        weights[mode] = 1;
        for (var count = mode + 1; count <= size; count++)
        {
            weights[count] = weights[count - 1] * odds * (size - count + 1) / count;
        }

        for (var count = mode - 1; count >= 0; count--)
        {
            weights[count] = weights[count + 1] * (count + 1) / (odds * (size - count));
        }

        var (below, least, part) = (0d, 0, probability * weights.Sum());
        while (least < size && below + weights[least] < part)
        {
            below += weights[least++];
        }

        return Math.Max(0, least - 1 + ((part - below) / weights[least]));
    }
}
