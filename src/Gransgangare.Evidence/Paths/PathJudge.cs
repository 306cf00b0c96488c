using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>
/// Makes one path of all participations of a person (SE-R6): scope as in the reports, first entry, final exit over all operations; a path with
/// an operation that goes on goes on. Facts after the as-of day are not known.
/// </summary>
internal sealed class PathJudge(OutcomeRuleSet rules, LocalDate asOf)
{
    public ParticipantPath? Judge(
        IEnumerable<Participation> participations,
        IEnumerable<Measurement> measurements,
        IEnumerable<Assignment>? assignments,
        out PathExclusion? exclusion
    )
    {
        var registered = PersonFacts.OfOneBirthDate(participations.ToArray()).AsKnownOn(asOf);
        var known = rules.CountsFactsAfterDeath ? registered.ToList() : registered.WithoutFactsAfterDeath();
        var counted = known.Where(participation => ExclusionOf(participation) is null).ToList();
        if (counted.Count == 0)
        {
            exclusion = known.Count == 0 ? PathExclusion.EntersLater : known.Select(ExclusionOf).First();
            return null;
        }

        exclusion = null;
        var first = counted.OrderBy(participation => participation.Entry).ThenBy(participation => participation.Operation, s_order).First();
        var last = counted.Any(participation => participation.Exit is not { } exit || !rules.IsExit(exit.Reason))
            ? null
            : counted
                .OrderBy(participation => participation.Exit!.Date)
                .ThenBy(participation => participation.Operation, s_order)
                .Last()
                .Exit;
        var days = Period.DaysBetween(first.Entry, last?.Date ?? asOf) + 1;
        return new ParticipantPath(
            first.Entry,
            days,
            last is null ? null : PathCause.Of(rules.Judge(last, asOf).Category),
            first.Forbund,
            first.Gender,
            first.AgeAtEntry() is { } age ? AgeGroup.Of(age) : null,
            first.AtEntry.Isced,
            counted.Count == 1
                ? first.Interventions
                : counted.SelectMany(participation => participation.Interventions.AsEnumerable()).ToList(),
            measurements.Where(measurement => measurement.Date <= asOf).ToList(),
            assignments?.Where(assignment => assignment.Period.Start <= asOf).ToList(),
            counted.Sum(participation => participation.Spells.Count) == 1 ? [] : Absences(counted, first.Entry, days)
        );
    }

    // What no spell of any operation covers; one that ends with what is not an exit of the rule set goes on.
    private List<DayRange> Absences(List<Participation> counted, LocalDate entry, int days)
    {
        var absences = new List<DayRange>();
        var next = 1;
        foreach (var spell in counted.SelectMany(participation => participation.Spells).OrderBy(spell => spell.Start))
        {
            var first = Period.DaysBetween(entry, spell.Start) + 1;
            if (first > next)
            {
                absences.Add(new DayRange(next, first - 1));
            }

            var last = spell.Exit is { } exit && rules.IsExit(exit.Reason) ? Period.DaysBetween(entry, exit.Date) + 1 : days;
            next = Math.Max(next, last + 1);
        }

        return absences;
    }

    private static readonly StringComparer s_order = StringComparer.Ordinal;

    private static PathExclusion? ExclusionOf(Participation participation) =>
        participation.IsRegistrationError ? PathExclusion.RegistrationError
        : participation.AtEntry.DirectBeneficiary == Fact.No ? PathExclusion.NotDirect
        : participation.Kind != ParticipantKind.Identified ? PathExclusion.NotIdentified
        : null;
}
