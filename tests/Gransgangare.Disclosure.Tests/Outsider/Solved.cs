using System.Globalization;
using Google.OrTools.Sat;

namespace Gransgangare.Disclosure.Tests;

/// <summary>The answer of the solver: a table that agrees with a question, or that there is none.</summary>
internal sealed record Solved(CpSolverStatus Status, IReadOnlyList<long> Table)
{
    public bool IsFound => Status is CpSolverStatus.Feasible or CpSolverStatus.Optimal;

    public long Value(IntVar count) => Table[count.GetIndex()];

    public long Value(BoolVar choice) => Table[choice.GetIndex()];

    /// <summary>Asks; time is counted in work, so that the answer is the same on every machine.</summary>
    public static Solved Of(CpModel model, double work)
    {
        var limit = work.ToString(CultureInfo.InvariantCulture);
        using var solver = new CpSolver
        {
            StringParameters = $"max_deterministic_time:{limit} num_workers:1 random_seed:1 relative_gap_limit:0.3",
        };
        var status = solver.Solve(model);
        return new Solved(status, [.. solver.Response!.Solution]);
    }
}
