using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence.Tests;

/// <summary>
/// An invented cohort in which nothing has to do with the outcome: every day of taking part has the same chance of an exit whatever support or caseworker
/// there is. People leave for a time and come back, and are rated when they leave; what a short cut makes of that is an association that is not there.
/// </summary>
internal static class NullCohort
{
    public static readonly LocalDate AsOf = new(2025, 12, 31);

    private const int Longest = 900;

    public static IReadOnlyList<NullPerson> Create(int persons, int seed)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, persons).Select(number => Make(FormattableString.Invariant($"p{number:0000}"), random)).ToList();
    }

    private static NullPerson Make(string person, Random random)
    {
        var entry = new LocalDate(2023, 1, 1).PlusDays(random.Next(800));
        var (spells, exit) = Walk(entry, random);
        var change = entry.PlusDays(random.Next(40, 500));
        return new NullPerson(
            new Participation
            {
                Person = person,
                Forbund = random.Next(2) == 0 ? "vast" : "finsam-goteborg",
                Gender = Gender.Woman,
                Spells = spells.ToValueList(),
                Interventions = spells.SelectMany(spell => Support(spell.Period, random)).ToValueList(),
            },
            Ratings(person, entry, spells, exit is not null, change, random).ToList(),
            [new Assignment(person, null, "h1", new(entry, change.PlusDays(-1))), new Assignment(person, null, "h2", new(change, null))]
        );
    }

    // Day by day: out to work, out for another reason, or away for a time.
    private static (List<Spell> Spells, Exit? Exit) Walk(LocalDate entry, Random random)
    {
        var (spells, start) = (new List<Spell>(), entry);
        for (var day = entry; day <= AsOf && Period.DaysBetween(entry, day) < Longest; day = day.PlusDays(1))
        {
            var drawn = random.NextDouble();
            if (drawn < 0.004)
            {
                var exit = new Exit(day, drawn < 0.002 ? ExitReason.WorkUnsubsidised : ExitReason.Illness);
                spells.Add(new Spell(start, exit));
                return (spells, exit);
            }

            if (drawn < 0.007)
            {
                var back = day.PlusDays(random.Next(20, 150));
                if (back <= AsOf && Period.DaysBetween(entry, back) < Longest)
                {
                    spells.Add(new Spell(start, new Exit(day, ExitReason.Illness)));
                    (start, day) = (back, back);
                }
            }
        }

        spells.Add(new Spell(start));
        return (spells, null);
    }

    // One intervention after the other with pauses; what is planned beyond the exit ends with it.
    private static IEnumerable<Intervention> Support(ParticipationPeriod spell, Random random)
    {
        var last = spell.End ?? AsOf;
        for (var first = spell.Start.PlusDays(random.Next(60)); first <= last; first = first.PlusDays(random.Next(30, 120)))
        {
            var end = first.PlusDays(random.Next(20, 100));
            yield return new Intervention(
                random.Next(2) == 0 ? InterventionKind.JobFocused : InterventionKind.Health,
                new(first, end <= last ? end : spell.End)
            );
        }
    }

    // At the start, every quarter, and at an exit instead of a rating of its last month.
    private static IEnumerable<Measurement> Ratings(
        string person,
        LocalDate entry,
        List<Spell> spells,
        bool hasLeft,
        LocalDate change,
        Random random
    )
    {
        var last = hasLeft ? spells[^1].Period.End!.Value : AsOf;
        for (var date = entry; date <= last; date = date.PlusDays(random.Next(80, 100)))
        {
            if (date == entry || !hasLeft || date.PlusDays(30) <= last)
            {
                yield return Rating(date);
            }
        }

        if (hasLeft && last.PlusDays(-random.Next(1, 11)) is var exit && exit > entry)
        {
            yield return Rating(exit);
        }

        Measurement Rating(LocalDate date) =>
            People.Rating(date, RaterKind.Caseworker, date < change ? "h1" : "h2", random.Next(1, 6)) with
            {
                Subject = person,
            };
    }
}

/// <summary>A person of it, with the ratings and who was responsible.</summary>
internal sealed record NullPerson(
    Participation Participation,
    IReadOnlyList<Measurement> Measurements,
    IReadOnlyList<Assignment> Assignments
);
