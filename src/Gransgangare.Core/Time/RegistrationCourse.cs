using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// A course of registration (registreringsförlopp): days that are registered, none more than a year after the one before. What stands apart from
/// the courses of several persons is hardly of the project.
/// </summary>
/// <param name="days">The days, in order.</param>
internal sealed class RegistrationCourse(IReadOnlyList<RegistrationCourse.Registered> days)
{
    // How long after one registered day the next may be, and still belong to the same course of registration.
    private const int MostMonthsBetween = 12;

    /// <summary>Whether somebody enters in it.</summary>
    public bool HasEntry => days.Any(row => row.IsEntry);

    /// <summary>Whether more than one person has part in it.</summary>
    public bool IsOfSeveral => days.Select(row => row.Person).OfType<string>().Distinct(StringComparer.Ordinal).Skip(1).Any();

    /// <summary>The first entry of a course that has one.</summary>
    public LocalDate FirstEntry => days.First(row => row.IsEntry).Day;

    /// <summary>The last day.</summary>
    public LocalDate LastDay => days[days.Count - 1].Day;

    /// <summary>The courses of days in any order, the earliest first; those without an entry are left out.</summary>
    public static IReadOnlyList<RegistrationCourse> Of(IEnumerable<Registered> rows)
    {
        var courses = new List<List<Registered>>();
        LocalDate? last = null;
        foreach (var row in rows.Where(row => DateLimits.Contains(row.Day)).OrderBy(row => row.Day))
        {
            if (last is not { } before || row.Day > TimeLimits.AfterMonths(before, MostMonthsBetween))
            {
                courses.Add([]);
            }

            courses[courses.Count - 1].Add(row);
            last = row.Day;
        }

        return [.. courses.Select(days => new RegistrationCourse(days)).Where(course => course.HasEntry)];
    }

    /// <summary>The first and last days of spells; of participations that are in no count, such as registration errors, none.</summary>
    public static IEnumerable<Registered> DaysOf(IEnumerable<Participation> participations) =>
        (participations ?? throw new ArgumentNullException(nameof(participations))).Where(one => one.IsCounted).SelectMany(Days);

    private static IEnumerable<Registered> Days(Participation participation)
    {
        foreach (var spell in participation.Spells)
        {
            yield return new Registered(spell.Start, participation.Person, IsEntry: true);
            if (spell.Period.End is { } end)
            {
                yield return new Registered(end, participation.Person, IsEntry: false);
            }
        }
    }

    /// <summary>A day that is registered.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="Person">Key of the person; <c>null</c> = of none.</param>
    /// <param name="IsEntry">Whether it is the first day of a spell.</param>
    internal readonly record struct Registered(LocalDate Day, string? Person, bool IsEntry);
}
