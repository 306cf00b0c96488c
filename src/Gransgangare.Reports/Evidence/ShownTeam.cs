using Gransgangare.Core;
using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>The conditions of a team, as they may be shown; of one that is refused nothing is.</summary>
/// <param name="Forbund">Code of the förbund; <c>null</c> = not known.</param>
/// <param name="Team">Code of the team.</param>
/// <param name="Refused">Why nothing is said of it; <c>null</c> = it is.</param>
/// <param name="Caseload">Participants per full-time equivalent.</param>
/// <param name="Quarters">The same by calendar quarter; none of a team that is refused.</param>
/// <param name="Continuity">Share of the participants with one member of staff throughout, 0–1.</param>
/// <param name="HandOvers">How often another member of staff took over one of the participants.</param>
/// <param name="ChangesPerThousandDays">Hand-overs per 1,000 participant-days.</param>
/// <param name="DaysPerHandOver">Days without anybody responsible at a hand-over, on average.</param>
/// <param name="Organisations">Number of organisations that employ its staff; missing where none is known.</param>
/// <param name="Employers">Those of them with <see cref="TeamLoad.LeastStaff"/> members of staff or more.</param>
internal sealed record ShownTeam(
    string? Forbund,
    string Team,
    TeamRefusal? Refused,
    ShownNumber Caseload,
    ValueList<ShownTeamQuarter> Quarters,
    ShownNumber Continuity,
    ShownNumber HandOvers,
    ShownNumber ChangesPerThousandDays,
    ShownNumber DaysPerHandOver,
    ShownNumber Organisations,
    ValueList<ShownEmployer> Employers
);
