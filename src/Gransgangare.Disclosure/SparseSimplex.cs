namespace Gransgangare.Disclosure;

/// <summary>
/// Finds the table of least cost in which every sum holds: a dual simplex method for variables with limits whose cost grows to both sides of a
/// home. It sets out from a table in which all sums hold; where a limit forbids the value there, the sums that this breaks are mended
/// one by one, the cheapest way first. Only the sums and cells on the way are touched, so that the work is that of the change, not of
/// the table. The inverse of the basis is a product of its turns.
/// </summary>
internal sealed class SparseSimplex
{
    private const double Exact = 1e-9;
    private const double Small = 1e-7;
    private const int TurnsUntilShortened = 24;
    private const int Unplaced = int.MaxValue;
    private const int Taken = -1;

    private readonly SumMatrix _matrix;

    // Of cells: the difference from the start, where a cell that is not basic stands (-1 low, 0 home, 1 high), on which side of home a basic is.
    private readonly SparseVector _moved;
    private readonly int[] _at;
    private readonly int[] _side;
    private readonly List<int> _placed = [];

    // By how much the sums that it is in have made a cell dearer or cheaper, of those that are not basic.
    private readonly SparseVector _prices;

    // Of sums: the basic variable, a cell or at first the error of the sum itself (the numbers from that of the cells on), and the error.
    private readonly int[] _basic;
    private readonly int[] _rowOf;
    private readonly SparseVector _errors;
    private readonly double[] _weights;
    private readonly SparseVector _row;
    private readonly SparseVector _column;
    private readonly SparseVector _rates;
    private readonly List<Turn> _turns = [];
    private readonly List<int> _entered = [];
    private readonly Stack<int> _single = new();
    private readonly int[] _open;
    private int _reinvertAt;
    private readonly List<(double Step, int Cell)> _steps = [];

    public SparseSimplex(SumMatrix matrix)
    {
        _matrix = matrix;
        (_at, _side) = (new int[matrix.Cells], new int[matrix.Cells]);
        (Start, Home, Low, High, Cost) = (
            new double[matrix.Cells],
            new double[matrix.Cells],
            new double[matrix.Cells],
            new double[matrix.Cells],
            new double[matrix.Cells]
        );
        _basic = Enumerable.Range(matrix.Cells, matrix.Rows).ToArray();
        (_rowOf, _weights) = (Enumerable.Repeat(-1, matrix.Cells).ToArray(), new double[matrix.Rows]);
        for (var row = 0; row < matrix.Rows; row++)
        {
            Reset(row);
        }

        _open = Enumerable.Repeat(Taken, matrix.Rows).ToArray();
        (_moved, _prices, _rates) = (new SparseVector(matrix.Cells), new SparseVector(matrix.Cells), new SparseVector(matrix.Cells));
        (_errors, _row, _column) = (new SparseVector(matrix.Rows), new SparseVector(matrix.Rows), new SparseVector(matrix.Rows));
    }

    /// <summary>Values with which every sum holds.</summary>
    public double[] Start { get; }

    /// <summary>Values that cost nothing.</summary>
    public double[] Home { get; }

    /// <summary>The least values.</summary>
    public double[] Low { get; }

    /// <summary>The largest values.</summary>
    public double[] High { get; }

    /// <summary>What each step from home costs; more than 0.</summary>
    public double[] Cost { get; }

    /// <summary>The value of a cell that was found.</summary>
    public double this[int cell] => Start[cell] + _moved[cell];

    /// <summary>Cells that may have moved from their start.</summary>
    public IReadOnlyList<int> Moved => _moved.Touched;

    /// <summary>
    /// Factors of sums that together show that there is no such table, after a search found none: the cells of these sums cannot make it.
    /// </summary>
    public IEnumerable<(int Row, double Factor)> Refutation => _row.Touched.Select(row => (row, _row[row]));

    /// <summary>Looks for the table of least cost.</summary>
    /// <param name="displaced">Cells whose start is not where they would stand: home, or the limit next to it.</param>
    /// <returns>Whether there is one.</returns>
    public bool Solve(IEnumerable<int> displaced)
    {
        Return();
        foreach (var cell in displaced)
        {
            if (_rowOf[cell] >= 0)
            {
                Move(_rowOf[cell], 0);
                continue;
            }

            Place(
                cell,
                Low[cell] > Home[cell] ? -1
                    : High[cell] < Home[cell] ? 1
                    : 0
            );
        }

        return GoOn();
    }

    /// <summary>Looks for the table of least cost from the one found last, after limits of cells that moved to it have become narrower.</summary>
    /// <returns>Whether there is one.</returns>
    public bool GoOn()
    {
        for (var turn = 0; ; turn++)
        {
            // Costs are disturbed, so that a circle is not met; should rounding make one, the first of the infeasible rows breaks it.
            var row = Infeasible(isFirst: turn > _matrix.Rows + _matrix.Cells);
            if (row < 0)
            {
                return true;
            }

            if (!Mend(row))
            {
                return false;
            }
        }
    }

    private void Return()
    {
        _placed.ForEach(cell => _at[cell] = 0);
        _placed.Clear();
        foreach (var turn in _turns)
        {
            _rowOf[turn.Entered] = -1;
        }

        _errors.Touched.ForEach(Reset);

        _turns.Clear();
        _reinvertAt = TurnsUntilShortened;
        _moved.Clear();
        _errors.Clear();
        _prices.Clear();
    }

    // At first the slack of a sum takes up what the others leave, or the sum is in error.
    private void Reset(int row)
    {
        var slack = _matrix.Slacks[row];
        _weights[row] = 1;
        _basic[row] = slack < 0 ? _matrix.Cells + row : slack;
        if (slack >= 0)
        {
            _rowOf[slack] = row;
        }
    }

    private void Place(int cell, int at)
    {
        _placed.Add(cell);
        _at[cell] = at;
        var by = Limit(cell) - Start[cell];
        _moved[cell] = by;
        var (rows, factors) = _matrix.Column(cell);
        for (var place = 0; place < rows.Length; place++)
        {
            Move(rows[place], -factors[place] * by);
        }
    }

    private double Limit(int cell) =>
        _at[cell] switch
        {
            < 0 => Low[cell],
            0 => Home[cell],
            > 0 => High[cell],
        };

    private double SlopeBelow(int cell) =>
        Limit(cell) is var at && at <= Low[cell] ? double.NegativeInfinity
        : at <= Home[cell] ? -Cost[cell]
        : Cost[cell];

    private double SlopeAbove(int cell) =>
        Limit(cell) is var at && at >= High[cell] ? double.PositiveInfinity
        : at >= Home[cell] ? Cost[cell]
        : -Cost[cell];

    // How far the basic variable of a row is above (or below, negative) the piece of its cost on which it stands.
    private double Excess(int row)
    {
        var basic = _basic[row];
        if (basic >= _matrix.Cells)
        {
            return _errors[row];
        }

        var value = Start[basic] + _moved[basic];
        var (low, high) =
            Cost[basic] == 0 ? (Low[basic], High[basic])
            : _side[basic] > 0 ? (Math.Max(Low[basic], Home[basic]), High[basic])
            : (Low[basic], Math.Min(High[basic], Home[basic]));
        return value < low ? value - low
            : value > high ? value - high
            : 0;
    }

    private int Infeasible(bool isFirst)
    {
        var (found, most) = (-1, 0.0);
        foreach (var row in _errors.Touched)
        {
            var excess = Math.Abs(Excess(row));
            if (excess > Small && (isFirst ? found < 0 || _basic[row] < _basic[found] : excess * excess > most * _weights[row]))
            {
                (found, most) = (row, excess * excess / _weights[row]);
            }
        }

        return found;
    }

    // Takes the basic variable of a row to the end of its piece by moving the cells for which that costs least, the last of which becomes basic.
    private bool Mend(int row)
    {
        var excess = Excess(row);
        var way = excess < 0 ? 1 : -1;
        var leaving = _basic[row];
        Multiply(row);
        FindSteps(way);
        _column.Clear();
        var left = Math.Abs(excess);
        // The other piece of its own cost begins where this ends.
        var isAtHome =
            leaving < _matrix.Cells
            && Cost[leaving] > 0
            && (way > 0 ? _side[leaving] > 0 && Home[leaving] > Low[leaving] : _side[leaving] < 0 && Home[leaving] < High[leaving]);
        while (Next() is var (step, cell) && cell >= 0)
        {
            if (isAtHome && step >= 2 * Cost[leaving])
            {
                break;
            }

            var isDown = _rates[cell] * way > 0;
            var room = Math.Abs(_rates[cell]) * Room(cell, isDown);
            if (room >= left)
            {
                MoveFlipped();
                Reprice(step * way);
                Exchange(row, cell, way, step);
                return true;
            }

            left -= room;
            Flip(cell, isDown);
            AddStep(cell, way);
        }

        if (!isAtHome)
        {
            return false;
        }

        MoveFlipped();
        Reprice(2 * Cost[leaving] * way);
        _side[leaving] = -_side[leaving];
        return true;
    }

    // The row of the inverse, and how each cell that is not basic acts on it.
    private void Multiply(int row)
    {
        _row.Clear();
        _row[row] = 1;
        for (var turn = _turns.Count - 1; turn >= 0; turn--)
        {
            _turns[turn].ApplyBack(_row);
        }

        _rates.Clear();
        for (var touched = 0; touched < _row.Touched.Count; touched++)
        {
            var factor = _row[_row.Touched[touched]];
            if (Math.Abs(factor) < Exact)
            {
                continue;
            }

            var (cells, factors) = _matrix.Row(_row.Touched[touched]);
            for (var place = 0; place < cells.Length; place++)
            {
                if (_rowOf[cells[place]] < 0 && Low[cells[place]] < High[cells[place]])
                {
                    _rates.Add(cells[place], factor * factors[place]);
                }
            }
        }
    }

    // The cells that can take the basic variable the way, by what that costs: the price at which each begins to move.
    private void FindSteps(int way)
    {
        _steps.Clear();
        foreach (var cell in _rates.Touched)
        {
            AddStep(cell, way);
        }
    }

    private void AddStep(int cell, int way)
    {
        var rate = _rates[cell] * way;
        if (Math.Abs(rate) > Small && (rate > 0 ? SlopeBelow(cell) : SlopeAbove(cell)) is var slope && !double.IsInfinity(slope))
        {
            var step = (Math.Max(0, (_prices[cell] - slope) / rate), cell);
            _steps.Add(step);
        }
    }

    private (double Step, int Cell) Next()
    {
        if (_steps.Count == 0)
        {
            return (0, -1);
        }

        var first = 0;
        for (var place = 1; place < _steps.Count; place++)
        {
            first = _steps[place].CompareTo(_steps[first]) < 0 ? place : first;
        }

        var step = _steps[first];
        _steps[first] = _steps[_steps.Count - 1];
        _steps.RemoveAt(_steps.Count - 1);
        return step;
    }

    // How far a cell that is not basic can move before its cost changes.
    private double Room(int cell, bool isDown)
    {
        var at = Limit(cell);
        return isDown
            ? at - (at > Home[cell] ? Math.Max(Home[cell], Low[cell]) : Low[cell])
            : (at < Home[cell] ? Math.Min(Home[cell], High[cell]) : High[cell]) - at;
    }

    // Takes a cell to where its cost changes: it does not reach as far as is needed.
    private void Flip(int cell, bool isDown)
    {
        var from = Limit(cell);
        _placed.Add(cell);
        _at[cell] = isDown
            ? (from > Home[cell] && Home[cell] >= Low[cell] ? 0 : -1)
            : (from < Home[cell] && Home[cell] <= High[cell] ? 0 : 1);
        var by = Limit(cell) - from;
        _moved.Add(cell, by);
        Add(cell, by);
    }

    private void Add(int cell, double times)
    {
        var (rows, factors) = _matrix.Column(cell);
        for (var place = 0; place < rows.Length; place++)
        {
            _column.Add(rows[place], factors[place] * times);
        }
    }

    // What the column in hand does to the basic variables when it moves.
    private void MoveBasics(double distance)
    {
        foreach (var row in _column.Touched)
        {
            Move(row, -_column[row] * distance);
        }
    }

    private void MoveFlipped()
    {
        Apply();
        MoveBasics(1);
        _column.Clear();
    }

    private void Apply()
    {
        foreach (var turn in _turns)
        {
            turn.Apply(_column);
        }
    }

    private void Reprice(double step)
    {
        foreach (var cell in _rates.Touched)
        {
            _prices.Add(cell, -step * _rates[cell]);
        }
    }

    private void Exchange(int row, int entering, int way, double step)
    {
        Add(entering, 1);
        Apply();
        var distance = Excess(row) / _column[row];
        MoveBasics(distance);
        Weigh(row);
        var isDown = _rates[entering] * way > 0;
        var from = Limit(entering);
        _side[entering] = isDown ? (from > Home[entering] ? 1 : -1) : (from < Home[entering] ? -1 : 1);
        _moved[entering] += distance;
        Leave(row, way, step);
        Take(row, entering);
        if (_turns.Count >= _reinvertAt)
        {
            Reinvert();
        }
    }

    // Devex weights: about how long the rows of the inverse are, so that the row is mended that is farthest off by their measure.
    private void Weigh(int row)
    {
        var (pivot, own) = (_column[row], _weights[row]);
        foreach (var other in _column.Touched)
        {
            var ratio = _column[other] / pivot;
            _weights[other] = Math.Max(_weights[other], ratio * ratio * own);
        }

        _weights[row] = Math.Max(1, own / (pivot * pivot));
    }

    // The same basis with the shortest turns: a row in which one column is left comes first, for its turn is that column as it is.
    private void Reinvert()
    {
        _entered.Clear();
        foreach (var turn in _turns)
        {
            if (_open[turn.Row] == Taken)
            {
                _open[turn.Row] = 0;
                _entered.Add(_basic[turn.Row]);
            }
        }

        _turns.Clear();
        _single.Clear();
        foreach (var cell in _entered)
        {
            Count(cell, 1);
        }

        foreach (var row in _entered.Select(cell => _rowOf[cell]).Where(row => _open[row] == 1))
        {
            _single.Push(row);
        }

        foreach (var cell in _entered)
        {
            _rowOf[cell] = Unplaced;
        }

        while (_single.Count > 0)
        {
            var row = _single.Pop();
            if (_open[row] == 1)
            {
                var cell = Array.Find(_matrix.Row(row).Cells, other => _rowOf[other] == Unplaced);
                _column.Clear();
                Add(cell, 1);
                Take(row, cell);
                Count(cell, -1);
            }
        }

        foreach (var cell in _entered.Where(cell => _rowOf[cell] == Unplaced))
        {
            _column.Clear();
            Add(cell, 1);
            Apply();
            var pivot = -1;
            foreach (var row in _column.Touched)
            {
                pivot = _open[row] >= 0 && (pivot < 0 || Math.Abs(_column[row]) > Math.Abs(_column[pivot])) ? row : pivot;
            }

            Take(pivot, cell);
        }

        _reinvertAt = _turns.Count + TurnsUntilShortened;
    }

    // Counts a column in or out of the rows that are not taken yet.
    private void Count(int cell, int by)
    {
        foreach (var row in _matrix.Column(cell).Rows)
        {
            if (_open[row] >= 0)
            {
                _open[row] += by;
                if (by < 0 && _open[row] == 1)
                {
                    _single.Push(row);
                }
            }
        }
    }

    private void Take(int row, int entering)
    {
        _turns.Add(new Turn(row, entering, _column));
        (_basic[row], _rowOf[entering], _open[row]) = (entering, row, Taken);
    }

    private void Move(int row, double by)
    {
        var basic = _basic[row];
        _errors.Add(row, basic >= _matrix.Cells ? by : 0);
        if (basic < _matrix.Cells)
        {
            _moved.Add(basic, by);
        }
    }

    private void Leave(int row, int way, double step)
    {
        var leaving = _basic[row];
        _errors[row] = 0;
        if (leaving < _matrix.Cells)
        {
            _rowOf[leaving] = -1;
            _prices[leaving] = (_side[leaving] * Cost[leaving]) - (step * way);
            _placed.Add(leaving);
            _at[leaving] =
                Cost[leaving] == 0 ? -way
                : way > 0 ? (_side[leaving] > 0 && Home[leaving] >= Low[leaving] ? 0 : -1)
                : _side[leaving] < 0 && Home[leaving] <= High[leaving] ? 0
                : 1;
            _moved[leaving] = Limit(leaving) - Start[leaving];
        }
    }

    /// <summary>One exchange of the basis: a column that became basic in a row.</summary>
    private sealed class Turn
    {
        private readonly int[] _rows;
        private readonly double[] _factors;
        private readonly double _pivot;

        public Turn(int row, int entered, SparseVector column)
        {
            (Row, Entered, _pivot) = (row, entered, column[row]);
            var count = 0;
            foreach (var other in column.Touched)
            {
                count += other != row && Math.Abs(column[other]) > Exact ? 1 : 0;
            }

            (_rows, _factors) = (new int[count], new double[count]);
            foreach (var other in column.Touched)
            {
                if (other != row && Math.Abs(column[other]) > Exact)
                {
                    count--;
                    (_rows[count], _factors[count]) = (other, column[other]);
                }
            }
        }

        public int Row { get; }

        public int Entered { get; }

        public void Apply(SparseVector column)
        {
            var share = column[Row] / _pivot;
            if (share == 0)
            {
                return;
            }

            column[Row] = share;
            for (var place = 0; place < _rows.Length; place++)
            {
                column.Add(_rows[place], -_factors[place] * share);
            }
        }

        public void ApplyBack(SparseVector row)
        {
            var sum = row[Row];
            for (var place = 0; place < _rows.Length; place++)
            {
                sum -= _factors[place] * row[_rows[place]];
            }

            if (sum != 0)
            {
                row[Row] = sum / _pivot;
            }
            else if (row[Row] != 0)
            {
                row[Row] = 0;
            }
        }
    }
}
