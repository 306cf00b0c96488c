namespace Gransgangare.Reports;

/// <summary>
/// Finds the cheapest published cells that have to be hidden for a cell to take another value: of the least worth with which it can be done,
/// few and small (SE-D4), and none of them needless. Cheap as far as it looks: it tries some ways, not all.
/// </summary>
internal sealed class SecondaryCells
{
    private readonly LinkedTable _table;
    private readonly Func<int, bool> _isHidden;

    // Those that may be hidden, the cheapest first, and where the levels of price begin.
    private readonly int[] _byPrice;
    private readonly int[] _levels;

    /// <summary>Orders the cells that may be hidden by what hiding them costs.</summary>
    public SecondaryCells(LinkedTable table, Func<int, bool> isHidden)
    {
        (_table, _isHidden) = (table, isHidden);
        _byPrice = Enumerable.Range(0, table.Count).Where(cell => table.Cells[cell].CanBeHidden).OrderBy(Price).ToArray();
        _levels =
        [
            .. Enumerable.Range(1, Math.Max(0, _byPrice.Length - 1)).Where(place => Level(_byPrice[place]) != Level(_byPrice[place - 1])),
            _byPrice.Length,
        ];
    }

    /// <summary>The cells to hide so that a cell can be moved by a distance; none if the search finds no way.</summary>
    /// <param name="search">Where the outsider stands.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="distance">How far; negative is down.</param>
    /// <param name="attempts">How often the search begins anew before it gives up.</param>
    public List<int> Find(WitnessSearch search, int cell, long distance, int attempts)
    {
        var way = default(List<int>?);
        var push = new Attempt(search, cell, distance, _table);
        var all = UpTo(_byPrice.Length);
        for (var attempt = 0; attempt <= attempts && way is null; attempt++)
        {
            way = push.With(all, attempt);
        }

        if (way is null)
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
        for (var (low, high) = (0, _levels.Length - 1); low < high; )
        {
            var middle = (low + high) / 2;
            if (push.With(UpTo(_levels[middle])) is { } cheaper)
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
        if (found.Count > 0)
        {
            var dearest = found.Max(cell => Array.IndexOf(_byPrice, cell));
            var rank = _table.Cells[_byPrice[dearest]].Rank;
            yield return UpTo(_levels.First(end => end == _byPrice.Length || _table.Cells[_byPrice[end]].Rank > rank));
            yield return UpTo(dearest);
        }
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

    private List<int> UpTo(int end) => _byPrice.Take(end).Where(cell => !_isHidden(cell)).ToList();

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
        // Where the last new beginning sets out from.
        private int _from;

        /// <summary>Which of the cells that are let go move; <c>null</c> if the cell does not get there.</summary>
        /// <param name="letGo">Those that are let go.</param>
        /// <param name="attempt">
        /// How often the same has been tried: from the second time on the search forgets what it has learnt, from the third on it sets out from
        /// elsewhere.
        /// </param>
        public List<int>? With(List<int> letGo, int attempt = 0)
        {
            if (attempt > 0)
            {
                search.Restart();
                _from = attempt;
            }

            search.Return();
            if (_from > 1)
            {
                search.Scatter(_from);
            }

            foreach (var other in letGo)
            {
                search.Free(other, table.Cells[other].Least);
            }

            search.Push(cell, table.Cells[cell].Value + distance - search.Values[cell], attempt);
            var isThere = search.Values[cell] == table.Cells[cell].Value + distance;
            var moved = letGo.Where(other => search.Values[other] != table.Cells[other].Value).ToList();
            foreach (var other in letGo)
            {
                search.Fix(other);
            }

            search.Return();
            return isThere ? moved : null;
        }
    }
}
