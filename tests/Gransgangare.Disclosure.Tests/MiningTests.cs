using Google.OrTools.LinearSolver;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Whatever always holds between the figures of a report is declared: over many random cohorts, each figure that is never larger than another and
/// each that is always the sum of two or three others. What follows from the declared sums is found by a linear solver.
/// </summary>
public sealed class MiningTests
{
    private static readonly int s_cohorts = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? 40 : 400;

    public static TheoryData<string, bool> Breakdowns =>
        new()
        {
            { "", false },
            { "gender", false },
            { "gender", true },
            { "forbund,gender", true },
            { "target-group", false },
            { "target-group,gender", false },
            { "age-group", false },
            { "municipality", true },
        };

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public void Whatever_always_holds_is_declared(string by, bool isRecoded)
    {
        var keys = by.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => Breakdown.FromCode(code)).ToArray();
        var options = DisclosureOptions.Default with { LeastGroup = isRecoded ? 6 : 0 };
        var all = Enumerable
            .Range(1, s_cohorts)
            .Select(seed => Declare(keys, options, RandomCohort.Create(20 + (seed * 7 % 130), seed)))
            .ToList();
        var richest = all.OrderByDescending(figures => figures.Cells.Count).First();
        var names = richest
            .Cells.Where(cell => all.TrueForAll(figures => figures.Cells.ContainsKey(cell.Key) || cell.Key.StartsWith("groups/", StringComparison.Ordinal)))
            .GroupBy(cell => cell.Value, cell => cell.Key)
            .Select(cell => cell.Min()!)
            .Where(name => !name.Contains("/items/", StringComparison.Ordinal) || name.Contains("/items/job-search/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var counts = Array.ConvertAll(
            names,
            name => all.Select(figures => figures.Cells.TryGetValue(name, out var cell) ? figures.Total([cell]) : 0).ToArray()
        );
        var declared = new Declared(richest);
        var missing = Inclusions(names, counts, richest, declared).Concat(Sums(names, counts, richest, declared)).ToList();
        Assert.True(missing.Count == 0, $"{names.Length} figures, {missing.Count} not declared:\n{string.Join('\n', missing.Take(60))}");
    }

    private static FigureTable Declare(Breakdown[] by, DisclosureOptions options, (List<Participation>, List<Bip.Measurement>) cohort)
    {
        var report = RandomCohort.Report(RandomCohort.Request(by), cohort);
        return new ReportCells(options.LeastGroup > 0 ? Recoding.Of(report, options) : report, options).Figures;
    }

    private static IEnumerable<string> Inclusions(string[] names, long[][] counts, FigureTable figures, Declared declared)
    {
        var cells = Array.ConvertAll(names, name => figures.Cells[name]);
        var isProved = new bool[names.Length, names.Length];
        var always =
            from part in Enumerable.Range(0, names.Length)
            where Array.Exists(counts[part], count => count > 0)
            from whole in Enumerable.Range(0, names.Length)
            where part != whole && Always(counts[part], counts[whole], (few, many) => few <= many)
            orderby counts[whole].Sum() - counts[part].Sum()
            select (part, whole);
        foreach (var (part, whole) in always)
        {
            isProved[part, whole] =
                Enumerable.Range(0, names.Length).Any(between => isProved[part, between] && isProved[between, whole])
                || declared.IsAtMost([cells[part]], [cells[whole]]);
            if (!isProved[part, whole])
            {
                yield return $"{names[part]} <= {names[whole]}";
            }
        }
    }

    // a = b + c and a = b + c + d, by the difference of a and b.
    private static IEnumerable<string> Sums(string[] names, long[][] counts, FigureTable figures, Declared declared)
    {
        var cells = Array.ConvertAll(names, name => figures.Cells[name]);
        var live = Enumerable.Range(0, names.Length).Where(one => counts[one].Count(count => count > 0) > counts[one].Length / 4).ToArray();
        var pairs = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var (one, other) in live.SelectMany(one => live.Where(other => other > one).Select(other => (one, other))))
        {
            pairs.TryAdd(Key(counts[one].Zip(counts[other], (left, right) => left + right)), (one, other));
        }

        foreach (var whole in live)
        {
            if (pairs.TryGetValue(Key(counts[whole]), out var two) && !Equal(whole, [two.Item1, two.Item2]))
            {
                yield return $"{names[whole]} = {names[two.Item1]} + {names[two.Item2]}";
            }

            foreach (var part in live.Where(other => other != whole && Always(counts[other], counts[whole], (few, many) => few <= many)))
            {
                var key = Key(counts[whole].Zip(counts[part], (many, few) => many - few));
                if (pairs.TryGetValue(key, out var rest) && rest.Item1 != part && rest.Item2 != part && !Equal(whole, [part, rest.Item1, rest.Item2]))
                {
                    yield return $"{names[whole]} = {names[part]} + {names[rest.Item1]} + {names[rest.Item2]}";
                }
            }
        }

        bool Equal(int whole, int[] parts)
        {
            var right = Array.ConvertAll(parts, part => cells[part]);
            return declared.IsAtMost([cells[whole]], right) && declared.IsAtMost(right, [cells[whole]]);
        }
    }

    private static string Key(IEnumerable<long> counts) => string.Join(',', counts);

    private static bool Always(long[] one, long[] other, Func<long, long, bool> holds)
    {
        for (var cohort = 0; cohort < one.Length; cohort++)
        {
            if (!holds(one[cohort], other[cohort]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What follows from declared sums of counts that are 0 or more.</summary>
    private sealed class Declared
    {
        private readonly Solver _solver = Solver.CreateSolver("GLOP");
        private readonly Variable[] _cells;

        public Declared(FigureTable figures)
        {
            _cells = [.. Enumerable.Range(0, figures.Size).Select(cell => _solver.MakeNumVar(0, 1e6, ""))];
            foreach (var (whole, parts) in figures.Sums)
            {
                var row = _solver.MakeConstraint(0, 0);
                foreach (var terms in whole.Select(cell => (cell, 1)).Concat(parts.Select(cell => (cell, -1))).GroupBy(term => term.cell))
                {
                    row.SetCoefficient(_cells[terms.Key], terms.Sum(term => term.Item2));
                }
            }
        }

        public bool IsAtMost(int[] few, int[] many)
        {
            var objective = _solver.Objective();
            objective.Clear();
            foreach (var terms in few.Select(cell => (cell, 1)).Concat(many.Select(cell => (cell, -1))).GroupBy(term => term.cell))
            {
                objective.SetCoefficient(_cells[terms.Key], terms.Sum(term => term.Item2));
            }

            objective.SetMaximization();
            return _solver.Solve() == Solver.ResultStatus.OPTIMAL && objective.Value() < 0.5;
        }
    }
}
