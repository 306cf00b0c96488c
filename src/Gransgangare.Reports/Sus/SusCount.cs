namespace Gransgangare.Reports;

/// <summary>A count by sex (antal efter kön).</summary>
/// <param name="Women">Women.</param>
/// <param name="Men">Men.</param>
/// <param name="Total">All, non-binary and unknown included.</param>
public readonly record struct SusCount(long Women, long Men, long Total);
