using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Under which conditions a team works (villkor), never a member of staff.</summary>
/// <param name="Forbund">Code of the förbund; <c>null</c> = not known.</param>
/// <param name="Team">Code of the team.</param>
/// <param name="Staff">Members of staff up to the as-of day.</param>
/// <param name="Participants">Persons for whom one of them was responsible on some day.</param>
/// <param name="ParticipantDays">Days on which one of them was, each day of a person once.</param>
/// <param name="FullTimeThousandthDays">Days of staff times their share of full time in thousandths; <c>null</c> = a share is not known.</param>
/// <param name="WithOneThroughout">Persons for whom one member of staff was responsible and never another.</param>
/// <param name="Changes">How often another member of staff took over one of the persons.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record TeamConditions(
    string? Forbund,
    string Team,
    long Staff,
    long Participants,
    long ParticipantDays,
    long? FullTimeThousandthDays,
    long WithOneThroughout,
    long Changes
)
{
    /// <summary>The fewest members of staff of a team that is shown.</summary>
    public const int LeastStaff = 3;

    /// <summary>The fewest participants of a team that is shown.</summary>
    public const int LeastParticipants = 10;

    /// <summary>Why nothing is said of the team; <c>null</c> = it is.</summary>
    public TeamRefusal? Refused =>
        Staff < LeastStaff ? TeamRefusal.TooFewStaff
        : Participants < LeastParticipants ? TeamRefusal.TooFewParticipants
        : null;

    /// <summary>Participants per full-time equivalent: participant-days by full-time days; <c>null</c> = the staff's time is not known, or none.</summary>
    public double? Caseload => FullTimeThousandthDays is { } time and > 0 ? 1000.0 * ParticipantDays / time : null;

    /// <summary>Share of the persons with one member of staff throughout; <c>null</c> = nobody.</summary>
    public double? Continuity => Participants == 0 ? null : (double)WithOneThroughout / Participants;

    /// <summary>Changes per 1,000 participant-days; <c>null</c> = no day.</summary>
    public double? ChangesPerThousandDays => ParticipantDays == 0 ? null : 1000.0 * Changes / ParticipantDays;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(TeamConditions);
}
