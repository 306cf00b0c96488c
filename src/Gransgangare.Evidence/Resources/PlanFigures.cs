using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>Plans of a group of participants (planer).</summary>
/// <param name="InTime">Persons whose first plan was made <see cref="DaysInTime"/> days after the first entry at the latest.</param>
/// <param name="WithPlan">Persons with a plan.</param>
/// <param name="TookPart">Of them, persons who took part in their first plan.</param>
/// <param name="WithTeam">Of them, persons with a known team in their first plan.</param>
/// <param name="Organisations">Organisations in those teams together.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record PlanFigures(long InTime, long WithPlan, long TookPart, long WithTeam, long Organisations)
{
    /// <summary>Days from the first entry within which a plan is in time (SE-R25).</summary>
    public const int DaysInTime = 30;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(PlanFigures);

    internal static PlanFigures Of(
        LocalDate asOf,
        IReadOnlyCollection<KeyValuePair<string, ParticipantPath>> members,
        IEnumerable<IndividualPlan> plans
    )
    {
        var firstOf = plans
            .Where(plan => plan.Date <= asOf)
            .GroupBy(plan => plan.Person, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(plan => plan.Date).ThenBy(plan => plan.Operation, StringComparer.Ordinal).First(),
                StringComparer.Ordinal
            );
        var made = members.Select(path => firstOf.TryGetValue(path.Key, out var plan) ? plan : null).OfType<IndividualPlan>().ToList();
        return new PlanFigures(
            members.LongCount(path =>
                firstOf.TryGetValue(path.Key, out var plan) && plan.Date <= TimeLimits.AfterDays(path.Value.Entry, DaysInTime)
            ),
            made.Count,
            made.LongCount(plan => plan.ParticipantTookPart == Fact.Yes),
            made.LongCount(plan => plan.TeamOrganisations.Count > 0),
            made.Sum(plan => (long)plan.TeamOrganisations.Count)
        );
    }
}
