using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>Plans of a group of participants (planer).</summary>
/// <param name="InTime">Persons whose first plan was made <see cref="DaysInTime"/> days after the first entry at the latest.</param>
/// <param name="WithPlan">Persons with a plan.</param>
/// <param name="TookPart">Of them, persons who took part in their first plan.</param>
/// <param name="WithTeam">Of them, persons with a known team in their first plan.</param>
/// <param name="ByOrganisation">The organisations of the project's plans, each with the persons of the group, in order of their names.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record PlanFigures(long InTime, long WithPlan, long TookPart, long WithTeam, ValueList<OrganisationPlans> ByOrganisation)
{
    /// <summary>Days from the first entry within which a plan is in time (SE-R25).</summary>
    public const int DaysInTime = 30;

    /// <summary>Organisations in those teams together, once for each plan.</summary>
    public long Organisations => ByOrganisation.Sum(one => one.Persons);

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(PlanFigures);

    internal static PlanFigures Of(
        LocalDate asOf,
        IReadOnlyCollection<KeyValuePair<string, ParticipantPath>> members,
        IEnumerable<IndividualPlan> plans
    )
    {
        var known = plans.Where(plan => plan.Date <= asOf).ToList();
        var firstOf = known
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
            // Every organisation of the project is in every group, so that what a group lacks is a 0.
            known
                .SelectMany(plan => plan.TeamOrganisations)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name, StringComparer.Ordinal)
                .Select(name => new OrganisationPlans(
                    name,
                    made.LongCount(plan => plan.TeamOrganisations.Contains(name, StringComparer.Ordinal))
                ))
                .ToValueList()
        );
    }
}
