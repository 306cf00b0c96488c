namespace Gransgangare.Core;

/// <summary>How large a count may be: more than any register has, and so small that no sum of tallies leaves the whole numbers of a computer.</summary>
internal static class CounterBounds
{
    /// <summary>The largest count that is added at once or read from a file.</summary>
    public const long Largest = 1_000_000_000_000;

    /// <summary>Refuses a count that is negative or larger.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is.</exception>
    public static void Demand(long count, string parameter)
    {
        if (count is < 0 or > Largest)
        {
            throw new ArgumentOutOfRangeException(parameter, FormattableString.Invariant($"A count is from 0 to {Largest}."));
        }
    }
}
