using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>Participations of one person under one key, as most are and as some are not.</summary>
internal static class OnePerson
{
    /// <summary>Gives most persons one birth date in all their participations.</summary>
    public static IEnumerable<Participation> MostlyBornOnce(this IEnumerable<Participation> participations, Random random)
    {
        var births = new Dictionary<string, LocalDate?>(StringComparer.Ordinal);
        return participations.Select(one =>
            births.TryAdd(one.Person, one.BirthDate) || random.Next(12) == 0 ? one : one with { BirthDate = births[one.Person] }
        );
    }

    /// <summary>Without those that say another birth date than the person's (SE-R23), in the same order.</summary>
    public static Participation[] BornOnce(this IEnumerable<Participation> participations)
    {
        var all = participations.ToArray();
        var persons = all.GroupBy(one => one.Person).ToDictionary(person => person.Key, PersonFacts.Of, StringComparer.Ordinal);
        return [.. all.Where(one => !persons[one.Person].HasOtherBirthDate(one))];
    }
}
