using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Testing;

/// <summary>
/// An invented cohort with a known truth (planterad sanning): while parallel interventions were in force on the day before, the daily chance of
/// an exit to work is multiplied by a stated ratio. An estimator is right if it finds the ratio, and 1 where nothing is planted.
/// </summary>
/// <remarks>
/// The chance of work and the chance of parallel interventions both change with the time since entry and differ between the förbund, so that
/// short cuts see an association that is not there. The same seed gives the same values on every platform.
/// </remarks>
public static class PlantedCohort
{
    /// <summary>The day the cohort is seen on, included.</summary>
    public static readonly LocalDate AsOf = new(2025, 12, 31);

    private const int Million = 1_000_000;
    private const int Longest = 730;

    // Invented chances a day, per million, of an exit to work by quarter since entry, and of every other exit.
    private static readonly int[] s_work = [300, 900, 2200, 2600, 1200, 700, 500, 500, 500];
    private const int Other = 1400;

    private static readonly LocalDate s_firstEntry = new(2023, 3, 1);

    // Förbund, its chance of work and the share of persons with a second kind of intervention, per cent.
    private static readonly (string Forbund, int Work, int Parallel)[] s_forbund =
    [
        ("finsam-goteborg", 60, 75),
        ("vast", 100, 50),
        ("alv-och-kust", 160, 25),
    ];

    /// <summary>Makes a cohort.</summary>
    /// <param name="participants">Number of persons, 0 or more.</param>
    /// <param name="seed">Any number; another seed gives another cohort.</param>
    /// <param name="ratio">The planted ratio of the rates of work, above 0 and at most 10; 1 = none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or the ratio outside its range.</exception>
    public static IEnumerable<Participation> Create(int participants, ulong seed, decimal ratio = 1)
    {
        if (participants < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(participants), "The number of participants must not be negative.");
        }

        if (ratio is <= 0 or > 10)
        {
            throw new ArgumentOutOfRangeException(nameof(ratio), "The ratio must be above 0 and at most 10.");
        }

        return Enumerable.Range(0, participants).Select(index => Make(index, seed, ratio));
    }

    private static Participation Make(int index, ulong seed, decimal ratio)
    {
        var random = RandomStream.For(seed, index, Topic.Interventions);
        var place = s_forbund[random.Below(s_forbund.Length)];
        var entry = s_firstEntry.PlusDays(random.Below(900));
        var plan = Plan(random, place.Parallel);
        var last = Math.Min(Longest, Period.DaysBetween(entry, AsOf) + 1);
        var (days, reason) = Walk(RandomStream.For(seed, index, Topic.Exit), place.Work, plan, ratio, last);
        return new Participation
        {
            Person = FormattableString.Invariant($"p{index + 1:0000000}"),
            Forbund = place.Forbund,
            Gender = random.Percent(50) ? Gender.Woman : Gender.Man,
            Spells = [new Spell(entry, reason is null ? null : new Exit(entry.PlusDays(days - 1), reason))],
            Interventions = plan.Where(one => one.First <= days)
                .Select(one => new Intervention(
                    one.Kind,
                    new ParticipationPeriod(
                        entry.PlusDays(one.First - 1),
                        one.Last <= days || reason is not null ? entry.PlusDays(Math.Min(one.Last, days) - 1) : null
                    )
                ))
                .ToValueList(),
        };
    }

    // Support is planned before anything is known of the outcome: a job-focused stretch for everybody, another beside it for some.
    private static List<(InterventionKind Kind, int First, int Last)> Plan(RandomStream random, int parallel)
    {
        var first = random.Between(20, 200);
        var length = random.Between(60, 300);
        var plan = new List<(InterventionKind, int, int)> { (InterventionKind.JobFocused, first, first + length) };
        if (random.Percent(parallel))
        {
            var beside = first + random.Between(-40, 60);
            plan.Add(
                (random.Percent(50) ? InterventionKind.Health : InterventionKind.Competence, beside, beside + random.Between(40, 240))
            );
        }

        return plan.ConvertAll(one => (one.Item1, Math.Max(one.Item2, 1), Math.Max(one.Item3, 1)));
    }

    private static (int Days, ExitReason? Reason) Walk(
        RandomStream random,
        int workOfForbund,
        List<(InterventionKind Kind, int First, int Last)> plan,
        decimal ratio,
        int last
    )
    {
        for (var day = 1; day <= last; day++)
        {
            var work = s_work[Math.Min((day - 1) / 91, s_work.Length - 1)] * workOfForbund / 100m;
            var isParallel = plan.Count > 1 && plan.TrueForAll(one => one.First < day && day - 1 <= one.Last);
            var chance = (int)(isParallel ? work * ratio : work);
            var drawn = random.Below(Million);
            if (drawn < chance + Other)
            {
                return (day, drawn < chance ? ExitReason.WorkUnsubsidised : ExitReason.JobSeekerRegistered);
            }
        }

        return (last, last == Longest ? ExitReason.ProjectEnded : null);
    }
}
