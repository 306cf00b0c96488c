using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// The day from which participations are registered (första kända dag), where no project says when it begins. No single record sets it: an entry in
/// 1951 among those of 2024 stands apart from the others.
/// </summary>
internal static class FirstDay
{
    /// <summary>
    /// The first entry of the earliest course of registration that more than one person has part in: first and last days of spells, none more
    /// than a year after the one before. Where every person stands alone it is the first entry. Days beyond the <see cref="DateLimits"/> do
    /// not count.
    /// </summary>
    /// <param name="participations">The participations, in any order.</param>
    /// <returns><c>null</c> if no day counts.</returns>
    public static LocalDate? Of(IEnumerable<Participation> participations)
    {
        var courses = RegistrationCourse.Of(RegistrationCourse.DaysOf(participations));
        return (courses.FirstOrDefault(course => course.IsOfSeveral) ?? courses.FirstOrDefault())?.FirstEntry;
    }
}
