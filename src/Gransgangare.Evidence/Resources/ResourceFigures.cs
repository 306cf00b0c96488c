using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>What a group of participants took (resurser): cost, hours and plans up to the as-of day, of those who had started by then.</summary>
/// <param name="Forbund">Förbund at the first entry, <see cref="EvidenceBreakdown.Unknown"/> if not known; <c>null</c> = the project as a whole.</param>
/// <param name="Started">Persons who started.</param>
/// <param name="PersonDays">Their days, first and last included.</param>
/// <param name="Outcomes">Their exits to work or study.</param>
/// <param name="CostOre">Costs of the group in öre, of a period that goes beyond the as-of day by days; <c>null</c> = none is known.</param>
/// <param name="Hours">Hours by kind, in order of the kind.</param>
/// <param name="Plans">Plans; <c>null</c> = there is no plan on record in the project.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record ResourceFigures(
    string? Forbund,
    long Started,
    long PersonDays,
    long Outcomes,
    decimal? CostOre,
    ValueList<HoursByKind> Hours,
    PlanFigures? Plans
)
{
    private const double DaysOfMonth = 365.25 / 12;

    /// <summary>From the first to the last day that the costs are of, up to the as-of day; <c>null</c> = no cost. Days between may have none.</summary>
    public ParticipationPeriod? CostPeriod { get; init; }

    /// <summary>Kronor per person who started; <c>null</c> = no cost or nobody.</summary>
    public double? CostPerStart => Kronor / (Started == 0 ? null : Started);

    /// <summary>Kronor per participant and month of 365.25 / 12 days; <c>null</c> = no cost or no days.</summary>
    public double? CostPerMonth => Kronor / (PersonDays == 0 ? null : PersonDays / DaysOfMonth);

    /// <summary>
    /// Least kronor per exit to work or study: the cost by the upper limit of the exact 95 % interval of the count (Garwood 1936), since the
    /// count is the chance part. <c>null</c> = no cost.
    /// </summary>
    public double? CostPerOutcomeLow => Kronor / PoissonInterval.Of(Outcomes).High;

    /// <summary>Most kronor per exit to work or study: the cost by the lower limit; <c>null</c> = no cost, or no limit, since there is no exit.</summary>
    public double? CostPerOutcomeHigh => Outcomes == 0 ? null : Kronor / PoissonInterval.Of(Outcomes).Low;

    /// <summary>Members of staff of the group on record; 0 = none is.</summary>
    public long Staff { get; init; }

    /// <summary>Why nothing is said of the förbund; <c>null</c> = it is. Of few members of staff it would be told how they work.</summary>
    public TeamRefusal? Refused => Forbund is not null && Staff is > 0 and < TeamLoad.LeastStaff ? TeamRefusal.TooFewStaff : null;

    private double? Kronor => (double?)CostOre / 100;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(ResourceFigures);

    internal static ResourceFigures Of(
        EvidenceRequest request,
        string? forbund,
        IReadOnlyDictionary<string, ParticipantPath> paths,
        ProjectResources resources
    )
    {
        var members = paths.Where(path => forbund is null || (path.Value.Forbund ?? EvidenceBreakdown.Unknown) == forbund).ToList();
        var persons = new HashSet<string>(members.Select(path => path.Key), StringComparer.Ordinal);
        var costs = resources
            .Costs.Where(cost => cost.Period.Start <= request.AsOf)
            .Where(cost => forbund is null || cost.Forbund == forbund)
            .ToList();
        return new ResourceFigures(
            forbund,
            members.Count,
            members.Sum(path => (long)path.Value.Days),
            members.LongCount(path => path.Value.Cause == PathCause.WorkOrStudy),
            costs.Count == 0 ? null : costs.Sum(cost => UpTo(request.AsOf, cost)),
            HoursByKind.Of(resources.Hours.Where(hours => hours.Month.ToDateInterval().Start <= request.AsOf), persons),
            resources.Plans.Count == 0 ? null : PlanFigures.Of(request.AsOf, members, resources.Plans)
        )
        {
            Staff = resources
                .Staff.Where(spell => spell.Period.Start <= request.AsOf && (forbund is null || spell.Forbund == forbund))
                .Select(spell => spell.Staff)
                .Distinct(StringComparer.Ordinal)
                .LongCount(),
            CostPeriod =
                costs.Count == 0
                    ? null
                    : new(
                        costs.Min(cost => cost.Period.Start),
                        costs.Max(cost => cost.Period.End < request.AsOf ? cost.Period.End.Value : request.AsOf)
                    ),
        };
    }

    // The same each day of its period.
    private static decimal UpTo(LocalDate asOf, Cost cost) =>
        !(cost.Period.End > asOf)
            ? cost.AmountOre
            : cost.AmountOre
                * (decimal)new ParticipationPeriod(cost.Period.Start, null).LengthInDays(asOf)
                / cost.Period.LengthInDays(asOf);
}
