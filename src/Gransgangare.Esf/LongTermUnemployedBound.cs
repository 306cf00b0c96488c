namespace Gransgangare.Esf;

/// <summary>Whether exactly the limit is long-term unemployment (långtidsarbetslös, gränsdagen).</summary>
/// <remarks>Source: ESF-B2, ESF-O1. Option <c>long-term-unemployed-bound</c>.</remarks>
public enum LongTermUnemployedBound
{
    /// <summary>Strictly more than the limit (<c>exclusive</c>), the default: exactly 12 months is not long-term.</summary>
    Exclusive = 0,

    /// <summary>At least the limit (<c>inclusive</c>): exactly 12 months is long-term.</summary>
    Inclusive = 1,
}
