namespace Gransgangare.Evidence;

/// <summary>Days since entry, first and last included.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, not before the first.</param>
internal readonly record struct DayRange(int First, int Last)
{
    /// <summary>Number of days.</summary>
    public int Days => Last - First + 1;
}
