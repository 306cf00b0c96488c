namespace Gransgangare.Reports;

/// <summary>
/// Finds the cheapest published cells that have to be hidden for a cell to take another value: of the least worth with which it can be done,
/// few and small (SE-D4), and none of them needless. Cheap as far as it looks: it tries some ways, not all.
/// </summary>
internal sealed class SecondaryCells
{
    private readonly LinkedTable _table;
    private readonly Func<int, bool> _isHidden;
    private readonly List<((int Rank, int Size) Key, int[] Cells)> _levels;

    /// <summary>Orders the cells that may be hidden by what hiding them costs.</summary>
    public SecondaryCells(LinkedTable table, Func<int, bool> isHidden)
    {
        (_table, _isHidden) = (table, isHidden);
        _levels = Enumerable
            .Range(0, table.Count)
            .Where(cell => table.Cells[cell].CanBeHidden)
            .GroupBy(Level)
            .OrderBy(level => level.Key)
            .Select(level => (level.Key, level.ToArray()))
            .ToList();
    }

    /// <summary>The cells to hide so that a cell can be moved by a distance; none if the search finds no way.</summary>
    public List<int> Find(WitnessSearch search, int cell, long distance)
    {
        var push = new Attempt(search, cell, distance, _table);
        var all = UpTo(_levels.Count);
        if ((push.With(all) ?? push.Anew(all, isReversed: false) ?? push.Anew(all, isReversed: true)) is not { } way)
        {
            return [];
        }

        var found = WithoutNeedless(push, OfLeastWorth(push, way));
        foreach (var others in InsteadOf(found))
        {
            if (push.With(others) is { } other && WithoutNeedless(push, other) is var least && Cost(least) < Cost(found))
            {
                found = least;
            }
        }

        return found;
    }

    private List<int> OfLeastWorth(Attempt push, List<int> found)
    {
        for (var (low, high) = (0, _levels.Count); low < high; )
        {
            var middle = (low + high) / 2;
            if (push.With(UpTo(middle)) is { } cheaper)
            {
                (found, high) = (cheaper, middle);
            }
            else
            {
                low = middle + 1;
            }
        }

        return found;
    }

    // Fewer but larger cells of the same worth; or smaller ones in place of the dearest.
    private IEnumerable<List<int>> InsteadOf(List<int> found)
    {
        if (found.Count == 0)
        {
            yield break;
        }

        var dearest = found.OrderByDescending(Price).First();
        yield return Published(_levels.Where(level => level.Key.Rank <= _table.Cells[dearest].Rank));
        yield return Published(_levels.Where(level => level.Key.CompareTo(Level(dearest)) <= 0))
            .Where(cell => Price(cell).CompareTo(Price(dearest)) < 0)
            .ToList();
    }

    private List<int> WithoutNeedless(Attempt push, List<int> found)
    {
        foreach (var cell in found.OrderByDescending(Price).ToList())
        {
            if (found.Contains(cell))
            {
                found = push.With(found.Where(other => other != cell).ToList()) ?? found;
            }
        }

        return found;
    }

    private List<int> UpTo(int level) => Published(_levels.Take(level));

    private List<int> Published(IEnumerable<((int Rank, int Size) Key, int[] Cells)> levels) =>
        levels.SelectMany(level => level.Cells).Where(cell => !_isHidden(cell)).ToList();

    private (int Rank, long Value, int Cell) Price(int cell) => (_table.Cells[cell].Rank, _table.Cells[cell].Value, cell);

    // What hiding costs the reader: each step of worth counts double, a large count more than a small one.
    private double Cost(List<int> cells) =>
        cells.Sum(cell => (1 + Math.Sqrt(_table.Cells[cell].Value)) * Math.Pow(2, _table.Cells[cell].Rank));

    // Sizes that differ less than threefold are the same to the reader.
    private (int Rank, int Size) Level(int cell)
    {
        var size = 0;
        for (var value = _table.Cells[cell].Value; value >= 3; value /= 3)
        {
            size++;
        }

        return (_table.Cells[cell].Rank, size);
    }

    /// <summary>Pushes a cell while others are let go for the time being.</summary>
    private sealed class Attempt(WitnessSearch search, int cell, long distance, LinkedTable table)
    {
        private bool _isReversed;

        /// <summary>The same from the true table on, without what the search has learnt.</summary>
        public List<int>? Anew(List<int> letGo, bool isReversed)
        {
            search.Restart();
            _isReversed = isReversed;
            return With(letGo);
        }

        /// <summary>Which of the cells that are let go move; <c>null</c> if the cell does not get there.</summary>
        public List<int>? With(List<int> letGo)
        {
            foreach (var other in letGo)
            {
                search.Free(other, table.Cells[other].Least);
            }

            search.Return();
            search.Push(cell, distance, _isReversed);
            var isThere = search.Values[cell] == table.Cells[cell].Value + distance;
            var moved = letGo.Where(other => search.Values[other] != table.Cells[other].Value).ToList();
            foreach (var other in letGo)
            {
                search.Hold(other);
            }

            search.Return();
            return isThere ? moved : null;
        }
    }
}
