using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>The revisions of one person's plans on a day (SE-R24).</summary>
/// <param name="participations">All counted participations of the person, as known on the day; at least one.</param>
/// <param name="months">Months from a plan or its latest revision to the next one.</param>
/// <param name="asOf">The day, included.</param>
internal sealed class PlanDuties(IReadOnlyList<Participation> participations, int months, LocalDate asOf)
{
    public IEnumerable<Duty> Of(IEnumerable<IndividualPlan> plans) =>
        plans
            .Where(plan => plan.Date <= asOf)
            .GroupBy(plan => plan.Operation, StringComparer.Ordinal)
            .Select(group => (Last: group.Max(LastDay), Of: Participations(group.Key), Operation: group.Key))
            .Where(plan => plan.Of.Count > 0)
            .Select(plan => Next(plan.Of, plan.Operation, plan.Last));

    // A plan without an operation is of all of them.
    private List<Participation> Participations(string? operation) =>
        participations.Where(one => operation is null || string.Equals(one.Operation, operation, StringComparison.Ordinal)).ToList();

    // A revision after the day is not known yet.
    private LocalDate LastDay(IndividualPlan plan) => plan.Revised is { } revised && revised <= asOf ? revised : plan.Date;

    private Duty Next(List<Participation> of, string? operation, LocalDate last)
    {
        var due = TimeLimits.AfterMonths(last, months);
        var exit = of.Exists(one => one.LeftBy is null) ? (LocalDate?)null : of.Max(one => one.LeftBy!.Date);
        var isDead = participations.Any(one => one.Death is not null);
        return new Duty(DutyKind.PlanRevision, due, isDead || exit < due ? DutyStatus.NotApplicable : DutyStatus.Of(asOf, due, due, exit))
        {
            Person = of[0].Person,
            Operation = operation,
            Forbund = of[0].Forbund,
            Closes = exit,
        };
    }
}
