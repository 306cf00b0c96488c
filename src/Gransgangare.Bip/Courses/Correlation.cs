namespace Gransgangare.Bip;

/// <summary>The product-moment correlation with the interval of Fisher's transformation.</summary>
internal static class Correlation
{
    /// <summary>The correlation of pairs; <c>null</c> with fewer than four, or where one side is the same in all.</summary>
    public static AgreementEstimate? Of(IReadOnlyList<(double X, double Y)> pairs)
    {
        if (pairs.Count < 4)
        {
            return null;
        }

        var (x, y) = (pairs.Average(pair => pair.X), pairs.Average(pair => pair.Y));
        var spread = Math.Sqrt(pairs.Sum(pair => (pair.X - x) * (pair.X - x)) * pairs.Sum(pair => (pair.Y - y) * (pair.Y - y)));
        if (spread < 1e-12)
        {
            return null;
        }

        var value = Math.Max(-1, Math.Min(1, pairs.Sum(pair => (pair.X - x) * (pair.Y - y)) / spread));
        var (middle, half) = (Math.Log((1 + value) / (1 - value)) / 2, ReliableChangeCriterion.FivePercent / Math.Sqrt(pairs.Count - 3));
        return new AgreementEstimate(value, Math.Tanh(middle - half), Math.Tanh(middle + half));
    }
}
