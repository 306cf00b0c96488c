namespace Gransgangare.Disclosure;

/// <summary>
/// Looks for the whole-number table nearest to the true one in which a cell has another value, while cells that are not free keep theirs. What the
/// simplex method finds is nearly always whole; where it is not, the search branches. Every table is asked again in whole numbers, so
/// that it may be missed but never invented.
/// </summary>
internal sealed class WitnessSearch
{
    // Branches after which a table counts as not found: then more is hidden, until any multiple of the true table is one.
    private const int MostBranches = 40;
    private const double Whole = 1e-4;

    // What prices in a proof of limits are rounded to: of all fractions with a denominator to 6.
    private const int Fraction = 60;

    private readonly LinkedTable _table;
    private readonly SumMatrix _matrix;
    private readonly SparseSimplex _simplex;
    private int _branches;

    /// <summary>Begins with every cell fixed.</summary>
    public WitnessSearch(LinkedTable table, SumMatrix matrix)
    {
        (_table, _matrix, _simplex) = (table, matrix, new SparseSimplex(matrix));
        for (var cell = 0; cell < table.Count; cell++)
        {
            Fix(cell);
        }
    }

    /// <summary>Whether it is certain that the table that the last search did not find does not exist: also with fractions there is none.</summary>
    public bool IsRefuted { get; private set; }

    /// <summary>Lets a cell take any value from the least to the most, at a cost for each step from the true one.</summary>
    public void Free(int cell, double least, double most, double cost)
    {
        (_simplex.Low[cell], _simplex.High[cell], _simplex.Cost[cell]) = (least, most, _matrix.IsSlack(cell) ? 0 : cost);
    }

    /// <summary>Fixes a cell at its true value.</summary>
    public void Fix(int cell)
    {
        _simplex.Start[cell] = _simplex.Home[cell] = _table.Cells[cell].Value;
        Free(cell, _simplex.Home[cell], _simplex.Home[cell], 1);
    }

    /// <summary>The table of least cost in which a cell has a value from one number to another, and every other what its limits allow.</summary>
    public Witness? Find(int cell, double least, double most)
    {
        (_branches, IsRefuted) = (0, false);
        var (low, high) = (_simplex.Low[cell], _simplex.High[cell]);
        var found = Within(cell, Math.Max(low, least), Math.Min(high, most), []);
        IsRefuted = found is null && _branches <= 1;
        return found;
    }

    /// <summary>
    /// How far a cell can be from its true value to one side, or a little farther: it follows from the sums with factors that are kept, in whole
    /// numbers, so that everybody who knows the limits can work it out.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="way">1 = up, -1 = down.</param>
    /// <param name="reach">The farthest that is asked for.</param>
    /// <returns><c>null</c> = so far and perhaps farther.</returns>
    public long? Reach(int cell, int way, long reach)
    {
        var (low, high) = (_simplex.Low[cell], _simplex.High[cell]);
        for (var from = reach; ; )
        {
            var at = _simplex.Home[cell] + (way * from);
            Free(cell, way > 0 ? at : low, way > 0 ? high : at, _simplex.Cost[cell]);
            var isThere = at >= low && at <= high && _simplex.Solve([cell]);
            Free(cell, low, high, _simplex.Cost[cell]);
            var most =
                at < low || at > high ? (long)Math.Abs((way > 0 ? high : low) - _simplex.Home[cell])
                : isThere ? from
                : Most(cell, way);
            if (isThere || most is null || most >= from)
            {
                return isThere && from < reach ? from : null;
            }

            if (most == 0)
            {
                return 0;
            }

            from = most.Value;
        }
    }

    // A cell that the search has just moved is brought within its narrower limits from where the other cells stand now.
    private Witness? Within(int cell, double low, double high, List<int> displaced, bool goesOn = false)
    {
        if (low > high || _branches >= MostBranches)
        {
            _branches++;
            return null;
        }

        var (lowest, highest) = (_simplex.Low[cell], _simplex.High[cell]);
        Free(cell, low, high, _simplex.Cost[cell]);
        var isDisplaced = (low > _simplex.Home[cell] || high < _simplex.Home[cell]) && !displaced.Contains(cell);
        var found = Branch(isDisplaced ? [.. displaced, cell] : displaced, goesOn);
        Free(cell, lowest, highest, _simplex.Cost[cell]);
        return found;
    }

    private Witness? Branch(List<int> displaced, bool goesOn)
    {
        _branches++;
        if (!(goesOn ? _simplex.GoOn() : _simplex.Solve(displaced)))
        {
            return null;
        }

        var fractions = _simplex.Moved.Where(cell => !IsWhole(cell)).Take(1).ToList();
        if (fractions.Count == 0)
        {
            return Checked();
        }

        var (broken, value) = (fractions[0], _simplex[fractions[0]]);
        var (low, high) = (_simplex.Low[broken], _simplex.High[broken]);
        return value > _simplex.Home[broken]
            ? Within(broken, low, Math.Floor(value), displaced, goesOn: true) ?? Within(broken, Math.Ceiling(value), high, displaced)
            : Within(broken, Math.Ceiling(value), high, displaced, goesOn: true) ?? Within(broken, low, Math.Floor(value), displaced);
    }

    private bool IsWhole(int cell) => Math.Abs(_simplex[cell] - Math.Round(_simplex[cell])) <= Whole;

    private Witness? Checked()
    {
        var differences = new Dictionary<int, long>();
        var rows = new HashSet<int>();
        foreach (var cell in _simplex.Moved)
        {
            var value = (long)Math.Round(_simplex[cell]);
            if (value < _simplex.Low[cell] || value > _simplex.High[cell])
            {
                return null;
            }

            if (value != _table.Cells[cell].Value)
            {
                differences.Add(cell, value - _table.Cells[cell].Value);
                rows.UnionWith(_matrix.Column(cell).Rows);
            }
        }

        var witness = new Witness(differences);
        return witness.Keeps(rows.Select(row => _table.Sums[row])) ? witness : null;
    }

    // The sums times whole factors make a sum of differences that is 0: what the other cells can take up at most is what this one can be off by.
    private long? Most(int cell, int way)
    {
        var factors = new Dictionary<int, long>();
        foreach (var (row, weight) in _simplex.Refutation)
        {
            var times = (long)Math.Round(weight * Fraction);
            var (cells, terms) = _matrix.Row(row);
            for (var place = 0; place < cells.Length && times != 0; place++)
            {
                factors[cells[place]] = (factors.TryGetValue(cells[place], out var sum) ? sum : 0) + (times * (long)terms[place]);
            }
        }

        if (!factors.TryGetValue(cell, out var own) || own == 0)
        {
            return null;
        }

        var most = 0.0;
        foreach (var (other, factor) in factors.Where(term => term.Key != cell && term.Value != 0).Select(term => (term.Key, term.Value)))
        {
            var gain = -factor * way * Math.Sign(own);
            most += gain * ((gain > 0 ? _simplex.High[other] : _simplex.Low[other]) - _simplex.Home[other]);
        }

        return double.IsInfinity(most) ? null : (long)Math.Floor(most / Math.Abs(own));
    }
}
