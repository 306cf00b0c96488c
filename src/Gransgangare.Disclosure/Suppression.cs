namespace Gransgangare.Disclosure;

/// <summary>
/// Which cells of a linked table are hidden (undertryckta celler), so that an outsider cannot get them back. Each hidden cell is proved by a
/// witness: another whole-number table that agrees with everything published, in which the cell is different and, if it is under its
/// threshold, reaches it (SE-D5). A count under its threshold takes two values even for somebody who is told which cells are hidden for being
/// small, and so that the others are not. What has to be hidden beside the small ones is found as the difference of least cost (Kelly, Golden
/// and Assad, Networks 22, 1992). Safe, not minimal. Deterministic.
/// </summary>
public sealed class Suppression
{
    // By how much the price of a cell may differ from what it is worth, so that nobody can repeat the choice without the seed.
    private const double Spread = 0.05;

    // How many times the width of an interval that is worth telling goes into its lower end.
    private const int WidthOfInterval = 4;

    private readonly LinkedTable _table;
    private readonly SumMatrix _matrix;
    private readonly bool[] _isHidden;
    private readonly Outsider _outsider;
    private readonly Outsider _told;
    private readonly double[] _costs;

    // For the sake of which cell one is hidden.
    private readonly int[] _causes;
    private readonly Queue<int> _open = new();
    private readonly Dictionary<int, CountInterval> _intervals = [];

    private Suppression(LinkedTable table, long seed)
    {
        _table = table;
        _isHidden = new bool[table.Count];
        _causes = new int[table.Count];
        _costs = [.. table.Cells.Select((cell, number) => cell.Cost * (1 + (Spread * Chance.Of(number, seed))))];
        _matrix = new SumMatrix(table);
        _outsider = new Outsider(table, _matrix, CostOf, cell => (cell.Least, cell.Most), IsEnough);
        _told = new Outsider(table, _matrix, CostOf, WhenTold, (_, _) => true);
    }

    /// <summary>Number of cells hidden because they are sensitive themselves. To publish it is to tell who is small.</summary>
    public int Primary { get; private set; }

    /// <summary>Number of cells hidden so that others cannot be calculated back. To publish it is to tell who is small.</summary>
    public int Secondary => _isHidden.Count(hidden => hidden) - Primary;

    /// <summary>Hides what has to be hidden, and proves it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="seed">
    /// Chooses between cells of nearly the same worth. Who knows the program but not the seed cannot ask which tables would have the same cells
    /// hidden.
    /// </param>
    /// <exception cref="InvalidOperationException">
    /// Even with everything hidden an outsider could find something out, which takes a count that is known from elsewhere and from no earlier
    /// release.
    /// </exception>
    public static Suppression Of(LinkedTable table, long seed = 0)
    {
        var suppression = new Suppression(table ?? throw new ArgumentNullException(nameof(table)), seed);
        suppression.HideSmall();
        suppression.HideUntilProved();
        suppression.ShowWhatNeedNotBeHidden();
        suppression.FindIntervals();
        return suppression;
    }

    /// <summary>Whether a cell is hidden.</summary>
    /// <param name="cell">Number of the cell.</param>
    public bool IsHidden(int cell) => _isHidden[cell];

    /// <summary>
    /// What anybody can work out of a hidden count from what is shown, where that is worth telling: no less than the threshold, and the upper end at
    /// most a quarter over the lower. It follows from the counts that are shown, and so does whether there is one: it tells nothing new.
    /// </summary>
    /// <param name="cell">Number of the cell.</param>
    /// <returns><c>null</c> for a count that is shown, or of which no bound is known.</returns>
    public CountInterval? Interval(int cell) => _intervals.TryGetValue(cell, out var interval) ? interval : null;

    private void HideSmall()
    {
        for (var cell = 0; cell < _table.Count; cell++)
        {
            if (IsPrimary(_table.Cells[cell]) && _table.Cells[cell].IsFigure)
            {
                Primary++;
                Hide(cell);
            }
        }

        // What needs the most is protected first: it often protects the others too.
        var small = Enumerable.Range(0, _table.Count).Where(cell => IsPrimary(_table.Cells[cell]));
        _open.Clear();
        foreach (var cell in small.OrderByDescending(cell => _table.Cells[cell].Need).ThenBy(cell => cell).ToList())
        {
            _open.Enqueue(cell);
        }
    }

    private void HideUntilProved()
    {
        while (_open.Count > 0)
        {
            var cell = _open.Dequeue();
            if (!_outsider.HasProof(cell) && !Hide(_outsider.Protect(cell, Ranges(cell)), cell) && !_outsider.IsRefuted)
            {
                HideAll();
            }

            if (!_outsider.HasProof(cell) && !_table.IsOneOfSeries)
            {
                throw new InvalidOperationException(
                    FormattableString.Invariant($"Cell {cell} cannot be protected against what is known already.")
                );
            }

            if (IsAskedWhenTold(cell) && !_told.HasProof(cell))
            {
                Hide(_told.Protect(cell, Others(cell)), cell);
            }
        }
    }

    // Where the search finds no way: nothing is published but zeros, and then any multiple of the table looks the same.
    private void HideAll()
    {
        foreach (var cell in Enumerable.Range(0, _table.Count).Where(cell => _table.Cells[cell].CanBeHidden && !_isHidden[cell]))
        {
            Hide(cell);
        }

        _outsider.Multiply(IsHidden);
    }

    // What is worth most to the reader is given back first.
    private void ShowWhatNeedNotBeHidden()
    {
        var hidden = Enumerable.Range(0, _table.Count).Where(cell => _isHidden[cell] && !IsPrimary(_table.Cells[cell]));
        foreach (var cell in hidden.OrderByDescending(cell => _costs[cell]).ToList())
        {
            if (_told.Show(cell, _causes[cell], IsAskedWhenTold, Others) is { } undo)
            {
                if (_outsider.Show(cell, _causes[cell], IsAsked, Ranges) is null)
                {
                    undo();
                }
                else
                {
                    _isHidden[cell] = false;
                }
            }
        }
    }

    // An interval that is narrow enough is so near the count: farther is not looked.
    private void FindIntervals()
    {
        var reader = new WitnessSearch(_table, _matrix);
        for (var cell = 0; cell < _table.Count; cell++)
        {
            if (_isHidden[cell] || !_table.Cells[cell].IsFigure)
            {
                reader.Free(cell, _table.Cells[cell].Least, double.PositiveInfinity, 1);
            }
        }

        foreach (var cell in Enumerable.Range(0, _table.Count).Where(cell => _isHidden[cell]))
        {
            var own = _table.Cells[cell];
            if (
                own.Value >= own.Threshold
                && reader.Reach(cell, -1, (own.Value / WidthOfInterval) + 1) is { } down
                && own.Value - down is var low
                && low >= own.Threshold
                && reader.Reach(cell, 1, (low / WidthOfInterval) + 1 - down) is { } up
                // An interval of one number would print what is hidden.
                && down + up > 0
            )
            {
                _intervals.Add(cell, new CountInterval(low, own.Value + up));
            }
        }
    }

    private bool Hide(Witness? witness, int cause)
    {
        foreach (var cell in witness?.Cells.Where(cell => _table.Cells[cell].IsFigure && !_isHidden[cell]).ToList() ?? [])
        {
            _causes[cell] = cause;
            Hide(cell);
        }

        return witness is not null;
    }

    private void Hide(int cell)
    {
        _isHidden[cell] = true;
        _outsider.Hide(cell);
        _told.Hide(cell);
        _open.Enqueue(cell);
    }

    private double CostOf(int cell) => _isHidden[cell] || !_table.Cells[cell].IsFigure ? 0 : _costs[cell];

    private static bool IsPrimary(LinkedCell cell) => cell.IsSensitive || (cell.MustBeHidden && cell.CanBeHidden);

    private bool IsAsked(int cell) => _isHidden[cell] || _table.Cells[cell].IsSensitive;

    private bool IsAskedWhenTold(int cell) => _table.Cells[cell].IsFigure && _table.Cells[cell].IsSensitive;

    private bool IsEnough(int cell, long difference) => !_table.Cells[cell].IsSensitive || difference >= _table.Cells[cell].Need;

    // Anyone who is told which are small knows that these are under the threshold and the other hidden ones are not.
    private static (double Low, double High) WhenTold(LinkedCell cell) =>
        !cell.IsFigure ? (cell.Least, cell.Most)
        : cell.IsSensitive ? (cell.Least, cell.Threshold - 1)
        : (Math.Max(cell.Least, cell.Threshold), double.PositiveInfinity);

    // The values that prove a cell.
    private (double Low, double High)[] Ranges(int cell) =>
        _table.Cells[cell] is { IsSensitive: true } own ? [(own.Threshold, double.PositiveInfinity)] : Others(cell);

    private (double Low, double High)[] Others(int cell) =>
        [(_table.Cells[cell].Value + 1, double.PositiveInfinity), (double.NegativeInfinity, _table.Cells[cell].Value - 1)];
}
