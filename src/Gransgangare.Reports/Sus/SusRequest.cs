using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>What the SUS tables are asked for.</summary>
/// <param name="Period">Those whose final exit lies in this period; both days included.</param>
/// <param name="AsOf">Only what was known on this day counts; <c>null</c> = everything.</param>
internal sealed record SusRequest(ParticipationPeriod Period, LocalDate? AsOf = null)
{
    /// <summary>Rule set and version, printed with every table.</summary>
    public static OutcomeRuleSet Rules => OutcomeRuleSet.Sus;
}
