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
            .GroupBy(row => row.Person, StringComparer.Ordinal)
            .Select(person =>
                person
                    .GroupBy(row => row.Staff, row => row.Period.Intersect(DaysOf(paths[row.Person])), StringComparer.Ordinal)
                    .SelectMany(staff => Joined(staff.OfType<ParticipationPeriod>()).Select(period => (Staff: staff.Key, Period: period)))
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
            .Select(team =>
                Of(
                    team.Key.Forbund,
                    team.Key.Team,
                    team.Select(spell => spell with { Period = UpTo(spell.Period, asOf) }).ToList(),
                    assigned
                )
            )
            .ToValueList();
    }

    private static TeamConditions Of(
        string? forbund,
        string team,
        List<StaffSpell> spells,
        List<List<(string Staff, ParticipationPeriod Period)>> assigned
    )
    {
        var byStaff = spells.ToLookup(spell => spell.Staff, spell => spell.Period, StringComparer.Ordinal);
        var persons = assigned
            .Select(rows => (Rows: rows, Periods: Joined(rows.SelectMany(row => In(row, byStaff)))))
            .Where(person => person.Periods.Count > 0)
            .ToList();
        var handOvers = persons.SelectMany(person => HandOvers(person.Rows, byStaff)).ToList();
        return new TeamConditions(
            forbund,
            team,
            Load(spells, persons.Select(person => person.Periods)),
            Quarters(spells, persons.ConvertAll(person => person.Periods)),
            spells
                .Where(spell => spell.Employer is not null)
                .GroupBy(spell => spell.Employer!, StringComparer.Ordinal)
                .OrderBy(employer => employer.Key, StringComparer.Ordinal)
                .Select(employer => new EmployerStaff(
                    employer.Key,
                    employer.Select(spell => spell.Staff).Distinct(StringComparer.Ordinal).LongCount()
                ))
                .ToValueList(),
            persons.LongCount(person => !HandOvers(person.Rows, byStaff).Any()),
            handOvers.Count,
            handOvers.Sum()
        );
    }

    private static TeamLoad Load(IReadOnlyCollection<StaffSpell> spells, IEnumerable<List<ParticipationPeriod>> persons)
    {
        var (participants, days) = (0L, 0L);
        foreach (var periods in persons)
        {
            participants++;
            days += periods.Sum(Length);
        }

        return new TeamLoad(
            spells.Select(spell => spell.Staff).Distinct(StringComparer.Ordinal).LongCount(),
            participants,
            days,
            spells.All(spell => spell.FullTimeThousandths is not null)
                ? spells.Sum(spell => spell.FullTimeThousandths!.Value * Length(spell.Period))
                : null
        );
    }

    // Staff and participants cut at the ends of the quarters; a participant-day is a day of the staff, so no quarter lacks staff that has one.
    private static ValueList<TeamQuarter> Quarters(List<StaffSpell> spells, List<List<ParticipationPeriod>> persons)
    {
        var ofQuarter = persons
            .SelectMany((periods, person) => periods.SelectMany(Parts).Select(part => (Person: person, Part: part)))
            .GroupBy(day => TeamQuarter.FirstOf(day.Part.Start))
            .ToDictionary(
                quarter => quarter.Key,
                quarter => quarter.GroupBy(day => day.Person).Select(person => person.Select(day => day.Part).ToList()).ToList()
            );
        return spells
            .SelectMany(spell => Parts(spell.Period).Select(part => spell with { Period = part }))
            .GroupBy(spell => TeamQuarter.FirstOf(spell.Period.Start))
            .OrderBy(quarter => quarter.Key)
            .Select(quarter => new TeamQuarter(
                quarter.Key,
                Load(quarter.ToList(), ofQuarter.TryGetValue(quarter.Key, out var known) ? known : [])
            ))
            .ToValueList();
    }

    private static IEnumerable<ParticipationPeriod> Parts(ParticipationPeriod period) =>
        TeamQuarter.In(period).Select(first => period.Intersect(TeamQuarter.DaysOf(first))!.Value);

    private static IEnumerable<ParticipationPeriod> In(
        (string Staff, ParticipationPeriod Period) row,
        ILookup<string, ParticipationPeriod> byStaff
    ) => byStaff[row.Staff].Select(spell => spell.Intersect(row.Period)).OfType<ParticipationPeriod>();

    // Each day once, however many periods have it; those that overlap or follow on each other are one.
    private static List<ParticipationPeriod> Joined(IEnumerable<ParticipationPeriod> periods)
    {
        var joined = new List<ParticipationPeriod>();
        foreach (var period in periods.OrderBy(period => period.Start))
        {
            var before = joined.Count == 0 ? null : joined[joined.Count - 1].End;
            if (before is null || period.Start > before.Value.PlusDays(1))
            {
                joined.Add(period);
            }
            else if (period.End > before)
            {
                joined[joined.Count - 1] = new(joined[joined.Count - 1].Start, period.End);
            }
        }

        return joined;
    }

    // Where one of the team begins who is another than the one who began before, in whatever team: the days on which nobody was responsible.
    private static IEnumerable<long> HandOvers(
        List<(string Staff, ParticipationPeriod Period)> rows,
        ILookup<string, ParticipationPeriod> byStaff
    )
    {
        var last = LocalDate.MinIsoValue;
        for (var place = 0; place < rows.Count; place++)
        {
            var (staff, period) = rows[place];
            if (place > 0 && rows[place - 1].Staff != staff && byStaff[staff].Any(spell => spell.Contains(period.Start)))
            {
                yield return Math.Max(0, Period.DaysBetween(last, period.Start) - 1);
            }

            last = period.End!.Value > last ? period.End.Value : last;
        }
    }

    private static long Length(ParticipationPeriod period) => Period.DaysBetween(period.Start, period.End!.Value) + 1;

    private static ParticipationPeriod DaysOf(ParticipantPath path) => new(path.Entry, path.Entry.PlusDays(path.Days - 1));

    private static ParticipationPeriod UpTo(ParticipationPeriod period, LocalDate asOf) =>
        new(period.Start, period.End < asOf ? period.End : asOf);
}
