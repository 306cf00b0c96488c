using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Somebody who knows what is published and how the figures hang together, and tries to find out the rest with a solver of whole-number
/// problems that has nothing in common with the code under test.
/// </summary>
internal sealed class Outsider
{
    private const long Many = 100_000;

    private readonly CpModel _model = new();
    private readonly List<IntVar> _cells = [];

    /// <summary>A count that is published.</summary>
    public int Knows(long value) => Add(value, value);

    /// <summary>A count that is hidden or was never published: all that is known is that it is at least so large, and at most.</summary>
    public int Wonders(long least, long most = Many) => Add(least, most);

    /// <summary>Whole = parts + constant.</summary>
    public void Adds(IEnumerable<int> whole, IEnumerable<int> parts, long constant = 0) =>
        _model.Add(LinearExpr.Sum(whole.Select(cell => _cells[cell])) == LinearExpr.Sum(parts.Select(cell => _cells[cell])) + constant);

    /// <summary>The part is no larger than the whole.</summary>
    public void Includes(IEnumerable<int> whole, IEnumerable<int> parts) =>
        _model.Add(LinearExpr.Sum(whole.Select(cell => _cells[cell])) >= LinearExpr.Sum(parts.Select(cell => _cells[cell])));

    /// <summary>The least and the largest value that the sum of cells less other cells can have.</summary>
    public (long Low, long High) Derives(IEnumerable<int> cells, IEnumerable<int>? less = null)
    {
        var sum = LinearExpr.Sum(cells.Select(cell => _cells[cell])) - LinearExpr.Sum((less ?? []).Select(cell => _cells[cell]));
        return (Extreme(sum, isLargest: false), Extreme(sum, isLargest: true));
    }

    private int Add(long low, long high)
    {
        _cells.Add(_model.NewIntVar(low, high, ""));
        return _cells.Count - 1;
    }

    private long Extreme(LinearExpr sum, bool isLargest)
    {
        if (isLargest)
        {
            _model.Maximize(sum);
        }
        else
        {
            _model.Minimize(sum);
        }

        using var solver = new CpSolver { StringParameters = "num_workers:1,random_seed:1" };
        var status = solver.Solve(_model);
        Assert.Equal(CpSolverStatus.Optimal, status);
        return (long)solver.ObjectiveValue;
    }
}
