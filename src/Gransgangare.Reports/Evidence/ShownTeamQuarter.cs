using Gransgangare.Evidence;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>A team in a calendar quarter, as it may be shown.</summary>
/// <param name="First">First day of the quarter.</param>
/// <param name="Refused">Why nothing is said of it; <c>null</c> = it is.</param>
/// <param name="Caseload">
/// Participants per full-time equivalent; hidden where quarters that are refused would follow from it and the whole.
/// </param>
internal readonly record struct ShownTeamQuarter(LocalDate First, TeamRefusal? Refused, ShownNumber Caseload);
