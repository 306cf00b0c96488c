namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.SixMonthImprovement"/>.</summary>
internal enum ImprovementSeen : byte
{
    StillTakingPart,
    NotFollowedUp,
    NoAnswer,
    NotImproved,
    Improved,
    Deceased,
}
