namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.StudiesAfterwards"/>.</summary>
internal enum StudiesSeen
{
    StillTakingPart,
    NoEvent,
    Started,
    Ended,
}
