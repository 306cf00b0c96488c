namespace Gransgangare.Disclosure;

/// <summary>
/// Somebody who knows what is published, and what this one cannot tell from the truth: for each cell that is proved, a witness. What was proved
/// stays proved when more is hidden.
/// </summary>
internal sealed class Outsider
{
    // Cells that are hidden already are moved for next to nothing: shorter witnesses depend on fewer cells.
    private const double CostOfHidden = 1.0 / 1024;

    private readonly LinkedTable _table;
    private readonly Func<LinkedCell, (double Low, double High)> _limits;
    private readonly Func<int, double> _costs;
    private readonly Func<int, long, bool> _isEnough;
    private readonly WitnessSearch _published;
    private readonly WitnessSearch _ifMoreIsHidden;
    private readonly Witness?[] _proofs;
    private readonly List<Witness>[] _witnesses;

    /// <summary>Begins with what is never published free, and all else published.</summary>
    /// <param name="table">The table.</param>
    /// <param name="matrix">Its sums.</param>
    /// <param name="costs">What hiding a cell costs.</param>
    /// <param name="limits">Between which values such a one knows a hidden cell to be.</param>
    /// <param name="isEnough">Whether a difference of a cell from its true value proves it.</param>
    public Outsider(
        LinkedTable table,
        SumMatrix matrix,
        Func<int, double> costs,
        Func<LinkedCell, (double Low, double High)> limits,
        Func<int, long, bool> isEnough
    )
    {
        (_table, _limits, _costs, _isEnough) = (table, limits, costs, isEnough);
        (_published, _ifMoreIsHidden) = (new WitnessSearch(table, matrix), new WitnessSearch(table, matrix));
        _proofs = new Witness?[table.Count];
        _witnesses = Enumerable.Range(0, table.Count).Select(_ => new List<Witness>()).ToArray();
        for (var cell = 0; cell < table.Count; cell++)
        {
            if (!table.Cells[cell].IsFigure)
            {
                Hide(cell);
            }
            else if (table.Cells[cell].CanBeHidden)
            {
                Free(_ifMoreIsHidden, cell, costs(cell));
            }
        }
    }

    /// <summary>Whether the last cell that could not be protected cannot be, whatever is hidden.</summary>
    public bool IsRefuted => _ifMoreIsHidden.IsRefuted;

    /// <summary>Whether a cell is proved.</summary>
    public bool HasProof(int cell) => _proofs[cell] is not null;

    /// <summary>Takes note that a cell is hidden.</summary>
    public void Hide(int cell)
    {
        Free(_published, cell, CostOfHidden);
        Free(_ifMoreIsHidden, cell, CostOfHidden);
    }

    /// <summary>The cheapest witness for a cell, whose cells are to be hidden; <c>null</c> if there is none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="ranges">Values of which it must take one.</param>
    public Witness? Protect(int cell, (double Low, double High)[] ranges)
    {
        var found = ranges
            .Select(range => _ifMoreIsHidden.Find(cell, range.Low, range.High))
            .OfType<Witness>()
            .OrderBy(witness => witness.Cells.Sum(_costs))
            .FirstOrDefault();
        Credit(found);
        return found;
    }

    /// <summary>Whether a cell is proved or can be, with what is hidden.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="ranges">Values of which it must take one.</param>
    public bool Prove(int cell, (double Low, double High)[] ranges)
    {
        foreach (var range in ranges.TakeWhile(_ => _proofs[cell] is null))
        {
            Credit(_published.Find(cell, range.Low, range.High));
        }

        return _proofs[cell] is not null;
    }

    /// <summary>Publishes a hidden cell if every proof in which it moves can be replaced; else all stays as it was.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="cause">The cell for whose sake it was hidden.</param>
    /// <param name="isAsked">Whether another cell must be proved.</param>
    /// <param name="ranges">Values of which it must take one.</param>
    /// <returns>What undoes it; <c>null</c> if it did not succeed.</returns>
    public Action? Show(int cell, int cause, Func<int, bool> isAsked, Func<int, (double Low, double High)[]> ranges)
    {
        var old = _witnesses[cell].ToList();
        var lost = old.SelectMany(witness => witness.Cells)
            .Distinct()
            .Where(other => _proofs[other] is { } proof && proof[cell] != 0)
            .ToList();
        var proofs = lost.ConvertAll(other => _proofs[other]);
        _published.Fix(cell);
        foreach (var witness in old)
        {
            Forget(witness);
        }

        foreach (var other in lost)
        {
            _proofs[other] = _witnesses[other].Find(witness => _isEnough(other, witness[other]));
        }

        var asked = lost.Where(other => other != cell && isAsked(other)).OrderByDescending(other => other == cause);
        if (asked.All(other => Prove(other, ranges(other))))
        {
            Free(_ifMoreIsHidden, cell, _costs(cell));
            return Undo;
        }

        Undo();
        return null;

        void Undo()
        {
            Hide(cell);
            foreach (var (other, proof) in lost.Zip(proofs, (other, proof) => (other, proof)))
            {
                _proofs[other] = proof;
            }

            old.ForEach(Remember);
        }
    }

    /// <summary>Takes a multiple of the true table for a proof of every cell that is hidden, if the sums allow it.</summary>
    public bool Multiply(Func<int, bool> isHidden)
    {
        var factor = Math.Max(2, _table.Cells.Max(cell => cell.Threshold));
        var cells = Enumerable.Range(0, _table.Count).Where(cell => _table.Cells[cell].Value > 0).ToList();
        var multiple = new Witness(cells.ToDictionary(cell => cell, cell => (factor - 1) * _table.Cells[cell].Value));
        if (cells.Exists(cell => _table.Cells[cell].IsFigure && !isHidden(cell)) || !multiple.Keeps(_table.Sums))
        {
            return false;
        }

        Credit(multiple);
        return true;
    }

    private void Free(WitnessSearch search, int cell, double cost)
    {
        var (low, high) = _limits(_table.Cells[cell]);
        search.Free(cell, low, high, cost * (1 + Chance.Of(cell, 0) / 1000));
    }

    private void Credit(Witness? witness)
    {
        if (witness is not null)
        {
            Remember(witness);
            foreach (var cell in witness.Cells.Where(cell => _proofs[cell] is null && _isEnough(cell, witness[cell])))
            {
                _proofs[cell] = witness;
            }
        }
    }

    private void Remember(Witness witness)
    {
        foreach (var cell in witness.Cells)
        {
            _witnesses[cell].Add(witness);
        }
    }

    private void Forget(Witness witness)
    {
        foreach (var cell in witness.Cells)
        {
            _witnesses[cell].Remove(witness);
        }
    }
}
