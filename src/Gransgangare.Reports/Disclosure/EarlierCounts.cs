namespace Gransgangare.Reports;

/// <summary>
/// What earlier releases say of the counts of a table. What they showed is known to all. What they hid are counts of their own: the sums of
/// now held then too, and a count that does not fall was no larger. How large it was stands in no release, so a table is sought in which it
/// could have been so; a proof may start from any.
/// </summary>
internal sealed class EarlierCounts
{
    // How often a search that finds no way tries another.
    private const int Attempts = 4;

    private readonly LinkedTable _table;
    private readonly List<LinkedSum> _sums;

    // Cells of all releases that can be moved to where the sums are right.
    private readonly List<int> _free = [];
    private readonly List<int> _errors = [];
    private Release? _latest;

    /// <summary>Begins with the counts and sums that a table has.</summary>
    public EarlierCounts(LinkedTable table) => (_table, _sums) = (table, table.Sums.Where(sum => sum.Constant == 0).ToList());

    /// <summary>Adds a release, the oldest first.</summary>
    /// <param name="counts">Counts by cell; <c>null</c> = hidden.</param>
    /// <param name="mayFall">Cells whose count may have been larger.</param>
    public void Add(IReadOnlyDictionary<int, long?> counts, ICollection<int> mayFall)
    {
        var (release, rises) = (new Release(counts), new List<int>());
        foreach (var (cell, count) in counts.Select(count => (count.Key, count.Value)))
        {
            if (count is { } shown)
            {
                Link(cell, shown);
            }
            else
            {
                Hide(cell, release);
            }

            if (!mayFall.Contains(cell))
            {
                rises.AddRange(Rises(cell, release));
            }
        }

        _sums.ForEach(sum => Mirror(sum, release));
        _free.AddRange(release.Cells.Values.Concat(rises));
        _latest = release;
        Settle();
        Judge(rises);
    }

    // The difference of two releases is a count of persons like any other.
    private void Link(int cell, long before)
    {
        var own = _table.Cells[cell];
        if (own.Value >= before)
        {
            _table.AddRest([cell], [], own.Threshold, before);
        }
        else if (before - own.Value < own.Threshold)
        {
            _table.MustHide(cell);
        }
    }

    private void Hide(int cell, Release release)
    {
        var own = _table.Cells[cell];
        release.Cells.Add(cell, AddPast(Math.Max(1, own.Value), own.Threshold, least: 1));
    }

    // How much a count that was hidden has risen until now, and how much one has from the release before to this one if either hid it.
    private IEnumerable<int> Rises(int cell, Release release)
    {
        var hidden = release.Hidden(cell);
        if (hidden.Length > 0 && _table.Total([cell]) > 0)
        {
            yield return Rise(cell, [cell], hidden, 0);
        }

        if (_latest is { } before && before.Has(cell) && before.Hidden(cell).Length + hidden.Length > 0)
        {
            yield return Past(Rise(cell, hidden, before.Hidden(cell), (before.Shown(cell) ?? 0) - (release.Shown(cell) ?? 0)));
        }
    }

    private int Rise(int cell, int[] whole, int[] parts, long constant)
    {
        var value = Math.Max(0, _table.Total(whole) - _table.Total(parts) - constant);
        var rise = _table.Add(new LinkedCell(value, _table.Cells[cell].Threshold, 0, IsFigure: false, IsZeroSensitive: false));
        Bind([.. whole], [.. parts, rise], constant);
        return rise;
    }

    // The same sum with the counts of then.
    private void Mirror(LinkedSum sum, Release release)
    {
        var (left, right, constant) = (new List<int>(), new List<int>(), 0L);
        foreach (var (cell, factor) in sum.Terms.Select(term => (term.Key, term.Value)))
        {
            if (release.Shown(cell) is { } shown)
            {
                constant -= factor * shown;
            }
            else
            {
                (factor > 0 ? left : right).AddRange(Enumerable.Repeat(Then(cell, release), (int)Math.Abs(factor)));
            }
        }

        if (sum.IsOfNow)
        {
            var rest = AddPast(Math.Max(0, _table.Total(left) - _table.Total(right) - constant), 0);
            right.Add(rest);
            _free.Add(rest);
        }

        Bind(left, right, constant);
    }

    // As long as it is not known how large the counts of then were, their sums have errors.
    private void Bind(List<int> left, List<int> right, long constant)
    {
        var difference = _table.Total(left) - _table.Total(right) - constant;
        if (difference != 0)
        {
            var error = AddPast(Math.Abs(difference), 0);
            (difference < 0 ? left : right).Add(error);
            _errors.Add(error);
        }

        if (left.Count + right.Count > 0)
        {
            _table.AddSum(left, right, constant);
        }
    }

    // Of a count that the release does not have nothing is known.
    private int Then(int cell, Release release)
    {
        if (!release.Cells.TryGetValue(cell, out var then))
        {
            then = AddPast(_table.Total([cell]), 0);
            release.Cells.Add(cell, then);
        }

        return then;
    }

    private int AddPast(long value, int threshold, long least = 0) =>
        Past(_table.Add(new LinkedCell(value, threshold, 0, IsFigure: false, IsZeroSensitive: false) { Least = least }));

    private int Past(int cell)
    {
        _table.Change(cell, own => own with { IsPast = true });
        return cell;
    }

    // Moves the counts of then until the sums are right: the error is a zero that everybody knows. A sum that cannot be is one that did not hold.
    private void Settle()
    {
        var search = Search();
        foreach (var error in _errors.Where(error => Reaches(search, error, 0)))
        {
            search.Free(error, 0, 0);
            _table.Change(error, own => own with { IsFigure = true, Least = 1 });
        }

        _free.AddRange(_errors);
        _errors.Clear();
        _free.ForEach(cell => _table.Change(cell, own => own with { Value = search.Values[cell] }));
        _free.RemoveAll(cell => _table.Cells[cell].IsFigure);
    }

    // A rise of which everybody knows that it is none is no secret.
    private void Judge(List<int> rises)
    {
        var search = Search();
        foreach (var rise in rises.Where(rise => Reaches(search, rise, 1)))
        {
            _table.Change(rise, own => own with { IsZeroSensitive = true });
        }
    }

    private WitnessSearch Search()
    {
        var search = new WitnessSearch(_table);
        foreach (var cell in _free.Concat(_errors))
        {
            search.Free(cell, _table.Cells[cell].Least);
        }

        return search;
    }

    private static bool Reaches(WitnessSearch search, int cell, long value)
    {
        var way = value == 0 ? -1 : 1;
        for (var attempt = 0; attempt < Attempts && way * (value - search.Values[cell]) > 0; attempt++)
        {
            search.Push(cell, value - search.Values[cell], attempt);
        }

        return way * (value - search.Values[cell]) <= 0;
    }

    /// <summary>One release: what it showed or hid, and the cells of what it did not show.</summary>
    private sealed class Release(IReadOnlyDictionary<int, long?> counts)
    {
        public Dictionary<int, int> Cells { get; } = [];

        public bool Has(int cell) => counts.ContainsKey(cell);

        public long? Shown(int cell) => counts.TryGetValue(cell, out var count) ? count : null;

        /// <summary>The cell of a count that it hid.</summary>
        public int[] Hidden(int cell) => counts.TryGetValue(cell, out var count) && count is null ? [Cells[cell]] : [];
    }
}
