using NodaTime;

namespace Gransgangare.Core;

/// <summary>What counts of persons who have died (avlidna): nothing after the last day of their life, in any operation (SE-R22).</summary>
public static class Lifetimes
{
    // Months before a person's first entry and after the last exit within which a dated record may lie.
    private const int MonthsAround = 12;

    /// <summary>Last day of one person's life, as the first of the person's exits by death tells it; <c>null</c> = none does.</summary>
    /// <param name="participations">All participations of one person.</param>
    internal static LocalDate? DeathOf(IEnumerable<Participation> participations) =>
        (participations ?? throw new ArgumentNullException(nameof(participations))).Min(participation => participation.Death);

    /// <summary>
    /// The participations without what is registered after a death: one that begins later is left out, and one that goes on ends that day by death.
    /// Those of everybody else are the same objects, in the same order.
    /// </summary>
    /// <param name="participations">Participations of any persons, in any order; all of a person that there are.</param>
    public static IReadOnlyList<Participation> WithoutFactsAfterDeath(this IEnumerable<Participation> participations)
    {
        var all = (participations ?? throw new ArgumentNullException(nameof(participations))).ToList();
        var deaths = new Dictionary<string, LocalDate>(StringComparer.Ordinal);
        foreach (var participation in all)
        {
            if (participation.Death is { } death && !(deaths.TryGetValue(participation.Person, out var other) && other <= death))
            {
                deaths[participation.Person] = death;
            }
        }

        return deaths.Count == 0
            ? all
            : all.Select(one => deaths.TryGetValue(one.Person, out var death) ? Until(one, death) : one).OfType<Participation>().ToList();
    }

    /// <summary>
    /// What makes a dated record of a person doubtful (SE-R22): <see cref="ParticipationIssues.FactAfterDeath"/>, or
    /// <see cref="ParticipationIssues.OfAnotherTime"/> if all its days lie more than a year before the first entry or after the last exit; <c>null</c> = nothing.
    /// </summary>
    /// <param name="days">First to last day of the record.</param>
    /// <param name="participations">All participations of the person; without any nothing is doubtful.</param>
    internal static IssueDefinition? DoubtAbout(ParticipationPeriod days, IReadOnlyCollection<Participation> participations)
    {
        ArgumentNullException.ThrowIfNull(participations);

        return days.Start > DeathOf(participations) ? ParticipationIssues.FactAfterDeath
            : IsOfAnotherTime(days, TimeOf(participations)) ? ParticipationIssues.OfAnotherTime
            : null;
    }

    /// <summary>First entry to last exit of some participations, of one person or of a project; <c>null</c> = there are none.</summary>
    /// <param name="participations">The participations.</param>
    internal static ParticipationPeriod? TimeOf(IReadOnlyCollection<Participation> participations)
    {
        ArgumentNullException.ThrowIfNull(participations);

        return participations.Count == 0
            ? null
            : new(
                participations.Min(participation => participation.Entry),
                participations.Any(participation => participation.Exit is null) ? null : participations.Max(one => one.Exit!.Date)
            );
    }

    /// <summary>Whether all days of a record lie more than a year before or after a time, see <see cref="TimeOf"/>.</summary>
    /// <param name="days">First to last day of the record.</param>
    /// <param name="time">First entry to last exit; <c>null</c> = nothing is of another time.</param>
    internal static bool IsOfAnotherTime(ParticipationPeriod days, ParticipationPeriod? time) =>
        time is { } known && new Around(known).IsOutside(days);

    /// <summary>A time and a year before and after it, within which a dated record may lie.</summary>
    internal readonly struct Around(ParticipationPeriod time)
    {
        private readonly LocalDate _first = TimeLimits.AfterMonths(time.Start, -MonthsAround);
        private readonly LocalDate? _last = time.End is { } last ? TimeLimits.AfterMonths(last, MonthsAround) : null;

        public bool IsOutside(ParticipationPeriod days) => days.End < _first || days.Start > _last;
    }

    private static Participation? Until(Participation participation, LocalDate death)
    {
        // What was never a participation is in no count as it is.
        var known = participation.IsRegistrationError ? participation : participation.AsKnownOn(death);
        if (known is null || known.Exit is not null)
        {
            return known;
        }

        var last = known.Spells[known.Spells.Count - 1];
        return known with
        {
            Spells = known
                .Spells.Take(known.Spells.Count - 1)
                .Append(new Spell(last.Start, new Exit(death, ExitReason.Deceased)))
                .ToValueList(),
        };
    }
}
