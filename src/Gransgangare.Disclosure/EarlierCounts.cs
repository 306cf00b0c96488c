namespace Gransgangare.Disclosure;

/// <summary>
/// What earlier releases say of the counts of a table. What they showed is known to all. What they hid are counts of their own: the sums of
/// now held then too, and a count that does not fall was no larger. How large it was stands in no release, so a table is sought in which it
/// could have been so; a proof may start from any.
/// </summary>
internal sealed class EarlierCounts
{
    private readonly LinkedTable _table;
    private readonly List<LinkedSum> _sums;

    // Cells of all releases that can be moved to where the sums are right.
    private readonly List<int> _free = [];
    private readonly List<int> _errors = [];
    private readonly List<Release> _releases = [];

    /// <summary>Begins with the counts and sums that a table has.</summary>
    public EarlierCounts(LinkedTable table) => (_table, _sums) = (table, table.Sums.Where(sum => sum.Constant == 0).ToList());

    /// <summary>Adds a release, that of the earliest last day first.</summary>
    /// <param name="counts">Counts by cell; <c>null</c> = hidden.</param>
    /// <param name="mayFall">Cells whose count may fall.</param>
    /// <param name="isLonger">Whether it is of a longer period than the table.</param>
    public void Add(IReadOnlyDictionary<int, long?> counts, ICollection<int> mayFall, bool isLonger)
    {
        var release = new Release(counts, isLonger);
        foreach (var (cell, count) in counts.Select(count => (count.Key, count.Value)))
        {
            if (count is { } shown)
            {
                Link(cell, shown, isLonger);
            }
            else
            {
                Hide(cell, release);
            }
        }

        _sums.ForEach(sum => Mirror(sum, release));
        var growing = counts.Keys.Union(release.Cells.Keys).Where(cell => IsCount(cell) && !mayFall.Contains(cell)).ToList();
        var rises = growing.SelectMany(cell => Rises(cell, release)).ToList();
        _free.AddRange(release.Cells.Values.Concat(rises));
        _releases.Add(release);
        Settle();
        Judge(rises);
    }

    // Not the rest of a sum.
    private bool IsCount(int cell) => _table.Cells[cell] is { IsFigure: true, Threshold: > 0 };

    // The difference of two releases is a count of persons like any other.
    private void Link(int cell, long then, bool isLonger)
    {
        var own = _table.Cells[cell];
        var rise = isLonger ? then - own.Value : own.Value - then;
        if (rise < 0)
        {
            if (-rise < own.Threshold)
            {
                _table.MustHide(cell);
            }
        }
        else if (isLonger)
        {
            _ = Past(_table.AddRest([], [cell], own.Threshold, -then));
        }
        else
        {
            _table.AddRest([cell], [], own.Threshold, then);
        }
    }

    private void Hide(int cell, Release release)
    {
        var own = _table.Cells[cell];
        release.Cells.Add(cell, AddPast(Math.Max(1, own.Value), own.Threshold, least: 1));
    }

    // How much a count that was not shown has risen until now, or since, and how much one has from the release before to this one if either did
    // not show it.
    private IEnumerable<int> Rises(int cell, Release release)
    {
        var then = release.NotShown(cell);
        var threshold = release.Has(cell) ? _table.Cells[cell].Threshold : 0;
        if (then.Length > 0 && _table.Total([cell]) > 0)
        {
            yield return release.IsLonger ? Past(Rise(then, [cell], 0, threshold)) : Rise([cell], then, 0, threshold);
        }

        // Beside the release before it the last that has the count: that between says nothing of the rise over both.
        Release?[] earlier = [_releases.LastOrDefault(), _releases.LastOrDefault(other => other.Has(cell))];
        foreach (var before in earlier.OfType<Release>().Distinct().Where(other => other.NotShown(cell).Length + then.Length > 0))
        {
            var constant = (before.Shown(cell) ?? 0) - (release.Shown(cell) ?? 0);
            yield return Past(Rise(then, before.NotShown(cell), constant, before.Has(cell) ? threshold : 0));
        }
    }

    private int Rise(int[] whole, int[] parts, long constant, int threshold)
    {
        var value = Math.Max(0, _table.Total(whole) - _table.Total(parts) - constant);
        var rise = _table.Add(new LinkedCell(value, threshold, 0, IsFigure: false, IsZeroSensitive: false));
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
        var matrix = new SumMatrix(_table);
        foreach (var error in _errors)
        {
            var search = Search(matrix);
            if (search.Find(error, 0, 0) is { } difference)
            {
                foreach (var cell in difference.Cells)
                {
                    _table.Change(cell, own => own with { Value = own.Value + difference[cell] });
                }

                _table.Change(error, own => own with { IsFigure = true, Least = 1 });
            }
        }

        _free.AddRange(_errors);
        _errors.Clear();
        _free.RemoveAll(cell => _table.Cells[cell].IsFigure);
    }

    // A rise of which everybody knows that it is none is no secret.
    private void Judge(List<int> rises)
    {
        var search = Search(new SumMatrix(_table));
        foreach (var rise in rises.Where(rise => _table.Cells[rise].Value > 0 || search.Find(rise, 1, double.PositiveInfinity) is not null))
        {
            _table.Change(rise, own => own with { IsZeroSensitive = true });
        }
    }

    private WitnessSearch Search(SumMatrix matrix)
    {
        var search = new WitnessSearch(_table, matrix);
        foreach (var cell in _free.Concat(_errors).Where(cell => !_table.Cells[cell].IsFigure))
        {
            search.Free(cell, _table.Cells[cell].Least, double.PositiveInfinity, 1);
        }

        return search;
    }

    /// <summary>One release: what it showed or hid, and the cells of what it did not show.</summary>
    private sealed class Release(IReadOnlyDictionary<int, long?> counts, bool isLonger)
    {
        public bool IsLonger => isLonger;

        public Dictionary<int, int> Cells { get; } = [];

        /// <summary>Whether it showed or hid a count.</summary>
        public bool Has(int cell) => counts.ContainsKey(cell);

        public long? Shown(int cell) => counts.TryGetValue(cell, out var count) ? count : null;

        /// <summary>The cell of a count that it did not show; none if it did.</summary>
        public int[] NotShown(int cell) => Cells.TryGetValue(cell, out var then) ? [then] : [];
    }
}
