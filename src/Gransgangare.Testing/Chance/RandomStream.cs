namespace Gransgangare.Testing;

/// <summary>
/// A stream of pseudo-random whole numbers (SplitMix64), the same on every platform: integer arithmetic only. Each participant has a
/// stream of its own for each topic, which follows from seed, participant and topic alone.
/// </summary>
/// <remarks>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.</remarks>
internal sealed class RandomStream(ulong state)
{
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15UL;

    private ulong _state = state;

    public static RandomStream For(ulong seed, int participant, Topic topic)
    {
        unchecked
        {
            var ofParticipant = Mix(Mix(seed + Golden) + ((ulong)participant * Golden));
            return new RandomStream(Mix(ofParticipant + ((ulong)topic * Golden)));
        }
    }

    public ulong Next() => Mix(_state = unchecked(_state + Golden));

    /// <summary>0 to <paramref name="bound"/> − 1.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary><paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Percent(int share) => Below(100) < share;

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58_476D_1CE4_E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D0_49BB_1331_11EBUL;
            return value ^ (value >> 31);
        }
    }
}
