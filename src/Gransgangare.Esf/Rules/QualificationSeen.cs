namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.QualificationAfterwards"/>.</summary>
internal enum QualificationSeen : byte
{
    StillTakingPart,
    NoEvent,
    Gained,
}
