using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>The days of teams and of those they are responsible for, up to the as-of day.</summary>
internal static class TeamDays
{
    public static ValueList<TeamConditions> Conditions(
        LocalDate asOf,
        IReadOnlyDictionary<string, ParticipantPath> paths,
        ProjectResources resources
    )
    {
        var assigned = resources
            .Assignments.Where(row => paths.ContainsKey(row.Person))
            .Select(row => (Row: row, Period: row.Period.Intersect(DaysOf(paths[row.Person]))))
            .Where(row => row.Period is not null)
            .GroupBy(row => row.Row.Person, StringComparer.Ordinal)
            .Select(person =>
                person
                    .Select(row => (row.Row.Staff, Period: row.Period!.Value))
                    .OrderBy(row => row.Period.Start)
                    .ThenBy(row => row.Staff, StringComparer.Ordinal)
                    .ToList()
            )
            .ToList();
        return resources
            .Staff.Where(spell => spell.Team is not null && spell.Period.Start <= asOf)
            .GroupBy(spell => (spell.Forbund, Team: spell.Team!))
            .OrderBy(team => team.Key.Forbund, StringComparer.Ordinal)
            .ThenBy(team => team.Key.Team, StringComparer.Ordinal)
            .Select(team => Of(team.Key.Forbund, team.Key.Team, team.ToList(), assigned, asOf))
            .ToValueList();
    }

    private static TeamConditions Of(
        string? forbund,
        string team,
        List<StaffSpell> spells,
        List<List<(string Staff, ParticipationPeriod Period)>> assigned,
        LocalDate asOf
    )
    {
        var byStaff = spells.ToLookup(spell => spell.Staff, spell => spell.Period, StringComparer.Ordinal);
        var persons = assigned
            .Select(rows => (Rows: rows, Days: Days(rows.SelectMany(row => In(row, byStaff)))))
            .Where(person => person.Days > 0)
            .ToList();
        return new TeamConditions(
            forbund,
            team,
            byStaff.Count,
            persons.Count,
            persons.Sum(person => person.Days),
            spells.TrueForAll(spell => spell.FullTimeThousandths is not null)
                ? spells.Sum(spell => (long)spell.FullTimeThousandths!.Value * UpTo(spell.Period, asOf).LengthInDays(asOf))
                : null,
            persons.LongCount(person => Changes(person.Rows) == 0),
            persons.Sum(person => Changes(person.Rows))
        );
    }

    private static IEnumerable<ParticipationPeriod> In(
        (string Staff, ParticipationPeriod Period) row,
        ILookup<string, ParticipationPeriod> byStaff
    ) => byStaff[row.Staff].Select(spell => spell.Intersect(row.Period)).OfType<ParticipationPeriod>();

    // Each day once, however many periods have it.
    private static long Days(IEnumerable<ParticipationPeriod> periods)
    {
        var (days, last) = (0L, LocalDate.MinIsoValue);
        foreach (var period in periods.OrderBy(period => period.Start))
        {
            var end = period.End!.Value;
            if (end > last)
            {
                var start = period.Start > last ? period.Start : last.PlusDays(1);
                days += Period.DaysBetween(start, end) + 1;
                last = end;
            }
        }

        return days;
    }

    // How often the one who begins is another than the one who began before.
    private static long Changes(List<(string Staff, ParticipationPeriod Period)> rows) =>
        rows.Zip(rows.Skip(1), (before, next) => before.Staff == next.Staff ? 0L : 1L).Sum();

    private static ParticipationPeriod DaysOf(ParticipantPath path) => new(path.Entry, path.Entry.PlusDays(path.Days - 1));

    private static ParticipationPeriod UpTo(ParticipationPeriod period, LocalDate asOf) =>
        new(period.Start, period.End < asOf ? period.End : asOf);
}
