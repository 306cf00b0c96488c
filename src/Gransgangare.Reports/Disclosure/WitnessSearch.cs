namespace Gransgangare.Reports;

/// <summary>
/// Walks from one whole-number table to another that looks the same to an outsider: every published cell keeps its value, every sum holds. A
/// simplex method on whole numbers: it turns only on factors 1 and −1 and takes only whole steps, so each table it stands on is one of
/// whole numbers. It may miss a table that exists, never invent one: <see cref="IsConsistent"/> asks the sums themselves.
/// </summary>
internal sealed class WitnessSearch
{
    public const long Unlimited = long.MaxValue / 8;

    // Turns on the spot after which a push is given up, and after which columns are tried in an order of chance, so that it does not go in a circle.
    private const int MostTurns = 300;
    private const int TurnsInOrder = 5;

    // How many counts of earlier releases are tried from elsewhere, and from how far at most.
    private const int Scattered = 30;
    private const int ScatteredBy = 10;

    private readonly LinkedTable _table;
    private readonly long[] _truth;
    private readonly long[] _low;
    private readonly long[] _high;
    private readonly List<int> _moved = [];
    private readonly bool[] _isMoved;

    // One row for each sum: its basic variable and the factors of the others. At first the basic variable is the error of the sum, always 0: the
    // variables from the number of cells on.
    private readonly int[] _basic;
    private readonly int[] _rowOf;
    private readonly Equation[] _rows;
    private readonly List<int>[] _columns;
    private readonly HashSet<int> _turned = [];

    /// <summary>Stands on the true table, with every cell fixed.</summary>
    public WitnessSearch(LinkedTable table)
    {
        _table = table;
        var count = table.Count + table.Sums.Count;
        Values = new long[count];
        for (var cell = 0; cell < table.Count; cell++)
        {
            Values[cell] = table.Cells[cell].Value;
        }

        _truth = (long[])Values.Clone();
        _low = (long[])Values.Clone();
        _high = (long[])Values.Clone();
        _isMoved = new bool[count];
        _rowOf = Enumerable.Repeat(-1, count).ToArray();
        _columns = Enumerable.Range(0, table.Count).Select(_ => new List<int>()).ToArray();
        _basic = new int[table.Sums.Count];
        _rows = new Equation[table.Sums.Count];
        Begin(Enumerable.Range(0, _rows.Length));
    }

    /// <summary>The table it stands on.</summary>
    public long[] Values { get; }

    /// <summary>Factors looked at so far: the work, the same on every machine.</summary>
    public long Work { get; private set; }

    /// <summary>How often it has begun anew.</summary>
    public int Restarts { get; private set; }

    /// <summary>Work after which pushes are given up.</summary>
    public long Limit { get; set; } = Unlimited;

    /// <summary>Goes back to the true table.</summary>
    public void Return()
    {
        foreach (var cell in _moved)
        {
            (Values[cell], _isMoved[cell]) = (_truth[cell], false);
        }

        _moved.Clear();
    }

    /// <summary>Goes back to the true table and forgets all turns: they may have led to where no turn is left.</summary>
    public void Restart()
    {
        Restarts++;
        Return();
        foreach (var row in _turned)
        {
            _rowOf[_basic[row]] = -1;
            foreach (var cell in _rows[row].Cells)
            {
                _columns[cell].Remove(row);
            }
        }

        var rows = _turned.ToList();
        _turned.Clear();
        Begin(rows);
    }

    /// <summary>Lets a cell take any value from the least to the most.</summary>
    public void Free(int cell, long least, long most = Unlimited) => (_low[cell], _high[cell]) = (least, most);

    /// <summary>Fixes a cell at its true value.</summary>
    /// <returns>What gives it back its limits.</returns>
    public Action Fix(int cell)
    {
        var (low, high) = (_low[cell], _high[cell]);
        Free(cell, _truth[cell], _truth[cell]);
        return () => Free(cell, low, high);
    }

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

        return _table.Sums.All(sum => sum.Holds(Values));
    }

    /// <summary>Moves a cell from where it is by a distance, up or down, or as far as it finds a way.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="distance">How far; negative is down.</param>
    /// <param name="attempt">Number that tells one order of chance from another.</param>
    public void Push(int cell, long distance, int attempt = 0)
    {
        var (direction, target) = (Math.Sign(distance), Values[cell] + distance);
        for (var turns = 0; direction * (target - Values[cell]) > 0 && turns <= MostTurns && Work < Limit; turns++)
        {
            var columns = Gains(cell, direction, turns > TurnsInOrder ? (attempt * MostTurns) + turns : attempt);
            if (columns.Any(column => TryMove(column, direction * (target - Values[cell]))))
            {
                turns = -1;
            }
            else if (!columns.Any(TryTurn))
            {
                return;
            }
        }
    }

    /// <summary>Moves counts of earlier releases by chance: how large they were is not known, and from elsewhere a way may be found.</summary>
    /// <param name="order">Number that tells one order of chance from another.</param>
    public void Scatter(int order)
    {
        for (var turn = 1; turn <= Scattered; turn++)
        {
            var cell = (int)(Chance(turn, order) % (uint)_table.Count);
            if (_table.Cells[cell].IsPast)
            {
                Push(cell, (Chance(cell, order + turn) % ((2 * ScatteredBy) + 1)) - ScatteredBy, order);
            }
        }
    }

    // The variables that move the cell in the direction, and how much; those in the fewest rows first, which keeps rows short, or by chance.
    private List<(int Column, long Gain)> Gains(int cell, int direction, int order)
    {
        if (_rowOf[cell] < 0)
        {
            return [(cell, direction)];
        }

        var gains = new List<(int Column, long Gain)>();
        var row = _rows[_rowOf[cell]];
        Work += row.Count;
        for (var place = 0; place < row.Count; place++)
        {
            var gain = -row.Factors[place] * direction;
            if (CanMove(row.Cells[place], Math.Sign(gain)))
            {
                gains.Add((row.Cells[place], gain));
            }
        }

        gains.Sort(
            (one, other) =>
                order > 0
                    ? Chance(one.Column, order).CompareTo(Chance(other.Column, order))
                    : (_columns[one.Column].Count, one.Column).CompareTo((_columns[other.Column].Count, other.Column))
        );
        return gains;
    }

    private static uint Chance(int column, int order)
    {
        var mixed = unchecked(((uint)column * 2654435761u) ^ ((uint)order * 2246822519u));
        return unchecked((mixed ^ (mixed >> 15)) * 3266489917u);
    }

    private bool CanMove(int variable, int way) => way > 0 ? Values[variable] < _high[variable] : Values[variable] > _low[variable];

    private bool TryMove((int Column, long Gain) by, long left)
    {
        var way = Math.Sign(by.Gain);
        var room = Room(by.Column, way);
        if (room > 0)
        {
            Move(by.Column, way * Math.Min(room, (left + Math.Abs(by.Gain) - 1) / Math.Abs(by.Gain)));
        }

        return room > 0;
    }

    private bool TryTurn((int Column, long Gain) by)
    {
        if (Blocking(by.Column, Math.Sign(by.Gain)) is not { } row)
        {
            return false;
        }

        Turn(row, by.Column);
        return true;
    }

    // How many whole steps the column can be moved before a limit is reached.
    private long Room(int column, int way)
    {
        var room = way > 0 ? _high[column] - Values[column] : Values[column] - _low[column];
        foreach (var row in _columns[column])
        {
            Work++;
            var (rate, basic) = (-_rows[row][column] * way, _basic[row]);
            room = Math.Min(room, rate > 0 ? (_high[basic] - Values[basic]) / rate : (Values[basic] - _low[basic]) / -rate);
            if (room == 0)
            {
                break;
            }
        }

        return room;
    }

    // A row whose basic variable stands at its limit: one that is fixed first, for it never comes back.
    private int? Blocking(int column, int way)
    {
        var found = default(int?);
        foreach (var row in _columns[column])
        {
            Work++;
            var basic = _basic[row];
            if (basic >= _table.Count)
            {
                // The error of a sum is 0 whatever the factors are multiplied by: without a common divisor more turns are left.
                _rows[row].Reduce();
            }

            var factor = _rows[row][column];
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

    private bool IsBefore(int one, int other)
    {
        var (isFixed, otherIsFixed) = (_low[one] == _high[one], _low[other] == _high[other]);
        return isFixed == otherIsFixed ? one < other : isFixed;
    }

    private void Move(int column, long steps)
    {
        Change(column, steps);
        foreach (var row in _columns[column])
        {
            Change(_basic[row], -_rows[row][column] * steps);
        }
    }

    private void Change(int cell, long by)
    {
        Values[cell] += by;
        if (!_isMoved[cell])
        {
            _isMoved[cell] = true;
            _moved.Add(cell);
        }
    }

    // Rows as they are at first, without the cells that are always shown. A count that is never published can take up what its sum leaves.
    private void Begin(IEnumerable<int> rows)
    {
        foreach (var row in rows)
        {
            _basic[row] = _table.Count + row;
            _rowOf[_basic[row]] = row;
            _rows[row] = new Equation(
                _table
                    .Sums[row]
                    .Terms.Where(term => !_table.Cells[term.Key].IsAlwaysShown)
                    .Select(term => new KeyValuePair<int, long>(term.Key, -term.Value))
            );
            foreach (var cell in _rows[row].Cells)
            {
                _columns[cell].Add(row);
            }
        }

        foreach (var row in rows)
        {
            var rests = _rows[row].Cells.ToArray().Where(cell => !_table.Cells[cell].IsFigure && Math.Abs(_rows[row][cell]) == 1);
            if (rests.OrderBy(cell => _columns[cell].Count).Select(cell => (int?)cell).FirstOrDefault() is { } rest)
            {
                Turn(row, rest);
            }
        }
    }

    // The column becomes basic in the row in place of the variable that was; an error of a sum drops out, being 0 for ever.
    private void Turn(int row, int column)
    {
        var (leaving, pivot) = (_basic[row], _rows[row]);
        var factor = pivot[column];
        var terms = new List<KeyValuePair<int, long>>(pivot.Count);
        for (var place = 0; place < pivot.Count; place++)
        {
            if (pivot.Cells[place] != column)
            {
                terms.Add(new KeyValuePair<int, long>(pivot.Cells[place], pivot.Factors[place] * factor));
            }
        }

        if (leaving < _table.Count)
        {
            terms.Add(new KeyValuePair<int, long>(leaving, factor));
            _columns[leaving].Add(row);
        }

        var line = new Equation(terms);
        (_rows[row], _basic[row], _rowOf[column], _rowOf[leaving]) = (line, column, row, -1);
        _turned.Add(row);
        foreach (var other in _columns[column])
        {
            if (other != row)
            {
                _turned.Add(other);
                Work += line.Count + _rows[other].Count;
                _rows[other].Replace(column, line, cell => _columns[cell].Add(other), cell => _columns[cell].Remove(other));
            }
        }

        _columns[column].Clear();
    }
}
