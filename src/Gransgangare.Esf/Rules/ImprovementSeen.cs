namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.SixMonthImprovement"/>.</summary>
internal enum ImprovementSeen
{
    StillTakingPart,
    NotFollowedUp,
    NoAnswer,
    NotImproved,
    Improved,
}
