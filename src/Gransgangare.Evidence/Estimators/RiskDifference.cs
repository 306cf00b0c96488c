namespace Gransgangare.Evidence;

/// <summary>Difference of two shares (skillnad mellan två andelar).</summary>
public static class RiskDifference
{
    /// <summary>The difference with the interval of Newcombe 1998, method 10: from the Wilson intervals of both shares.</summary>
    /// <param name="first">Counted in the first group.</param>
    /// <param name="ofFirst">Persons in the first group.</param>
    /// <param name="second">Counted in the second group.</param>
    /// <param name="ofSecond">Persons in the second group.</param>
    /// <param name="comparisons">With how many comparisons the interval is to hold at once (Bonferroni); 1 = for itself.</param>
    /// <returns><c>null</c> if a group is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not between 0 and 1.</exception>
    public static Estimate? Newcombe(long first, long ofFirst, long second, long ofSecond, int comparisons = 1)
    {
        Demand(first, ofFirst, nameof(first));
        Demand(second, ofSecond, nameof(second));
        if (ofFirst == 0 || ofSecond == 0)
        {
            return null;
        }

        var z = Quantile.Simultaneous(comparisons);
        var (p1, low1, high1) = Wilson(first, ofFirst, z);
        var (p2, low2, high2) = Wilson(second, ofSecond, z);
        return new Estimate(
            p1 - p2,
            p1 - p2 - Math.Sqrt(Square(p1 - low1) + Square(high2 - p2)),
            p1 - p2 + Math.Sqrt(Square(high1 - p1) + Square(p2 - low2))
        );
    }

    /// <summary>The difference of two estimates that do not depend on each other, with the interval of the sum of their variances.</summary>
    /// <param name="first">The first estimate.</param>
    /// <param name="firstError">Its standard error.</param>
    /// <param name="second">The second estimate.</param>
    /// <param name="secondError">Its standard error.</param>
    /// <param name="comparisons">With how many comparisons the interval is to hold at once (Bonferroni); 1 = for itself.</param>
    public static Estimate Independent(double first, double firstError, double second, double secondError, int comparisons = 1)
    {
        var half = Quantile.Simultaneous(comparisons) * Math.Sqrt(Square(firstError) + Square(secondError));
        return new Estimate(first - second, first - second - half, first - second + half);
    }

    private static void Demand(long count, long of, string name)
    {
        if (count < 0 || count > of)
        {
            throw new ArgumentOutOfRangeException(name, "A count must lie between 0 and the number of its group.");
        }
    }

    private static (double Share, double Low, double High) Wilson(double count, double of, double z)
    {
        var share = count / of;
        var centre = share + (z * z / (2 * of));
        var half = z * Math.Sqrt((share * (1 - share) / of) + (z * z / (4 * of * of)));
        var scale = 1 + (z * z / of);
        return (share, count == 0 ? 0 : (centre - half) / scale, count == of ? 1 : (centre + half) / scale);
    }

    private static double Square(double number) => number * number;
}
