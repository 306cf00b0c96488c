using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary><see cref="Participation.AsKnownOn"/> as a query.</summary>
internal static class KnownRows
{
    /// <summary>The participations that had begun on a day; <c>null</c> = all, with all that is registered.</summary>
    /// <remarks>
    /// A spell that begins after a death is passed over, as by <see cref="Participation.Exit"/>. The age is that of <see cref="Age.InCompletedYears"/> in whole numbers, which every database has: adding months or years to a day of a
    /// month that is too short means something else in each of them.
    /// </remarks>
    public static IQueryable<KnownRow> AsKnownOn(this IQueryable<ParticipationRow> participations, LocalDate? asOf, LeapDayBirthday leapDay)
    {
        var known = asOf is { } day ? Day.Asked(day) : DateOnly.MaxValue;
        var isFebruary = leapDay == LeapDayBirthday.February28;
        return participations
            .IgnoreAutoIncludes()
            .SelectMany(
                row => row.Spells.OrderBy(spell => spell.EntryDate).ThenBy(spell => spell.Number).Take(1),
                (row, first) => new { Row = row, Entry = first.EntryDate }
            )
            .SelectMany(
                one =>
                    one.Row.Spells.Where(spell => spell.EntryDate <= known)
                        .Select(spell => new
                        {
                            Spell = spell,
                            IsByDeath = spell.ExitReason == ExitReason.Deceased && spell.ExitDate <= known,
                            Day = spell.EntryDate.Year * 512 + spell.EntryDate.Month * 32 + spell.EntryDate.Day,
                        })
                        .OrderByDescending(spell => spell.IsByDeath ? 1 : 0)
                        .ThenByDescending(spell => spell.IsByDeath ? -spell.Day : spell.Day)
                        .ThenByDescending(spell => spell.IsByDeath ? -spell.Spell.Number : spell.Spell.Number)
                        .Select(spell => spell.Spell)
                        .Take(1),
                (one, last) =>
                    new
                    {
                        one.Row,
                        one.Entry,
                        Birth = one.Row.BirthDate,
                        Last = last,
                    }
            )
            .Select(one => new KnownRow
            {
                Row = one.Row,
                Last = one.Last,
                Entry = one.Entry,
                Exit = one.Last.ExitDate <= known ? one.Last.ExitDate : null,
                Age =
                    one.Birth == null
                        ? null
                        : one.Entry.Year
                            - one.Birth.Value.Year
                            - (
                                one.Entry.Month * 32 + one.Entry.Day
                                < one.Birth.Value.Month * 32
                                    + one.Birth.Value.Day
                                    - (
                                        isFebruary
                                        && one.Birth.Value.Month == 2
                                        && one.Birth.Value.Day == 29
                                        && (one.Entry.Year % 4 != 0 || one.Entry.Year % 100 == 0 && one.Entry.Year % 400 != 0)
                                            ? 1
                                            : 0
                                    )
                                    ? 1
                                    : 0
                            ),
            });
    }
}
