namespace Gransgangare.Bip;

/// <summary>Weighted kappa (viktad kappa; Cohen, 1968): agreement of two raters beyond that of chance, on a scale with an order.</summary>
/// <remarks>The interval stands on the large-sample standard error of Fleiss, Cohen and Everitt (1969); under some twenty pairs it says little.</remarks>
internal static class WeightedKappa
{
    /// <summary>Kappa of a table of pairs.</summary>
    /// <param name="pairs">Number of pairs by the answer of the first rater (row) and of the second (column); square, two levels or more.</param>
    /// <param name="weights">The weights.</param>
    /// <returns>1 = always the same, 0 = as by chance; <c>null</c> without pairs, or where both always give one and the same answer.</returns>
    /// <exception cref="ArgumentException">The table is not square, has one level, or a count is negative.</exception>
    public static AgreementEstimate? Of(long[,] pairs, KappaWeights weights)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentNullException.ThrowIfNull(weights);

        var levels = pairs.GetLength(0);
        if (levels < 2 || levels != pairs.GetLength(1) || pairs.Cast<long>().Any(count => count < 0))
        {
            throw new ArgumentException("A table has the same two or more levels both ways and counts of 0 or more.", nameof(pairs));
        }

        double n = pairs.Cast<long>().Sum();
        var (rows, columns) = (new double[levels], new double[levels]);
        ForEach(
            (row, column) =>
                (rows[row], columns[column]) = (rows[row] + (pairs[row, column] / n), columns[column] + (pairs[row, column] / n))
        );
        var (observed, expected) = (0.0, 0.0);
        var (byRow, byColumn) = (new double[levels], new double[levels]);
        ForEach(
            (row, column) =>
            {
                var weight = weights.Of(row, column, levels);
                observed += weight * pairs[row, column] / n;
                expected += weight * rows[row] * columns[column];
                byRow[row] += weight * columns[column];
                byColumn[column] += weight * rows[row];
            }
        );
        if (n == 0 || rows.Zip(columns, (row, column) => row * column).Max() >= 1)
        {
            return null;
        }

        var kappa = (observed - expected) / (1 - expected);
        var spread = 0.0;
        ForEach(
            (row, column) =>
            {
                var off = weights.Of(row, column, levels) - ((byRow[row] + byColumn[column]) * (1 - kappa));
                spread += pairs[row, column] / n * off * off;
            }
        );
        var centre = kappa - (expected * (1 - kappa));
        return AgreementEstimate.Of(kappa, Math.Sqrt(Math.Max(0, spread - (centre * centre)) / n) / (1 - expected));

        void ForEach(Action<int, int> cell)
        {
            for (var place = 0; place < levels * levels; place++)
            {
                cell(place / levels, place % levels);
            }
        }
    }
}
