namespace Gransgangare.Reports;

/// <summary>
/// Walks from one whole-number table to another that looks the same to an outsider: every published cell keeps its value, every sum holds. A
/// simplex method on whole numbers: it turns only on factors 1 and −1 and takes only whole steps, so each table it stands on is one of
/// whole numbers. It may miss a table that exists, never invent one: <see cref="IsConsistent"/> asks the sums themselves.
/// </summary>
internal sealed class WitnessSearch
{
    public const long Unlimited = long.MaxValue / 8;
    private const int MostTurns = 2000;

    private readonly IReadOnlyList<LinkedSum> _sums;
    private readonly long[] _truth;
    private readonly long[] _low;
    private readonly long[] _high;

    // One row for each sum: its basic variable and the factors of the others. At first the basic variable is the error of the sum, always 0.
    private readonly int[] _basic;
    private readonly int[] _rowOf;
    private readonly Dictionary<int, long>[] _rows;
    private readonly HashSet<int>[] _columns;
    private readonly HashSet<int> _turned = [];

    /// <summary>Stands on the true table, with every cell fixed.</summary>
    public WitnessSearch(LinkedTable table)
    {
        _sums = table.Sums;
        var count = table.Count + _sums.Count;
        Values = new long[count];
        for (var cell = 0; cell < table.Count; cell++)
        {
            Values[cell] = table.Cells[cell].Value;
        }

        _truth = (long[])Values.Clone();
        _low = (long[])Values.Clone();
        _high = (long[])Values.Clone();
        _rowOf = Enumerable.Repeat(-1, count).ToArray();
        _columns = Enumerable.Range(0, count).Select(_ => new HashSet<int>()).ToArray();
        _basic = Enumerable.Range(table.Count, _sums.Count).ToArray();
        _rows = new Dictionary<int, long>[_sums.Count];
        for (var row = 0; row < _rows.Length; row++)
        {
            Begin(row);
        }
    }

    /// <summary>The table it stands on.</summary>
    public long[] Values { get; }

    /// <summary>Moves and turns made so far: the work, the same on every machine.</summary>
    public long Steps { get; private set; }

    /// <summary>Goes back to the true table.</summary>
    public void Return() => _truth.CopyTo(Values, 0);

    /// <summary>Goes back to the true table and forgets all turns: they may have led to where no turn is left.</summary>
    public void Restart()
    {
        Return();
        foreach (var row in _turned)
        {
            _rowOf[_basic[row]] = -1;
            foreach (var cell in _rows[row].Keys)
            {
                _columns[cell].Remove(row);
            }
        }

        foreach (var row in _turned)
        {
            Begin(row);
        }

        _turned.Clear();
    }

    /// <summary>Fixes a cell at its true value.</summary>
    /// <returns>What gives it back its limits.</returns>
    public Action Fix(int cell)
    {
        var (low, high) = (_low[cell], _high[cell]);
        (_low[cell], _high[cell]) = (_truth[cell], _truth[cell]);
        Return();
        return () => (_low[cell], _high[cell]) = (low, high);
    }

    /// <summary>Lets a cell take any value from the least to the most.</summary>
    public void Free(int cell, long least, long most = Unlimited) => (_low[cell], _high[cell]) = (least, most);

    /// <summary>Whether the table it stands on satisfies every sum and limit.</summary>
    public bool IsConsistent()
    {
        for (var cell = 0; cell < Values.Length; cell++)
        {
            if (Values[cell] < _low[cell] || Values[cell] > _high[cell])
            {
                return false;
            }
        }

        return _sums.All(sum => sum.Holds(Values));
    }

    /// <summary>Moves a cell from where it is by a distance, up or down, or as far as it finds a way.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="distance">How far; negative is down.</param>
    /// <param name="isReversed">Whether ways are tried from the last cell on.</param>
    public void Push(int cell, long distance, bool isReversed = false)
    {
        var (direction, target) = (Math.Sign(distance), Values[cell] + distance);
        var turns = 0;
        while (direction * (target - Values[cell]) is > 0 and var left)
        {
            var turn = default((int Row, int Column)?);
            var hasMoved = false;
            Steps++;
            foreach (var (column, gain) in Gains(cell, direction, isReversed))
            {
                var way = Math.Sign(gain);
                var room = Room(column, way);
                if (room > 0)
                {
                    Move(column, way * Math.Min(room, (left + Math.Abs(gain) - 1) / Math.Abs(gain)));
                    hasMoved = true;
                    break;
                }

                turn ??= Blocking(column, way) is { } row ? (row, column) : null;
            }

            if (hasMoved)
            {
                turns = 0;
            }
            else if (turn is { } next && turns++ < MostTurns)
            {
                Turn(next.Row, next.Column);
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>The fixed cells that hold a cell back where <see cref="Push"/> stopped, and how far the cell would get at once without each.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="direction">1 or −1.</param>
    /// <param name="leastOf">The least value of a cell that may be let go; <c>null</c> for one that may not.</param>
    public List<(int Cell, int Way, long Room)> Holding(int cell, int direction, Func<int, long?> leastOf)
    {
        var own = _rowOf[cell] < 0 ? [] : _rows[_rowOf[cell]].Select(term => (term.Key, -Math.Sign(term.Value) * direction)).ToList();
        var held = Fixed(own);
        return held.Count > 0 ? held : Fixed(Gains(cell, direction, isReversed: false).SelectMany(way => Around(way.Column)));

        List<(int Cell, int Way, long Room)> Fixed(IEnumerable<(int Cell, int Way)> near)
        {
            var found = new List<(int Cell, int Way, long Room)>();
            foreach (
                var (other, way) in near.Where(other => other.Cell < _truth.Length - _sums.Count && _low[other.Cell] == _high[other.Cell])
            )
            {
                if (leastOf(other) is { } least)
                {
                    Free(other, least);
                    found.Add((other, way, way == 0 || _rowOf[other] >= 0 ? 0 : Room(other, way)));
                    (_low[other], _high[other]) = (_truth[other], _truth[other]);
                }
            }

            return found;
        }
    }

    // What stands in the rows of a column; which way it would have to go is not known.
    private IEnumerable<(int Cell, int Way)> Around(int column) =>
        _columns[column].SelectMany(row => _rows[row].Keys.Append(_basic[row])).Distinct().Select(other => (other, 0));

    // The variables that move the cell in the direction, lowest number first (Bland's rule: it never goes in a circle), and how much.
    private IEnumerable<(int Column, long Gain)> Gains(int cell, int direction, bool isReversed) =>
        _rowOf[cell] < 0
            ? [(cell, direction)]
            : _rows[_rowOf[cell]]
                .Where(term => CanMove(term.Key, -Math.Sign(term.Value) * direction))
                .OrderBy(term => isReversed ? -term.Key : term.Key)
                .Select(term => (term.Key, -term.Value * direction))
                .ToList();

    private bool CanMove(int variable, int way) => way > 0 ? Values[variable] < _high[variable] : Values[variable] > _low[variable];

    // How many whole steps the column can be moved before a limit is reached.
    private long Room(int column, int way)
    {
        var room = way > 0 ? _high[column] - Values[column] : Values[column] - _low[column];
        foreach (var row in _columns[column])
        {
            var rate = -_rows[row][column] * way;
            var basic = _basic[row];
            room = Math.Min(room, rate > 0 ? (_high[basic] - Values[basic]) / rate : (Values[basic] - _low[basic]) / -rate);
        }

        return room;
    }

    // A row whose basic variable stands at its limit: one that is fixed first, for it never comes back.
    private int? Blocking(int column, int way)
    {
        var found = default(int?);
        foreach (var row in _columns[column])
        {
            Reduce(row);
            var factor = _rows[row][column];
            var basic = _basic[row];
            if (
                Math.Abs(factor) == 1
                && !CanMove(basic, -Math.Sign(factor) * way)
                && (found is not { } other || IsBefore(basic, _basic[other]))
            )
            {
                found = row;
            }
        }

        return found;
    }

    // The error of a sum is 0 whatever the factors are multiplied by: without a common divisor more turns are left.
    private void Reduce(int row)
    {
        if (_basic[row] < _truth.Length - _sums.Count)
        {
            return;
        }

        var divisor = _rows[row].Values.Aggregate(0L, Divisor);
        if (divisor > 1)
        {
            foreach (var cell in _rows[row].Keys.ToList())
            {
                _rows[row][cell] /= divisor;
            }
        }
    }

    private static long Divisor(long one, long other)
    {
        for (other = Math.Abs(other); other != 0; )
        {
            (one, other) = (other, one % other);
        }

        return Math.Abs(one);
    }

    private bool IsBefore(int one, int other)
    {
        var (isFixed, otherIsFixed) = (_low[one] == _high[one], _low[other] == _high[other]);
        return isFixed == otherIsFixed ? one < other : isFixed;
    }

    private void Move(int column, long steps)
    {
        Values[column] += steps;
        foreach (var row in _columns[column])
        {
            Values[_basic[row]] -= _rows[row][column] * steps;
        }
    }

    // A row as it is at first.
    private void Begin(int row)
    {
        _basic[row] = _truth.Length - _sums.Count + row;
        _rowOf[_basic[row]] = row;
        _rows[row] = _sums[row].Terms.ToDictionary(term => term.Key, term => -term.Value);
        foreach (var cell in _rows[row].Keys)
        {
            _columns[cell].Add(row);
        }
    }

    // The column becomes basic in the row in place of the variable that was.
    private void Turn(int row, int column)
    {
        var (leaving, pivot) = (_basic[row], _rows[row]);
        var factor = pivot[column];
        _turned.Add(row);
        var line = pivot
            .Where(term => term.Key != column)
            .Select(term => new KeyValuePair<int, long>(term.Key, term.Value * factor))
            .ToList();
        line.Add(new KeyValuePair<int, long>(leaving, factor));
        foreach (var cell in pivot.Keys)
        {
            _columns[cell].Remove(row);
        }

        var others = _columns[column].ToList();
        _columns[column].Clear();
        _rows[row] = [];
        foreach (var term in line)
        {
            Add(row, term.Key, term.Value);
        }

        (_basic[row], _rowOf[column], _rowOf[leaving]) = (column, row, -1);
        foreach (var other in others)
        {
            var times = _rows[other][column];
            _turned.Add(other);
            _rows[other].Remove(column);
            foreach (var term in line)
            {
                Add(other, term.Key, -times * term.Value);
            }
        }
    }

    private void Add(int row, int cell, long factor)
    {
        var sum = factor + (_rows[row].TryGetValue(cell, out var known) ? known : 0);
        if (sum == 0)
        {
            _rows[row].Remove(cell);
            _columns[cell].Remove(row);
        }
        else
        {
            _rows[row][cell] = sum;
            _columns[cell].Add(row);
        }
    }
}
