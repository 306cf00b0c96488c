namespace Gransgangare.Reports;

/// <summary>The number of a cell, as forms for programs need it (talvärde).</summary>
/// <param name="Value">The number as it is shown: rounded; per cent for a share, as <c>25.8</c>.</param>
/// <param name="Decimals">How many decimals it is shown with.</param>
/// <param name="IsPercent">Whether it is per cent.</param>
internal readonly record struct TableNumber(decimal Value, int Decimals = 0, bool IsPercent = false);
