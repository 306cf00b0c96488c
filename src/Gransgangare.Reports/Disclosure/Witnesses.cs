namespace Gransgangare.Reports;

/// <summary>
/// The proofs that one kind of outsider cannot find out hidden cells: for each cell a table which that outsider cannot tell from the true one
/// and in which the cell is different enough, kept as its differences from the true table.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="isEnough">Whether a difference of a cell from its true value proves it.</param>
internal sealed class Witnesses(LinkedTable table, Func<int, long, bool> isEnough)
{
    private readonly Dictionary<int, long>?[] _proofs = new Dictionary<int, long>?[table.Count];

    public WitnessSearch Search { get; } = new(table);

    /// <summary>Whether a cell is proved, or can be by moving it so far up, or else down.</summary>
    public bool Prove(int cell, long up, long down = 0)
    {
        return _proofs[cell] is not null || Try(cell, up) || (down != 0 && Try(cell, down));
    }

    /// <summary>
    /// Fixes a cell at its true value if every proof in which it moves can be replaced, for the cells that are still asked for; gives it back its
    /// limits if not.
    /// </summary>
    /// <returns>What undoes it; <c>null</c> if it did not succeed.</returns>
    public Action? Fix(int cell, Func<int, bool> isAskedFor, Func<int, (long Up, long Down)> targets)
    {
        var undo = Search.Fix(cell);
        var old = new List<(int Cell, Dictionary<int, long> Proof)>();
        for (var other = 0; other < _proofs.Length; other++)
        {
            if (_proofs[other] is { } proof && proof.ContainsKey(cell))
            {
                old.Add((other, proof));
                _proofs[other] = null;
            }
        }

        void Undo()
        {
            undo();
            foreach (var (other, proof) in old)
            {
                _proofs[other] = proof;
            }
        }

        foreach (var (other, _) in old)
        {
            var (up, down) = targets(other);
            if (other != cell && isAskedFor(other) && !Prove(other, up, down))
            {
                Undo();
                return null;
            }
        }

        return Undo;
    }

    /// <summary>Takes a multiple of the true table for a proof of every cell, if the sums allow it.</summary>
    public bool Multiply()
    {
        var factor = Math.Max(2, table.Cells.Max(cell => cell.Threshold));
        var values = table.Cells.Select(cell => cell.IsPast ? cell.Value : cell.Value * factor).ToArray();
        foreach (var sum in table.Sums.Where(sum => !sum.Holds(values)))
        {
            var rest = sum.Terms.FirstOrDefault(term =>
                table.Cells[term.Key] is { IsFigure: false, IsPast: false } && Math.Abs(term.Value) == 1
            );
            values[rest.Key] -= (sum.Terms.Sum(term => term.Value * values[term.Key]) - sum.Constant) * rest.Value;
        }

        return values.All(value => value >= 0) && table.Sums.All(sum => sum.Holds(values)) && Credit(values);
    }

    private bool Try(int cell, long distance)
    {
        Search.Return();
        Search.Push(cell, distance);
        if (!Search.IsConsistent())
        {
            throw new InvalidOperationException("A table was taken for a witness that is none.");
        }

        Credit(Search.Values);
        return _proofs[cell] is not null;
    }

    private bool Credit(long[] values)
    {
        var differences = new Dictionary<int, long>();
        for (var cell = 0; cell < table.Count; cell++)
        {
            if (values[cell] != table.Cells[cell].Value)
            {
                differences.Add(cell, values[cell] - table.Cells[cell].Value);
            }
        }

        foreach (var difference in differences.Where(difference => isEnough(difference.Key, difference.Value)))
        {
            _proofs[difference.Key] ??= differences;
        }

        return true;
    }
}
