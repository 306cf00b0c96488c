using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What the project says of its budget beside those who started, as it may be shown. Support is as it was granted, never computed (SE-G13).</summary>
/// <param name="Stated">The budget as the project states it, in whole kronor.</param>
/// <param name="Planned">Planned participants; <c>null</c> = not stated.</param>
/// <param name="Started">Persons who started.</param>
/// <param name="PerStarted">
/// Kronor of the whole budget for each who started: that for each planned participant times planned by started.
/// </param>
internal sealed record ShownBudget(ProjectBudget Stated, int? Planned, ShownNumber Started, ShownNumber PerStarted)
{
    /// <summary>Kronor of the whole budget for each planned participant; <c>null</c> = one of them is not stated.</summary>
    public decimal? PerPlanned => Planned is { } planned and > 0 ? Stated.PerParticipant(planned) : null;
}
