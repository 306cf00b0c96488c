namespace Gransgangare.Reports;

/// <summary>What a number is a number of.</summary>
internal enum NumberUnit
{
    /// <summary>A count or a mean.</summary>
    None,

    /// <summary>Per cent.</summary>
    PerCent,

    /// <summary>Percentage points.</summary>
    Points,
}
