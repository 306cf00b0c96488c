namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.QualificationAfterwards"/>.</summary>
internal enum QualificationSeen
{
    StillTakingPart,
    NoEvent,
    Gained,
}
