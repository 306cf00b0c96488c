using Google.OrTools.LinearSolver;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Whatever always holds between the figures of a report is declared: each figure that is never larger than another, and each that is always the
/// sum of two or three others. Every figure adds up over persons, so what holds for each of many random persons alone holds for all cohorts of
/// them. What follows from the declared sums is found by a linear solver.
/// </summary>
public sealed class MiningTests
{
    private static readonly int s_cohorts = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? 30 : 300;

    private const int Fewest = 35;

    // The figures of a report without breakdowns are in all others.
    public static TheoryData<string, bool> Breakdowns =>
        Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null
            ? new() { { "gender", false }, { "forbund,gender", true } }
            : new()
            {
                { "", false },
                { "gender", false },
                { "gender", true },
                { "forbund,gender", true },
                { "target-group,gender", false },
                { "age-group", false },
            };

    [Theory]
    [MemberData(nameof(Breakdowns))]
    public void Whatever_always_holds_is_declared(string by, bool isRecoded)
    {
        var keys = by.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => Breakdown.FromCode(code)).ToArray();
        var options = DisclosureOptions.Default with { LeastGroup = isRecoded ? 6 : 0 };
        var cohorts = Enumerable.Range(1, s_cohorts).Select(seed => RandomCohort.Create(60, seed)).ToList();
        var whole = Declare(
            keys,
            options,
            (
                cohorts
                    .SelectMany((cohort, place) => cohort.Participations.Select(one => one with { Person = one.Person + "x" + place }))
                    .ToList(),
                cohorts
                    .SelectMany((cohort, place) => cohort.Measurements.Select(one => one with { Subject = one.Subject + "x" + place }))
                    .ToList()
            )
        );
        var persons = cohorts.SelectMany(Persons).Select(person => Declare(keys, options, person)).ToList();
        var names = whole
            .Cells.GroupBy(cell => cell.Value, cell => cell.Key)
            .Select(cell => cell.Min(StringComparer.Ordinal)!)
            .Where(name =>
                !name.Contains("/items/", StringComparison.Ordinal)
                || name.StartsWith("bip/groups/participant/items/job-search/", StringComparison.Ordinal)
                || name.StartsWith("bip/gap/items/job-search/", StringComparison.Ordinal)
            )
            // A figure that cannot be said of one person alone is said of many.
            .Where(name => !name.EndsWith("-esf-known/share/denominator", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var counts = Array.ConvertAll(
            names,
            name => persons.Select(figures => figures.Cells.TryGetValue(name, out var cell) ? figures.Total([cell]) : 0).ToArray()
        );
        // Of a figure that counts few, much holds by chance.
        var mined = Enumerable.Range(0, names.Length).Where(one => counts[one].Count(count => count > 0) >= Fewest).ToArray();
        (names, counts) = (Array.ConvertAll(mined, one => names[one]), Array.ConvertAll(mined, one => counts[one]));
        var declared = new Declared(whole);
        var missing = Inclusions(names, counts, whole, declared).ToList();
        missing.AddRange(Sums(names, counts, whole, declared));
        Assert.True(missing.Count == 0, $"{names.Length} figures, {missing.Count} not declared:\n{string.Join('\n', missing.Take(140))}");
    }

    private static IEnumerable<(List<Participation>, List<Bip.Measurement>)> Persons(
        (List<Participation> Participations, List<Bip.Measurement> Measurements) cohort
    ) =>
        cohort
            .Participations.GroupBy(one => one.Person, StringComparer.Ordinal)
            .Select(person => (person.ToList(), cohort.Measurements.Where(one => one.Subject == person.Key).ToList()));

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

    // a = b + c and a = b + c + d. Figures are told apart by a number that adds up as they do.
    private static IEnumerable<string> Sums(string[] names, long[][] counts, FigureTable figures, Declared declared)
    {
        var cells = Array.ConvertAll(names, name => figures.Cells[name]);
        var random = new Random(1);
        var weights = counts[0].Select(_ => random.NextInt64()).ToArray();
        var marks = Array.ConvertAll(
            counts,
            count => unchecked(count.Zip(weights, (one, weight) => one * weight).Aggregate(0L, (sum, one) => sum + one))
        );
        var live = Enumerable.Range(0, names.Length).Where(one => Array.Exists(counts[one], count => count > 0)).ToArray();
        var pairs = new Dictionary<long, (int, int)>();
        foreach (var (one, other) in live.SelectMany(one => live.Where(other => other > one).Select(other => (one, other))))
        {
            pairs.TryAdd(unchecked(marks[one] + marks[other]), (one, other));
        }

        foreach (var whole in live)
        {
            if (pairs.TryGetValue(marks[whole], out var two) && !Equal(whole, [two.Item1, two.Item2]))
            {
                yield return $"{names[whole]} = {names[two.Item1]} + {names[two.Item2]}";
            }

            foreach (var part in live.Where(other => other != whole))
            {
                if (
                    pairs.TryGetValue(unchecked(marks[whole] - marks[part]), out var rest)
                    && rest.Item1 > part
                    && rest.Item1 != whole
                    && rest.Item2 != whole
                    && !Equal(whole, [part, rest.Item1, rest.Item2])
                )
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
