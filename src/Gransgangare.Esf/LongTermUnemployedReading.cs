namespace Gransgangare.Esf;

/// <summary>After how long unemployment counts as long-term (långtidsarbetslös, gränsens längd).</summary>
/// <remarks>Source: ESF-L2, ESF-O1. Option <c>long-term-unemployed</c>.</remarks>
public enum LongTermUnemployedReading
{
    /// <summary>12 months at every age (<c>12-months</c>); default in ESF+.</summary>
    TwelveMonths = 0,

    /// <summary>6 months below 25 years at entry, else 12 (<c>age-split</c>); default in ESF 2014–2020.</summary>
    AgeSplit = 1,
}
