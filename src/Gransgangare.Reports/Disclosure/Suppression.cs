namespace Gransgangare.Reports;

/// <summary>
/// Which cells of a linked table are hidden (undertryckta celler), and why an outsider cannot get them back. A hidden cell is proved safe by
/// witnesses: whole-number tables that agree with everything published, in which the cell takes at least two values and, if it is under its
/// threshold, one that reaches it (SE-D5). A count under its threshold takes two values even for somebody who is told which cells are hidden
/// for being small. Where no witness is found more is hidden. Safe, not minimal. Deterministic.
/// </summary>
public sealed class Suppression
{
    private readonly LinkedTable _table;
    private readonly bool[] _isHidden;
    private readonly Witnesses _outsider;
    private readonly Witnesses _told;
    private readonly Queue<int> _open = new();

    private Suppression(LinkedTable table)
    {
        _table = table;
        _isHidden = new bool[table.Count];
        _outsider = new Witnesses(table);
        _told = new Witnesses(table);
    }

    /// <summary>Number of cells hidden because they are sensitive themselves.</summary>
    public int Primary { get; private set; }

    /// <summary>Number of cells hidden so that others cannot be calculated back.</summary>
    public int Secondary => _isHidden.Count(hidden => hidden) - Primary;

    /// <summary>Hides what has to be hidden, and proves it.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">
    /// Even with everything hidden an outsider could find something out, which takes a count that is known from elsewhere.
    /// </exception>
    public static Suppression Of(LinkedTable table)
    {
        var suppression = new Suppression(table ?? throw new ArgumentNullException(nameof(table)));
        suppression.Protect();
        return suppression;
    }

    /// <summary>Whether a cell is hidden.</summary>
    /// <param name="cell">Number of the cell.</param>
    public bool IsHidden(int cell) => _isHidden[cell];

    /// <summary>Two values that the cell takes in tables that look the same from outside; both its own when it is published.</summary>
    /// <param name="cell">Number of the cell.</param>
    public (long Lowest, long Highest) WitnessedRange(int cell) => (_outsider.Lowest(cell), _outsider.Highest(cell));

    private void Protect()
    {
        for (var cell = 0; cell < _table.Count; cell++)
        {
            if (!_table.Cells[cell].IsFigure)
            {
                _outsider.Search.Free(cell, 0);
                _told.Search.Free(cell, 0);
            }

            var own = _table.Cells[cell];
            if (own.IsSensitive || (own.MustBeHidden && own.CanBeHidden))
            {
                Primary += own.IsFigure ? 1 : 0;
                Hide(cell);
            }
        }

        // What was proved stays proved when more is hidden: its tables agree with all that is still published.
        while (_open.Count > 0)
        {
            var cell = _open.Dequeue();
            while (!IsProved(cell))
            {
                HideMore(cell, _outsider, Target(_table.Cells[cell]));
            }

            while (!IsProvedWhenTold(cell) && HideMore(cell, _told, _table.Cells[cell].Value + 1)) { }
        }
    }

    private void Hide(int cell)
    {
        var own = _table.Cells[cell];
        if (own.IsFigure)
        {
            _isHidden[cell] = true;
            _outsider.Search.Free(cell, own.Least);
            _told.Search.Free(cell, own.Least, own.IsSensitive ? own.Threshold - 1 : WitnessSearch.Unlimited);
        }

        _open.Enqueue(cell);
    }

    private bool IsProved(int cell)
    {
        var own = _table.Cells[cell];
        return own.IsSensitive
            ? _outsider.Reaches(cell, own.Threshold)
            : _outsider.Reaches(cell, own.Value + 1) || _outsider.Reaches(cell, own.Value - 1);
    }

    private bool IsProvedWhenTold(int cell)
    {
        var own = _table.Cells[cell];
        return !own.IsFigure || !own.IsSensitive || _told.Reaches(cell, own.Value + 1) || _told.Reaches(cell, own.Value - 1);
    }

    private static long Target(LinkedCell cell) => cell.IsSensitive ? cell.Threshold : cell.Value + 1;

    // The cheapest published cell among those that hold this one back: of the lowest rank, giving way at once, the smallest that suffices (SE-D4).
    private bool HideMore(int cell, Witnesses witnesses, long target)
    {
        var left = target - witnesses.Search.Values[cell];
        var next = witnesses
            .Search.Holding(cell, 1, other => !_isHidden[other] && _table.Cells[other].CanBeHidden ? _table.Cells[other].Least : null)
            .OrderBy(held => _table.Cells[held.Cell].Rank)
            .ThenBy(held =>
                held.Room >= left ? 0
                : held.Room > 0 ? 1
                : 2
            )
            .ThenBy(held => held.Way < 0 && _table.Cells[held.Cell].Value <= left)
            .ThenBy(held => _table.Cells[held.Cell].Value)
            .ThenBy(held => held.Cell)
            .Select(held => (int?)held.Cell)
            .FirstOrDefault();
        if (next is { } found)
        {
            Hide(found);
            return true;
        }

        return HideEverything()
            || (
                witnesses == _outsider && !_outsider.Multiply()
                    ? throw new InvalidOperationException(
                        FormattableString.Invariant($"Cell {cell} cannot be protected against what is known already.")
                    )
                    : false
            );
    }

    // With nothing published but zeros, any multiple of the table looks the same.
    private bool HideEverything()
    {
        var isNew = false;
        for (var cell = 0; cell < _table.Count; cell++)
        {
            if (!_isHidden[cell] && _table.Cells[cell].CanBeHidden)
            {
                isNew = true;
                Hide(cell);
            }
        }

        return isNew;
    }
}
