using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>What a group took, as it may be shown; kronor, hours and shares are shown with the counts behind them only.</summary>
/// <param name="Forbund">Code of the förbund; <c>null</c> = the project as a whole.</param>
/// <param name="Refused">Why nothing is said of it; <c>null</c> = it is.</param>
/// <param name="Started">Persons who started.</param>
/// <param name="PersonDays">Their days.</param>
/// <param name="Outcomes">Their exits to work or study.</param>
/// <param name="Cost">Kronor.</param>
/// <param name="CostPeriod">From the first to the last day that they are of; <c>null</c> = no cost.</param>
/// <param name="CostPerStart">Kronor per person who started.</param>
/// <param name="CostPerMonth">Kronor per participant and month.</param>
/// <param name="CostPerOutcomeLow">Least kronor per exit to work or study that the count agrees with.</param>
/// <param name="CostPerOutcomeHigh">Most kronor per exit to work or study that the count agrees with.</param>
/// <param name="Hours">Hours by kind.</param>
/// <param name="Plans">Plans; <c>null</c> = there is none on record in the project.</param>
internal sealed record ShownResources(
    string? Forbund,
    TeamRefusal? Refused,
    ShownNumber Started,
    ShownNumber PersonDays,
    ShownNumber Outcomes,
    ShownNumber Cost,
    ParticipationPeriod? CostPeriod,
    ShownNumber CostPerStart,
    ShownNumber CostPerMonth,
    ShownNumber CostPerOutcomeLow,
    ShownNumber CostPerOutcomeHigh,
    ValueList<ShownHours> Hours,
    ShownPlans? Plans
);
