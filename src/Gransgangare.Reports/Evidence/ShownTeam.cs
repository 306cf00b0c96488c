using Gransgangare.Evidence;

namespace Gransgangare.Reports;

/// <summary>The conditions of a team, as they may be shown; of one that is refused nothing is.</summary>
/// <param name="Forbund">Code of the förbund; <c>null</c> = not known.</param>
/// <param name="Team">Code of the team.</param>
/// <param name="Refused">Why nothing is said of it; <c>null</c> = it is.</param>
/// <param name="Caseload">Participants per full-time equivalent.</param>
/// <param name="Continuity">Share of the participants with one member of staff throughout, 0–1.</param>
/// <param name="ChangesPerThousandDays">Changes of the responsible member of staff per 1,000 participant-days.</param>
internal sealed record ShownTeam(
    string? Forbund,
    string Team,
    TeamRefusal? Refused,
    ShownNumber Caseload,
    ShownNumber Continuity,
    ShownNumber ChangesPerThousandDays
);
