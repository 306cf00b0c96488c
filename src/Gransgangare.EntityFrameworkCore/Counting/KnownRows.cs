using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary><see cref="Participation.AsKnownOn"/> as a query, and which participations are not asked for in it.</summary>
internal static class KnownRows
{
    // The place of a spell among those of its participation, by first day and then by number, as one whole number that is odd for a registration error.
    private const long PlacesOfDay = 1L << 21;

    private static readonly DateOnly s_first = DateLimits.First.ToDateOnly();
    private static readonly DateOnly s_last = DateLimits.Last.ToDateOnly();

    /// <summary>
    /// Ids of the participations that are few and that anyone who counts reads and judges in memory, so that the question to the database asks nothing of a person's
    /// other participations: all those of persons who have died by a day, in whatever participation it is registered (SE-R22), and of persons with two birth
    /// dates (SE-R23); those with a day beyond the <see cref="DateLimits"/>, with which a database may not reckon (the last day of all is infinite in PostgreSQL);
    /// and those with a period that ends before it begins, of which no record can be made.
    /// </summary>
    /// <param name="participations">The participations.</param>
    /// <param name="asOf">The day; <c>null</c> = everything that is there.</param>
    /// <param name="endsWithDeath">Whether facts after a death do not count.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<long[]> ApartAsync(
        this IQueryable<ParticipationRow> participations,
        LocalDate? asOf,
        bool endsWithDeath,
        CancellationToken cancellation
    )
    {
        var (rows, known) = (participations.IgnoreAutoIncludes(), LastKnownDay(asOf));
        var dead = rows.Where(row => row.Spells.Any(spell => spell.ExitReason == ExitReason.Deceased && spell.ExitDate <= known));
        var bornTwice = rows.GroupBy(row => row.Person)
            .Where(person => person.Min(row => row.BirthDate) != person.Max(row => row.BirthDate))
            .Select(person => person.Key);
        IQueryable<long>[] apart =
        [
            .. endsWithDeath
                ? [rows.Where(row => dead.Any(other => other.Person == row.Person)).Select(row => row.Id)]
                : Array.Empty<IQueryable<long>>(),
            rows.Where(row => bornTwice.Contains(row.Person)).Select(row => row.Id),
            rows.Where(row =>
                    row.BirthDate < s_first
                    || row.BirthDate > s_last
                    || row.UnemployedSince < s_first
                    || row.UnemployedSince > s_last
                    || row.LeaveFrom < s_first
                    || row.LeaveFrom > s_last
                    || row.LeaveToExpected < s_first
                    || row.LeaveToExpected > s_last
                    || row.ProtectedTo < row.ProtectedFrom
                )
                .Select(row => row.Id),
            rows.SelectMany(row => row.Spells)
                .Where(spell =>
                    spell.EntryDate < s_first || spell.EntryDate > s_last || spell.ExitDate > s_last || spell.ExitDate < spell.EntryDate
                )
                .Select(spell => spell.ParticipationId),
            rows.SelectMany(row => row.Events)
                .Where(@event => @event.Date < s_first || @event.Date > s_last)
                .Select(@event => @event.ParticipationId),
            rows.SelectMany(row => row.Interventions).Where(one => one.EndDate < one.StartDate).Select(one => one.ParticipationId),
        ];
        var ids = new SortedSet<long>();
        foreach (var query in apart)
        {
            ids.UnionWith(await query.ToListAsync(cancellation).ConfigureAwait(false));
        }

        return [.. ids];
    }

    /// <summary>The groups that the database makes of participations. One with a value that cannot be read is in no group.</summary>
    /// <param name="participations">The participations.</param>
    /// <param name="groups">The question.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<List<T>> ToGroupsAsync<T>(
        this IQueryable<ParticipationRow> participations,
        Func<IQueryable<ParticipationRow>, IQueryable<T>> groups,
        CancellationToken cancellation
    )
    {
        try
        {
            return await groups(participations).ToListAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception fault) when (StoredFault.IsOfValue(fault))
        {
            var unreadable = await participations.UnreadableAsync(cancellation).ConfigureAwait(false);
            var readable = participations.Where(row => !unreadable.Contains(row.Id));
            return await groups(readable).ToListAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Last day of which anything is known, as the database has it.</summary>
    public static DateOnly LastKnownDay(LocalDate? asOf) => asOf is { } day ? Day.Asked(day) : DateOnly.MaxValue;

    /// <summary>The participations that had begun on a day and can be in a count; <c>null</c> = all, with all that is registered.</summary>
    /// <remarks>
    /// Spells are grouped once and joined by the id of the participation, so that no row asks a question of its own and each part of a database that is
    /// divided by that id answers for itself. The age is that of <see cref="Age.InCompletedYears"/> in whole numbers, which every database has: adding months or
    /// years to a day of a month that is too short means something else in each of them.
    /// </remarks>
    /// <param name="participations">The participations.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="leapDay">Reading for persons born on 29 February.</param>
    public static IQueryable<KnownRow> AsKnownOn(this IQueryable<ParticipationRow> participations, LocalDate? asOf, LeapDayBirthday leapDay)
    {
        var known = LastKnownDay(asOf);
        var isFebruary = leapDay == LeapDayBirthday.February28;
        var spells = participations.IgnoreAutoIncludes().SelectMany(row => row.Spells, (row, spell) => new { Row = row, Spell = spell });
        var spans = spells
            .Select(one => new
            {
                one.Row.Id,
                one.Spell,
                Place = (one.Spell.EntryDate.DayNumber * PlacesOfDay) + (one.Spell.Number * 2L),
            })
            .GroupBy(one => one.Id)
            .Select(one => new
            {
                Id = one.Key,
                Entry = one.Min(spell => spell.Spell.EntryDate),
                Last = one.Max(spell =>
                    spell.Spell.EntryDate > known
                        ? 0
                        : spell.Place + (spell.Spell.ExitReason == ExitReason.RegistrationError && spell.Spell.ExitDate <= known ? 1 : 0)
                ),
                ByDeath = one.Min(spell =>
                    spell.Spell.ExitReason == ExitReason.Deceased && spell.Spell.ExitDate <= known ? spell.Place : (long?)null
                ),
            })
            // Asked as "not odd": a planner takes an equation of a calculated number for rare, and would then do again for each row what it joins.
            .Where(one => one.Entry <= known && one.Last % 2 != 1);
        return spells
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
                        IsRegistered = one.Spell.ExitDate != null && one.Spell.ExitDate <= known,
                    }
            )
            .Select(one => new KnownRow
            {
                Row = one.Row,
                Last = one.Spell,
                Entry = one.Span.Entry,
                Exit = one.IsRegistered ? one.Spell.ExitDate : null,
                // A withdrawn consent ends the registration alone (SE-S17a).
                LeftOn = one.IsRegistered && one.Spell.ExitReason != ExitReason.ConsentWithdrawn ? one.Spell.ExitDate : null,
                IsRegistered = one.IsRegistered,
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
