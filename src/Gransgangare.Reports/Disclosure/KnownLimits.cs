namespace Gransgangare.Reports;

/// <summary>
/// Between which values somebody knows every cell to be even if all that can be hidden is: what no suppression changes. Worked out sum by sum,
/// so the true limits may be narrower.
/// </summary>
internal sealed class KnownLimits
{
    // More than the sums of what a release may say; their sums do not overflow.
    private const long Many = 1_000_000_000_000_000;
    private const int MostRounds = 50;

    private readonly long[] _low;
    private readonly long[] _high;

    /// <summary>Works the limits out.</summary>
    /// <param name="table">The table.</param>
    /// <param name="mostOf">The largest value that a hidden cell is known to have; <c>null</c> = any.</param>
    public KnownLimits(LinkedTable table, Func<LinkedCell, long?> mostOf)
    {
        _low = table.Cells.Select(cell => cell.IsAlwaysShown ? cell.Value : cell.Least).ToArray();
        _high = table.Cells.Select(cell => cell.IsAlwaysShown ? cell.Value : mostOf(cell) ?? Many).ToArray();
        for (var round = 0; round < MostRounds && table.Sums.Count(Narrow) > 0; round++) { }
    }

    /// <summary>Whether a cell can have a value.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="value">The value.</param>
    public bool Allow(int cell, long value) => value >= _low[cell] && value <= _high[cell];

    // Each cell is what the others leave of the constant when all of them are as small, or as large, as they can be.
    private bool Narrow(LinkedSum sum)
    {
        var least = sum.Terms.Sum(term => Least(term));
        var most = sum.Terms.Sum(term => Most(term));
        var hasNarrowed = false;
        foreach (var term in sum.Terms.Where(term => Math.Abs(term.Value) == 1))
        {
            var (atMost, atLeast) = (sum.Constant - (least - Least(term)), sum.Constant - (most - Most(term)));
            var (low, high) = term.Value > 0 ? (atLeast, atMost) : (-atMost, -atLeast);
            (least, most) = (least - Least(term), most - Most(term));
            hasNarrowed |= low > _low[term.Key] || high < _high[term.Key];
            (_low[term.Key], _high[term.Key]) = (Math.Max(low, _low[term.Key]), Math.Min(high, _high[term.Key]));
            (least, most) = (least + Least(term), most + Most(term));
        }

        return hasNarrowed;
    }

    private long Least(KeyValuePair<int, long> term) => term.Value * (term.Value > 0 ? _low[term.Key] : _high[term.Key]);

    private long Most(KeyValuePair<int, long> term) => term.Value * (term.Value > 0 ? _high[term.Key] : _low[term.Key]);
}
