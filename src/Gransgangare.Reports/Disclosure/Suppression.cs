namespace Gransgangare.Reports;

/// <summary>
/// Which cells of a linked table are hidden (undertryckta celler), so that an outsider cannot get them back. A hidden cell is proved safe by a
/// witness: another whole-number table that agrees with everything published, in which the cell is different and, if it is under its
/// threshold, reaches it (SE-D5). A count under its threshold takes two values even for somebody who is told which cells are hidden for being
/// small. Where no witness is found more is hidden. Safe, not minimal. Deterministic.
/// </summary>
public sealed class Suppression
{
    // How often a search that finds no way begins anew.
    private const int OutsiderAttempts = 4;
    private const int ToldAttempts = 1;
    private const int PastAttempts = 12;

    // Work after which cells that were hidden needlessly stay hidden.
    private const long MostWork = 20_000_000;

    // Work after which the search for a proof of one count of an earlier release is given up, and for all of them; a new beginning is worth much.
    private const long MostWorkOfPast = 20_000_000;
    private const long MostWorkOfAllPast = 500_000_000;
    private const long WorkOfRestart = 500_000;

    private readonly LinkedTable _table;
    private readonly bool[] _isHidden;
    private readonly Witnesses _outsider;
    private readonly Witnesses _told;
    private readonly SecondaryCells _cheapest;
    private readonly KnownLimits _known;
    private readonly KnownLimits _whenTold;
    private readonly Queue<int> _open = new();
    private bool _keepsHidden;
    private long _leftForPast = MostWorkOfAllPast;

    private Suppression(LinkedTable table)
    {
        _table = table;
        _isHidden = new bool[table.Count];
        _outsider = new Witnesses(table, IsEnough);
        _told = new Witnesses(table, (_, _) => true);
        _cheapest = new SecondaryCells(table, IsHidden);
        _known = new KnownLimits(table, _ => null);
        _whenTold = new KnownLimits(table, MostWhenTold);
    }

    /// <summary>Number of cells hidden because they are sensitive themselves.</summary>
    public int Primary { get; private set; }

    /// <summary>Number of cells hidden so that others cannot be calculated back.</summary>
    public int Secondary => _isHidden.Count(hidden => hidden) - Primary;

    /// <summary>Hides what has to be hidden, and proves it.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="InvalidOperationException">
    /// Even with everything hidden an outsider could find something out, which takes a count that is known from elsewhere and from no earlier
    /// release.
    /// </exception>
    public static Suppression Of(LinkedTable table)
    {
        var suppression = new Suppression(table ?? throw new ArgumentNullException(nameof(table)));
        suppression.HideSmall();
        suppression.HideUntilProved();
        suppression.ShowWhatNeedNotBeHidden();
        return suppression;
    }

    /// <summary>Whether a cell is hidden.</summary>
    /// <param name="cell">Number of the cell.</param>
    public bool IsHidden(int cell) => _isHidden[cell];

    private void HideSmall()
    {
        for (var cell = 0; cell < _table.Count; cell++)
        {
            var own = _table.Cells[cell];
            if (!own.IsFigure)
            {
                _outsider.Search.Free(cell, own.Least);
                _told.Search.Free(cell, own.Least);
            }

            if (IsPrimary(own))
            {
                Primary += own.IsFigure ? 1 : 0;
                Hide(cell);
            }
        }
    }

    private long WorkDone => _outsider.Search.Work + (WorkOfRestart * _outsider.Search.Restarts);

    // What was proved stays proved when more is hidden: its witness agrees with all that is still published.
    private void HideUntilProved()
    {
        while (_open.Count > 0)
        {
            var cell = _open.Dequeue();
            var (up, down) = Targets(cell);
            var (isPast, before) = (_table.Cells[cell].IsPast, WorkDone);
            _outsider.Search.Limit = isPast ? _outsider.Search.Work + Math.Min(MostWorkOfPast, _leftForPast) : WitnessSearch.Unlimited;
            var (isSought, attempts) = (!isPast || _leftForPast > 0, isPast ? PastAttempts : OutsiderAttempts);
            while (!_outsider.Prove(cell, up, down))
            {
                var isPossible = _known.Allow(cell, _table.Cells[cell].Value + up);
                if (isSought && isPossible && HideCheapest(cell, _outsider, up, attempts))
                {
                    continue;
                }

                if (_table.HasEarlier && !isPossible)
                {
                    // What earlier releases give away cannot be taken back.
                    break;
                }

                if (!isPast && (HideNearest(cell) || _outsider.Multiply()))
                {
                    continue;
                }

                if (!_table.HasEarlier)
                {
                    throw new InvalidOperationException(
                        FormattableString.Invariant($"Cell {cell} cannot be protected against what is known already.")
                    );
                }

                KeepHidden();
                break;
            }

            _leftForPast -= isPast ? Math.Min(_leftForPast, WorkDone - before) : 0;
            while (IsAskedWhenTold(cell) && !_told.Prove(cell, 1, -1) && (HideCheapestWhenTold(cell, 1) || HideCheapestWhenTold(cell, -1)))
            { }
        }
    }

    // The search hides from the bottom up and sometimes too much; what is worth most to the reader is given back first.
    private void ShowWhatNeedNotBeHidden()
    {
        _outsider.Search.Limit = WitnessSearch.Unlimited;
        var hidden = Enumerable
            .Range(0, _table.Count)
            .Where(cell => _isHidden[cell] && !IsPrimary(_table.Cells[cell]) && !(_keepsHidden && _table.Cells[cell].WasHidden))
            .OrderByDescending(cell => _table.Cells[cell].Rank)
            .ThenByDescending(cell => _table.Cells[cell].Value)
            .ThenBy(cell => cell);
        var most = _outsider.Search.Work + _told.Search.Work + MostWork;
        foreach (var cell in hidden)
        {
            if (_outsider.Search.Work + _told.Search.Work > most)
            {
                return;
            }

            if (_outsider.Fix(cell, other => other != cell && IsAsked(other), Targets) is { } undo)
            {
                if (_told.Fix(cell, IsAskedWhenTold, _ => (1, -1)) is null)
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

    // Where a count is neither proved nor known to be given away by earlier releases, what they hid stays hidden.
    private void KeepHidden()
    {
        if (!_keepsHidden)
        {
            _keepsHidden = true;
            Enumerable
                .Range(0, _table.Count)
                .Where(cell => _table.Cells[cell] is { WasHidden: true, CanBeHidden: true } && !_isHidden[cell])
                .ToList()
                .ForEach(Hide);
        }
    }

    private void Hide(int cell)
    {
        var own = _table.Cells[cell];
        if (own.IsFigure)
        {
            _isHidden[cell] = true;
            _outsider.Search.Free(cell, own.Least);
            _told.Search.Free(cell, own.Least, MostWhenTold(own) ?? WitnessSearch.Unlimited);
        }

        _open.Enqueue(cell);
    }

    private static long? MostWhenTold(LinkedCell cell) => cell is { IsFigure: true, IsSensitive: true } ? cell.Threshold - 1 : null;

    private static bool IsPrimary(LinkedCell cell) => cell.IsSensitive || (cell.MustBeHidden && cell.CanBeHidden);

    private bool IsAsked(int cell) => _isHidden[cell] || _table.Cells[cell].IsSensitive;

    private bool IsAskedWhenTold(int cell) => _table.Cells[cell].IsFigure && _table.Cells[cell].IsSensitive;

    private bool IsEnough(int cell, long difference) =>
        !_table.Cells[cell].IsSensitive || _table.Cells[cell].Value + difference >= _table.Cells[cell].Threshold;

    private (long Up, long Down) Targets(int cell) =>
        _table.Cells[cell] is { IsSensitive: true } own ? (own.Threshold - own.Value, 0) : (1, -1);

    private bool HideCheapest(int cell, Witnesses witnesses, long distance, int attempts)
    {
        var found = _cheapest.Find(witnesses.Search, cell, distance, attempts);
        found.ForEach(Hide);
        return found.Count > 0 || witnesses.Prove(cell, distance);
    }

    // Where somebody who is told knows the cell whatever is hidden, there is nothing to look for.
    private bool HideCheapestWhenTold(int cell, int distance) =>
        _whenTold.Allow(cell, _table.Cells[cell].Value + distance) && HideCheapest(cell, _told, distance, ToldAttempts);

    // Where the search does not see what holds the cell: the published cells that the fewest sums part from it. In the end nothing is published
    // but zeros, and then any multiple of the table looks the same.
    private bool HideNearest(int cell)
    {
        var reached = new HashSet<int> { cell };
        var sums = new HashSet<LinkedSum>(_table.Sums);
        for (var border = new List<int> { cell }; border.Count > 0; )
        {
            var near = sums.Where(sum => sum.Terms.Any(term => border.Contains(term.Key))).ToList();
            sums.ExceptWith(near);
            border = near.SelectMany(sum => sum.Terms.Select(term => term.Key)).Distinct().Where(reached.Add).ToList();
            var published = border.Where(other => !_isHidden[other] && _table.Cells[other].CanBeHidden).ToList();
            if (published.Count > 0)
            {
                var rank = published.Min(other => _table.Cells[other].Rank);
                published.Where(other => _table.Cells[other].Rank == rank).OrderBy(other => other).ToList().ForEach(Hide);
                return true;
            }
        }

        return false;
    }
}
