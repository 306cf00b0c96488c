namespace Gransgangare.Evidence;

/// <summary>Days since entry, first and last included.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>Number of days; 0 or less = there are none.</summary>
    public int Days => Last - First + 1;
}
