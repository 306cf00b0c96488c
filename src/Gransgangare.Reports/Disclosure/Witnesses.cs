namespace Gransgangare.Reports;

/// <summary>The values that the cells of a linked table were seen to take in tables which one kind of outsider cannot tell apart.</summary>
internal sealed class Witnesses
{
    private readonly LinkedTable _table;
    private readonly long[] _lowest;
    private readonly long[] _highest;

    public Witnesses(LinkedTable table)
    {
        _table = table;
        Search = new WitnessSearch(table);
        _lowest = table.Cells.Select(cell => cell.Value).ToArray();
        _highest = (long[])_lowest.Clone();
    }

    public WitnessSearch Search { get; }

    public long Lowest(int cell) => _lowest[cell];

    public long Highest(int cell) => _highest[cell];

    /// <summary>Whether a table is known, or is found now, in which the cell is so far from its true value or farther.</summary>
    public bool Reaches(int cell, long target)
    {
        if (Seen(cell, target))
        {
            return true;
        }

        Search.Push(cell, Math.Sign(target - _table.Cells[cell].Value), target);
        if (!Search.IsConsistent())
        {
            throw new InvalidOperationException("A table was taken for a witness that is none.");
        }

        Record(Search.Values);
        return Seen(cell, target);
    }

    /// <summary>Takes a multiple of the true table for a witness, if the sums allow it.</summary>
    public bool Multiply()
    {
        var factor = Math.Max(2, _table.Cells.Max(cell => cell.Threshold));
        var values = _table.Cells.Select(cell => cell.Value * factor).ToArray();
        foreach (var sum in _table.Sums.Where(sum => sum.Constant != 0))
        {
            var rest = sum.Terms.FirstOrDefault(term => !_table.Cells[term.Key].IsFigure && Math.Abs(term.Value) == 1);
            values[rest.Key] -= (sum.Terms.Sum(term => term.Value * values[term.Key]) - sum.Constant) * rest.Value;
        }

        if (values.Any(value => value < 0) || !_table.Sums.All(sum => sum.Holds(values)))
        {
            return false;
        }

        Record(values);
        return true;
    }

    private bool Seen(int cell, long target) => target > _table.Cells[cell].Value ? _highest[cell] >= target : _lowest[cell] <= target;

    private void Record(long[] values)
    {
        for (var cell = 0; cell < _table.Count; cell++)
        {
            _lowest[cell] = Math.Min(_lowest[cell], values[cell]);
            _highest[cell] = Math.Max(_highest[cell], values[cell]);
        }
    }
}
