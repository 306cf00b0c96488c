namespace Gransgangare.Disclosure;

/// <summary>Numbers of chance that are always the same.</summary>
internal static class Chance
{
    /// <summary>A number from 0 to less than 1.</summary>
    public static double Of(int number, long seed)
    {
        var mixed = unchecked((ulong)number * 0x9E3779B97F4A7C15 + (ulong)seed);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return ((mixed ^ (mixed >> 31)) >> 11) / (double)(1UL << 53);
    }
}
