namespace Gransgangare.Disclosure;

/// <summary>
/// A linked table in which every count that is published is a multiple of a base next to the true one, every sum still holds, and no count is
/// larger than one that it is a part of (kontrollerad avrundning; L. H. Cox, Journal of the American Statistical Association 82, 1987). Nothing
/// is hidden: a count under the base is shown as 0 or the base, and cannot be told from its neighbours.
/// </summary>
public sealed class Rounding
{
    // Branches after which no rounding is looked for any longer.
    private const int MostBranches = 1000;
    private const double Whole = 1e-4;

    private readonly LinkedTable _table;
    private readonly int _base;
    private readonly SumMatrix _matrix;
    private readonly SparseSimplex _simplex;
    private readonly long[] _rounded;
    private readonly List<int> _open = [];
    private int _branches;

    private Rounding(LinkedTable table, int roundedTo)
    {
        (_table, _base, _matrix) = (table, roundedTo, new SumMatrix(table));
        (_simplex, _rounded) = (new SparseSimplex(_matrix), [.. table.Cells.Select(cell => cell.Value)]);
    }

    /// <summary>Rounds a table: of all ways in which every sum holds, about the nearest.</summary>
    /// <param name="table">The table.</param>
    /// <param name="roundedTo">The base, 2 or more: a shown count is less than that from the true one.</param>
    /// <param name="earlier">
    /// How counts were rounded in an earlier release of a series, by number of the cell: a count keeps its rounding as long as that is next to it.
    /// </param>
    /// <exception cref="NoRoundingException">There is no such rounding, which a table of three and more dimensions can be the cause of.</exception>
    public static Rounding Of(LinkedTable table, int roundedTo = 5, IReadOnlyDictionary<int, long>? earlier = null)
    {
        if (roundedTo < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(roundedTo), "A base is 2 or more.");
        }

        var rounding = new Rounding(table ?? throw new ArgumentNullException(nameof(table)), roundedTo);
        rounding.Begin(earlier ?? new Dictionary<int, long>());
        return rounding.Branch() ? rounding : throw new NoRoundingException();
    }

    /// <summary>A count as it is shown.</summary>
    /// <param name="cell">Number of the cell.</param>
    public long this[int cell] => _rounded[cell];

    /// <summary>Between which counts a true one lies for somebody who knows the base.</summary>
    /// <param name="shown">The count that is shown.</param>
    /// <param name="roundedTo">The base.</param>
    public static CountInterval TruthOf(long shown, int roundedTo = 5) => new(Math.Max(0, shown - roundedTo + 1), shown + roundedTo - 1);

    // In units of the base; a sum of counts holds of their quotients too.
    private void Begin(IReadOnlyDictionary<int, long> earlier)
    {
        for (var cell = 0; cell < _table.Count; cell++)
        {
            var own = _table.Cells[cell];
            var (low, rest) = (own.Value / _base, own.Value % _base);
            _simplex.Start[cell] = _simplex.Home[cell] = _simplex.Low[cell] = _simplex.High[cell] = (double)own.Value / _base;
            _simplex.Cost[cell] = _matrix.IsSlack(cell) ? 0 : 1 + (Chance.Of(cell, 0) / 1000);
            if (!own.IsFigure)
            {
                (_simplex.Low[cell], _simplex.High[cell]) = (0, double.PositiveInfinity);
            }
            else if (rest > 0)
            {
                (_simplex.Low[cell], _simplex.High[cell]) = (low, low + 1);
                var isKept = earlier.TryGetValue(cell, out var before) && (before == low * _base || before == (low + 1) * _base);
                _simplex.Home[cell] =
                    isKept ? before / _base
                    : 2 * rest > _base ? low + 1
                    : low;
                _open.Add(cell);
            }
        }

        // Several parts that do not make up their whole may be rounded to more than it: nobody adds them.
        for (var row = 0; row < _matrix.Rows; row++)
        {
            if (_matrix.Slacks[row] is >= 0 and var slack && _matrix.Row(row).Cells.Length > 3)
            {
                _simplex.Low[slack] = double.NegativeInfinity;
            }
        }
    }

    private bool Branch()
    {
        if (_branches++ > MostBranches || !_simplex.Solve(_open))
        {
            return false;
        }

        var broken = _open.FindIndex(cell => Math.Abs(_simplex[cell] - Math.Round(_simplex[cell])) > Whole);
        if (broken < 0)
        {
            return Take();
        }

        var found = _open[broken];
        var (low, high) = (_simplex.Low[found], _simplex.High[found]);
        foreach (var value in new[] { Math.Round(_simplex[found]), low + high - Math.Round(_simplex[found]) })
        {
            (_simplex.Low[found], _simplex.High[found]) = (value, value);
            if (Branch())
            {
                return true;
            }
        }

        (_simplex.Low[found], _simplex.High[found]) = (low, high);
        return false;
    }

    // The proof is the sums themselves, in whole numbers.
    private bool Take()
    {
        for (var cell = 0; cell < _table.Count; cell++)
        {
            _rounded[cell] = _base * (long)Math.Round(_simplex[cell]);
        }

        return _table.Sums.All(sum => sum.Holds(_rounded));
    }
}
