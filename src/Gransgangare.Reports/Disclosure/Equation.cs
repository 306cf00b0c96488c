namespace Gransgangare.Reports;

/// <summary>The cells of a sum and their factors, by rising number of the cell; no factor is 0.</summary>
internal sealed class Equation
{
    private int[] _cells;
    private long[] _factors;

    /// <summary>Takes over terms.</summary>
    /// <param name="terms">Cell and factor, each cell once.</param>
    public Equation(IEnumerable<KeyValuePair<int, long>> terms)
    {
        var ordered = terms.OrderBy(term => term.Key).ToList();
        _cells = ordered.Select(term => term.Key).ToArray();
        _factors = ordered.Select(term => term.Value).ToArray();
        Count = _cells.Length;
    }

    /// <summary>Number of cells.</summary>
    public int Count { get; private set; }

    /// <summary>The cells.</summary>
    public ReadOnlySpan<int> Cells => _cells.AsSpan(0, Count);

    /// <summary>The factors, in the order of the cells.</summary>
    public ReadOnlySpan<long> Factors => _factors.AsSpan(0, Count);

    /// <summary>The factor of a cell; 0 if it is not in the sum.</summary>
    /// <param name="cell">The cell.</param>
    public long this[int cell] => Array.BinarySearch(_cells, 0, Count, cell) is >= 0 and var place ? _factors[place] : 0;

    /// <summary>Divides the factors by what all of them can be divided by.</summary>
    public void Reduce()
    {
        var divisor = 0L;
        for (var place = 0; place < Count && divisor != 1; place++)
        {
            divisor = Divisor(divisor, _factors[place]);
        }

        for (var place = 0; place < Count && divisor > 1; place++)
        {
            _factors[place] /= divisor;
        }
    }

    /// <summary>Puts what a cell is equal to in its place: the cell plus a line makes a constant.</summary>
    /// <param name="replaced">The cell.</param>
    /// <param name="line">The line.</param>
    /// <param name="comes">Told of each cell that comes in.</param>
    /// <param name="goes">Told of each other cell that drops out.</param>
    public void Replace(int replaced, Equation line, Action<int> comes, Action<int> goes)
    {
        var times = -this[replaced];
        var (cells, factors, count) = (new int[Count + line.Count], new long[Count + line.Count], 0);
        for (var (mine, theirs) = (0, 0); mine < Count || theirs < line.Count; )
        {
            var cell = Math.Min(mine < Count ? _cells[mine] : int.MaxValue, theirs < line.Count ? line._cells[theirs] : int.MaxValue);
            var isMine = mine < Count && _cells[mine] == cell;
            var factor = isMine ? _factors[mine++] : 0;
            factor += theirs < line.Count && line._cells[theirs] == cell ? times * line._factors[theirs++] : 0;
            if (cell == replaced)
            {
                continue;
            }

            if (factor != 0)
            {
                (cells[count], factors[count++]) = (cell, factor);
            }

            if (factor == 0)
            {
                goes(cell);
            }
            else if (!isMine)
            {
                comes(cell);
            }
        }

        (_cells, _factors, Count) = (cells, factors, count);
    }

    private static long Divisor(long one, long other)
    {
        for (other = Math.Abs(other); other != 0; )
        {
            (one, other) = (other, one % other);
        }

        return Math.Abs(one);
    }
}
