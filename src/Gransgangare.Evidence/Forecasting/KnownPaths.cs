using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>The paths of all persons as they were known on a day.</summary>
internal static class KnownPaths
{
    public static List<ParticipantPath> On(LocalDate day, IEnumerable<IReadOnlyList<Participation>> people, OutcomeRuleSet rules)
    {
        var judge = new PathJudge(rules, day);
        return people.Select(person => judge.Judge(person, [], null, out _)).OfType<ParticipantPath>().ToList();
    }
}
