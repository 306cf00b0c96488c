using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// The day up to which participations are registered (sista kända dag), where nobody says which day a question is for. No single record sets it, and
/// no last day that many records share: 2042 for 2024 and 2099-12-31 for "still open" stand apart from the entries.
/// </summary>
internal static class LatestDay
{
    /// <summary>
    /// The last day of the latest course of registration: first and last days of spells, none more than a year after the one before, in which somebody
    /// enters and that more than one person has part in. Registrations that are in no count set no day. Days after <see cref="ProjectDefinition.LastExpectedDay"/> and beyond the
    /// <see cref="DateLimits"/> do not count. Where every person stands alone it is the course of the first entry.
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
        var courses = RegistrationCourse.Of(
            RegistrationCourse
                .DaysOf(participations)
                .Concat((others ?? []).Select(day => new RegistrationCourse.Registered(day, Person: null, IsEntry: false)))
                .Where(row => !(row.Day > project?.LastExpectedDay))
        );
        return (courses.LastOrDefault(course => course.IsOfSeveral) ?? courses.FirstOrDefault())?.LastDay;
    }
}
