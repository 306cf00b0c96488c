namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.LabourMarketAfterwards"/>.</summary>
internal enum LabourMarketSeen : byte
{
    StillTakingPart,
    NoEvent,
    Employed,
    SelfEmployed,
    Unemployed,
    JobSearching,
    Inactive,
}
