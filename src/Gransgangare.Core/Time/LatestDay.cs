using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// The day up to which participations are registered (sista kända dag), where nobody says which day a question is for. No single record sets it: a
/// day far ahead, such as 2042 for 2024, stands alone.
/// </summary>
public static class LatestDay
{
    // How long after one registered day the next may be, and still belong to the same course of registration.
    private const int MostMonthsBetween = 12;

    /// <summary>
    /// The latest first or last day of a spell that lies at most a year after such a day of another participation. Days after
    /// <see cref="ProjectDefinition.LastExpectedDay"/> and beyond the <see cref="DateLimits"/> do not count. Where every participation stands alone it
    /// is the last day that is reached from the first one without a gap of more than a year.
    /// </summary>
    /// <param name="participations">The participations, in any order.</param>
    /// <param name="project">Their project; <c>null</c> = none whose end is known.</param>
    /// <returns><c>null</c> if no day counts.</returns>
    public static LocalDate? Of(IEnumerable<Participation> participations, ProjectDefinition? project = null)
    {
        var days = (participations ?? throw new ArgumentNullException(nameof(participations)))
            .SelectMany((participation, whose) => Days(participation).Select(day => (Day: day, Whose: whose)))
            .Where(row => DateLimits.Contains(row.Day) && !(row.Day > project?.LastExpectedDay))
            .OrderBy(row => row.Day)
            .ToList();
        for (var last = days.Count - 1; last > 0; last--)
        {
            var earliest = TimeLimits.AfterMonths(days[last].Day, -MostMonthsBetween);
            for (var other = last - 1; other >= 0 && days[other].Day >= earliest; other--)
            {
                if (days[other].Whose != days[last].Whose)
                {
                    return days[last].Day;
                }
            }
        }

        return days.Count > 0 ? days.Select(row => row.Day).Aggregate(Next) : null;
    }

    // Of days that stand alone: from the first on, without a gap of more than a year.
    private static LocalDate Next(LocalDate reached, LocalDate day) =>
        day <= TimeLimits.AfterMonths(reached, MostMonthsBetween) ? day : reached;

    private static IEnumerable<LocalDate> Days(Participation participation) =>
        participation.Spells.SelectMany(spell => spell.Period.End is { } end ? new[] { spell.Start, end } : [spell.Start]);
}
