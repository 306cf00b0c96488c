namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.StudiesAfterwards"/>.</summary>
internal enum StudiesSeen : byte
{
    StillTakingPart,
    NoEvent,
    Started,
    Ended,
}
