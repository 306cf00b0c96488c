namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.SixMonthStatus"/>.</summary>
internal enum SixMonthSeen : byte
{
    StillTakingPart,
    NotFollowedUp,
    NoAnswer,
    Employed,
    NotEmployed,
    EmployedByEvents,
    NotEmployedByEvents,
    NoEvent,
    Deceased,
}
