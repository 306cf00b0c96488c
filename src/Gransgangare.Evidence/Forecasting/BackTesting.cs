using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>
/// Tries the model on the past: at each earlier quarter end with enough exits, those of each förbund in the next quarter are forecast from what was
/// known then. Where the counts spread more than chance gives, the intervals that follow are widened by as much.
/// </summary>
internal sealed record BackTesting(BackTest Result, double Widening)
{
    private const int Draws = 500;

    public static BackTesting Of(IReadOnlyList<IReadOnlyList<Participation>> people, OutcomeRuleSet rules, LocalDate asOf, int seed)
    {
        var (quarters, held, rivalHeld, spread, widening) = (0, 0, 0, 0.0, 1.0);
        foreach (var end in QuarterEnds(people, asOf))
        {
            var next = LastOfQuarter(end.PlusDays(1));
            var before = KnownPaths.On(end, people, rules);
            if (before.Count(path => path.Cause is not null) < Forecast.LeastExits)
            {
                continue;
            }

            var after = KnownPaths.On(next, people, rules);
            foreach (
                var forbund in before
                    .GroupBy(path => path.Forbund ?? "", StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
            )
            {
                var known = forbund.ToList();
                var endedBefore = known.Count(path => path.Cause is not null);
                var exits = after.Count(path => (path.Forbund ?? "") == forbund.Key && path.Cause is not null) - endedBefore;
                var model = new PathModel(
                    before,
                    path => (path.Forbund ?? "") == forbund.Key,
                    end,
                    new Draw(unchecked(seed + (quarters * 7919)))
                );
                var drawn = Enumerable
                    .Range(0, Draws)
                    .Select(_ => model.EndedBy(next).Sum() - endedBefore)
                    .OrderBy(number => number)
                    .ToList();
                var mean = drawn.Average();
                var (below, above) = (mean - drawn[Draws / 10], drawn[Draws - 1 - (Draws / 10)] - mean);
                var lastQuarter = known.Count(path =>
                    path.Cause is not null && path.Entry.PlusDays(path.Days - 1) >= new LocalDate(end.Year, end.Month - 2, 1)
                );
                quarters++;
                held += mean - (widening * below) <= exits && exits <= mean + (widening * above) ? 1 : 0;
                rivalHeld += IsInPoisson(lastQuarter, exits) ? 1 : 0;
                spread += mean > 0 ? (exits - mean) * (exits - mean) / mean : 0;
            }

            // The square root of Pearson's dispersion so far, at least 1.
            widening = quarters < 2 ? 1 : Math.Sqrt(Math.Max(1, spread / (quarters - 1)));
        }

        return new BackTesting(new BackTest(quarters, held, rivalHeld), widening);
    }

    // The ends of the quarters whose next quarter is over, from the first with an entry on. After the last day that anything is registered of nothing is tested.
    private static IEnumerable<LocalDate> QuarterEnds(IReadOnlyList<IReadOnlyList<Participation>> people, LocalDate asOf)
    {
        if (people.Count == 0)
        {
            yield break;
        }

        var first = people.Min(person => person.Min(participation => participation.Entry));
        var last = people
            .SelectMany(person => person)
            .SelectMany(participation => participation.Spells)
            .SelectMany(spell => new[] { spell.Start, spell.Exit?.Date ?? spell.Start })
            .Where(day => day <= asOf)
            .DefaultIfEmpty(asOf)
            .Max();
        for (var end = LastOfQuarter(first); end < last && LastOfQuarter(end.PlusDays(1)) <= asOf; end = LastOfQuarter(end.PlusDays(1)))
        {
            yield return end;
        }
    }

    private static LocalDate LastOfQuarter(LocalDate day)
    {
        var month = (((day.Month - 1) / 3) + 1) * 3;
        return new LocalDate(day.Year, month, day.Calendar.GetDaysInMonth(day.Year, month));
    }

    // The 80 % interval of a Poisson count around the one of the quarter before.
    private static bool IsInPoisson(int expected, int seen)
    {
        if (expected == 0)
        {
            return seen == 0;
        }

        var distribution = new MathNet.Numerics.Distributions.Poisson(expected);
        return distribution.CumulativeDistribution(seen) > 0.1 && (seen == 0 || distribution.CumulativeDistribution(seen - 1) < 0.9);
    }
}
