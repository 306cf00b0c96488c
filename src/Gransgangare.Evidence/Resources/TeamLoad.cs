using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Participants and staff of a team over a time (belastning), each day of a participant once.</summary>
/// <param name="Staff">Members of staff with a day in it.</param>
/// <param name="Participants">Persons for whom one of them was responsible on some day of it.</param>
/// <param name="ParticipantDays">Days on which one of them was.</param>
/// <param name="FullTimeThousandthDays">Days of staff times their share of full time in thousandths; <c>null</c> = a share is not known.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record TeamLoad(long Staff, long Participants, long ParticipantDays, long? FullTimeThousandthDays)
{
    /// <summary>The fewest members of staff of a team that is shown.</summary>
    public const int LeastStaff = 3;

    /// <summary>The fewest participants of a team that is shown.</summary>
    public const int LeastParticipants = 10;

    /// <summary>Why nothing is said of the team in this time; <c>null</c> = it is.</summary>
    public TeamRefusal? Refused =>
        Staff < LeastStaff ? TeamRefusal.TooFewStaff
        : Participants < LeastParticipants ? TeamRefusal.TooFewParticipants
        : null;

    /// <summary>Participants per full-time equivalent: participant-days by full-time days; <c>null</c> = the staff's time is not known, or none.</summary>
    public double? Caseload => FullTimeThousandthDays is { } time and > 0 ? 1000.0 * ParticipantDays / time : null;

    /// <summary>The type only.</summary>
    public override string ToString() => nameof(TeamLoad);
}
