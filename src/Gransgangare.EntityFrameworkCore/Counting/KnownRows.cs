using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary><see cref="Participation.AsKnownOn"/> and <see cref="Lifetimes.WithoutFactsAfterDeath"/> as a query.</summary>
internal static class KnownRows
{
    // The place of a spell among those of its participation, by first day and then by number, as one whole number that is odd for a registration error.
    private const long PlacesOfDay = 1L << 21;

    /// <summary>The participations that had begun on a day and can be in a count; <c>null</c> = all, with all that is registered.</summary>
    /// <remarks>
    /// Spells are grouped once and joined, so that no row asks a question of its own. The age is that of <see cref="Age.InCompletedYears"/> in whole
    /// numbers, which every database has: adding months or years to a day of a month that is too short means something else in each of them.
    /// </remarks>
    /// <param name="participations">The participations; a death in one of them ends the others of the person.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="leapDay">Reading for persons born on 29 February.</param>
    /// <param name="endsWithDeath">Whether nothing after a death counts, in whatever participation it is registered (SE-R22).</param>
    public static IQueryable<KnownRow> AsKnownOn(
        this IQueryable<ParticipationRow> participations,
        LocalDate? asOf,
        LeapDayBirthday leapDay,
        bool endsWithDeath = true
    )
    {
        var known = asOf is { } day ? Day.Asked(day) : DateOnly.MaxValue;
        var isFebruary = leapDay == LeapDayBirthday.February28;
        var rows = participations.IgnoreAutoIncludes();
        var deaths = rows.SelectMany(row => row.Spells, (row, spell) => new { row.Person, Spell = spell })
            .Where(one => endsWithDeath && one.Spell.ExitReason == ExitReason.Deceased && one.Spell.ExitDate <= known)
            .GroupBy(one => one.Person)
            .Select(person => new { Person = person.Key, Day = person.Min(one => one.Spell.ExitDate) });
        var lives = rows.LeftJoin(
            deaths,
            row => row.Person,
            death => death.Person,
            (row, death) => new { Row = row, Death = death == null ? null : death.Day }
        );
        var spans = lives
            .SelectMany(
                one => one.Row.Spells,
                (one, spell) =>
                    new
                    {
                        one.Row.Id,
                        one.Death,
                        Until = one.Death ?? known,
                        Spell = spell,
                        Place = ((spell.EntryDate.Year * 512) + (spell.EntryDate.Month * 32) + spell.EntryDate.Day) * PlacesOfDay
                            + (spell.Number * 2L),
                    }
            )
            .GroupBy(one => new
            {
                one.Id,
                one.Death,
                one.Until,
            })
            .Select(one => new
            {
                one.Key.Id,
                one.Key.Death,
                one.Key.Until,
                Entry = one.Min(spell => spell.Spell.EntryDate),
                LastOfAll = one.Max(spell =>
                    spell.Spell.EntryDate > known
                        ? 0
                        : spell.Place + (spell.Spell.ExitReason == ExitReason.RegistrationError && spell.Spell.ExitDate <= known ? 1 : 0)
                ),
                Last = one.Max(spell =>
                    spell.Spell.EntryDate > spell.Until
                        ? 0
                        : spell.Place
                            + (spell.Spell.ExitReason == ExitReason.RegistrationError && spell.Spell.ExitDate <= spell.Until ? 1 : 0)
                ),
                ByDeath = one.Min(spell =>
                    spell.Spell.ExitReason == ExitReason.Deceased && spell.Spell.ExitDate <= spell.Until ? spell.Place : (long?)null
                ),
            })
            // Asked as "not odd": a planner takes an equation of a calculated number for rare, and would then do again for each row what it joins.
            .Where(one => one.Entry <= one.Until && one.LastOfAll % 2 != 1 && one.Last % 2 != 1);
        return rows.SelectMany(row => row.Spells, (row, spell) => new { Row = row, Spell = spell })
            .Join(
                spans,
                one => new { one.Row.Id, one.Spell.Number },
                span => new { span.Id, Number = (int)((span.ByDeath ?? span.Last) % PlacesOfDay / 2) },
                (one, span) =>
                    new
                    {
                        one.Row,
                        one.Spell,
                        Span = span,
                        Birth = one.Row.BirthDate,
                        IsRegistered = one.Spell.ExitDate != null && one.Spell.ExitDate <= span.Until,
                    }
            )
            .Select(one => new KnownRow
            {
                Row = one.Row,
                Last = one.Spell,
                Entry = one.Span.Entry,
                Exit = one.IsRegistered ? one.Spell.ExitDate : one.Span.Death,
                // A withdrawn consent ends the registration alone (SE-S17a).
                LeftOn =
                    !one.IsRegistered ? one.Span.Death
                    : one.Spell.ExitReason == ExitReason.ConsentWithdrawn ? null
                    : one.Spell.ExitDate,
                IsByDeath = one.IsRegistered ? one.Span.ByDeath != null : one.Span.Death != null,
                IsRegistered = one.IsRegistered,
                Until = one.Span.Until,
                Age =
                    one.Birth == null
                        ? null
                        : one.Span.Entry.Year
                            - one.Birth.Value.Year
                            - (
                                one.Span.Entry.Month * 32 + one.Span.Entry.Day
                                < one.Birth.Value.Month * 32
                                    + one.Birth.Value.Day
                                    - (
                                        isFebruary
                                        && one.Birth.Value.Month == 2
                                        && one.Birth.Value.Day == 29
                                        && (
                                            one.Span.Entry.Year % 4 != 0 || one.Span.Entry.Year % 100 == 0 && one.Span.Entry.Year % 400 != 0
                                        )
                                            ? 1
                                            : 0
                                    )
                                    ? 1
                                    : 0
                            ),
            });
    }
}
