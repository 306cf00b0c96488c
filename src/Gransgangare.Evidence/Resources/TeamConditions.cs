using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Under which conditions a team works (villkor), never a member of staff.</summary>
/// <param name="Forbund">Code of the förbund; <c>null</c> = not known.</param>
/// <param name="Team">Code of the team.</param>
/// <param name="Load">Participants and staff up to the as-of day.</param>
/// <param name="Quarters">The same by calendar quarter, from the first day of its staff on.</param>
/// <param name="Employers">Organisations that employ its staff, in order of their codes; those that are not known are in none.</param>
/// <param name="WithOneThroughout">Persons whom nobody of the team took over.</param>
/// <param name="HandOvers">
/// How often one of the team took over a person from another member of staff, of this team or another (överlämning): each counts in one team.
/// </param>
/// <param name="DaysBetween">Days at the hand-overs on which nobody was responsible: from the last day of the one to the first of the next.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record TeamConditions(
    string? Forbund,
    string Team,
    TeamLoad Load,
    ValueList<TeamQuarter> Quarters,
    ValueList<EmployerStaff> Employers,
    long WithOneThroughout,
    long HandOvers,
    long DaysBetween
)
{
    /// <summary>Why nothing is said of the team; <c>null</c> = it is.</summary>
    public TeamRefusal? Refused => Load.Refused;

    /// <summary>Share of the persons whom nobody of the team took over; <c>null</c> = nobody.</summary>
    public double? Continuity => Load.Participants == 0 ? null : (double)WithOneThroughout / Load.Participants;

    /// <summary>Hand-overs per 1,000 participant-days; <c>null</c> = no day.</summary>
    public double? ChangesPerThousandDays => Load.ParticipantDays == 0 ? null : 1000.0 * HandOvers / Load.ParticipantDays;

    /// <summary>Days without anybody responsible at a hand-over, on average; <c>null</c> = there was no hand-over.</summary>
    public double? DaysPerHandOver => HandOvers == 0 ? null : (double)DaysBetween / HandOvers;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(TeamConditions);
}
