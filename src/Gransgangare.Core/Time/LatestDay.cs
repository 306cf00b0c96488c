using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// The day up to which participations are registered (sista kända dag), where nobody says which day a question is for. No single record sets it, and
/// no last day that many records share: 2042 for 2024 and 2099-12-31 for "still open" stand apart from the entries.
/// </summary>
public static class LatestDay
{
    // How long after one registered day the next may be, and still belong to the same course of registration.
    private const int MostMonthsBetween = 12;

    /// <summary>
    /// The last day of the latest course of registration: first and last days of spells, none more than a year after the one before, in which somebody
    /// enters and that more than one participation has part in. Days after <see cref="ProjectDefinition.LastExpectedDay"/> and beyond the
    /// <see cref="DateLimits"/> do not count. Where every participation stands alone it is the course of the first entry.
    /// </summary>
    /// <param name="participations">The participations, in any order.</param>
    /// <param name="project">Their project; <c>null</c> = none whose end is known.</param>
    /// <param name="others">
    /// Further days that are registered, such as those of events and measurements: they go on with a course, and make none; <c>null</c> = none.
    /// </param>
    /// <returns><c>null</c> if no day counts.</returns>
    public static LocalDate? Of(
        IEnumerable<Participation> participations,
        ProjectDefinition? project = null,
        IEnumerable<LocalDate>? others = null
    )
    {
        var courses = Courses(
                (participations ?? throw new ArgumentNullException(nameof(participations)))
                    .SelectMany((participation, whose) => Days(participation, whose))
                    .Concat((others ?? []).Select(day => new Registered(day, Whose: null, IsEntry: false)))
                    .Where(row => DateLimits.Contains(row.Day) && !(row.Day > project?.LastExpectedDay))
            )
            .Where(course => course.Exists(row => row.IsEntry))
            .ToList();
        return (courses.FindLast(IsOfSeveral) ?? courses.FirstOrDefault())?.Max(row => row.Day);
    }

    private static IEnumerable<List<Registered>> Courses(IEnumerable<Registered> rows)
    {
        var course = new List<Registered>();
        foreach (var row in rows.OrderBy(row => row.Day))
        {
            if (course.Count > 0 && row.Day > TimeLimits.AfterMonths(course[course.Count - 1].Day, MostMonthsBetween))
            {
                yield return course;
                course = [];
            }

            course.Add(row);
        }

        yield return course;
    }

    private static bool IsOfSeveral(List<Registered> course) => course.Select(row => row.Whose).OfType<int>().Distinct().Skip(1).Any();

    private static IEnumerable<Registered> Days(Participation participation, int whose)
    {
        foreach (var spell in participation.Spells)
        {
            yield return new Registered(spell.Start, whose, IsEntry: true);
            if (spell.Period.End is { } end)
            {
                yield return new Registered(end, whose, IsEntry: false);
            }
        }
    }

    private readonly record struct Registered(LocalDate Day, int? Whose, bool IsEntry);
}
