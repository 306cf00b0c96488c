namespace Gransgangare.Reports;

/// <summary>Between which counts a group of a size lies by chance alone, if each of its members has the chance of everybody.</summary>
internal static class BinomialLimits
{
    private const double Least = 1e-30;

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

        // In parts of the likeliest count, which is 1: those that are too small to count are left out, so that a large group takes its root in time.
        var odds = chance / (1 - chance);
        var mode = Math.Min(size, (int)((size + 1d) * chance));
        var (weights, first) = (new List<double> { 1 }, mode);
        while (first > 0 && weights[weights.Count - 1] > Least)
        {
            weights.Add(weights[weights.Count - 1] * first / (odds * (size - first + 1d)));
            first--;
        }

        weights.Reverse();
        for (var count = mode + 1; count <= size && weights[weights.Count - 1] > Least; count++)
        {
            weights.Add(weights[weights.Count - 1] * odds * (size - count + 1d) / count);
        }

        var (below, place, part) = (0d, 0, probability * weights.Sum());
        while (place < weights.Count - 1 && below + weights[place] < part)
        {
            below += weights[place++];
        }

        return Math.Max(0, first + place - 1 + ((part - below) / weights[place]));
    }
}
