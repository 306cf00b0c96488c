using System.Runtime.CompilerServices;

namespace Gransgangare.Bip;

/// <summary>
/// The answers of one measurement (svar): up to 32 whole numbers 1–10 in sixteen bytes. A slot is an item's place in its instrument; 0 in a
/// slot is <em>no answer</em> and never a value (BIP-M2). The default value has no answers.
/// </summary>
public readonly struct Answers : IEquatable<Answers>
{
    /// <summary>Number of slots.</summary>
    public const int Capacity = 32;

    internal const int SlotsPerHalf = Capacity / 2;
    internal const int BitsPerSlot = 4;
    internal const ulong SlotMask = 0xF;

    internal Answers(ulong low, ulong high)
    {
        Low = low;
        High = high;
    }

    /// <summary>Number of slots with an answer.</summary>
    public int Count => High == 0 ? BitsIn(Filled(Low)) : BitsIn(Filled(Low) | (Filled(High) << 1));

    /// <summary>Whether no slot has an answer.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The answer in a slot, 1–10; 0 = no answer.</summary>
    /// <param name="slot">0–31.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such slot.</exception>
    public int this[int slot] =>
        (uint)slot < Capacity ? (int)((slot < SlotsPerHalf ? Low : High) >> Shift(slot)) & 0xF : throw NoSuchSlot(nameof(slot));

    /// <summary>Sum of the answers; slots without one add nothing.</summary>
    public int Sum => High == 0 ? SumIn(Low) : SumIn(Low) + SumIn(High);

    /// <summary>
    /// These answers with one slot replaced by an <em>oriented</em> answer, high = closer to work also where the form is reversed; for a store that
    /// kept oriented answers. The values of a form go through <see cref="Instrument.Measure"/> or <see cref="Instrument.Read"/>, which orient and check.
    /// </summary>
    /// <param name="slot">0–31.</param>
    /// <param name="oriented">1–10, or 0 to take the answer away.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such slot, or a value that no scale has.</exception>
    public Answers WithOriented(int slot, int oriented)
    {
        if ((uint)slot >= Capacity)
        {
            throw NoSuchSlot(nameof(slot));
        }

        if ((uint)oriented > Instrument.LargestScale)
        {
            throw new ArgumentOutOfRangeException(nameof(oriented), "An answer is 1 to 10, or 0 for no answer.");
        }

        var (clear, set) = (~(0xFUL << Shift(slot)), (ulong)oriented << Shift(slot));
        return slot < SlotsPerHalf ? new((Low & clear) | set, High) : new(Low, (High & clear) | set);
    }

    /// <inheritdoc/>
    public bool Equals(Answers other) => Low == other.Low && High == other.High;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Answers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Low.GetHashCode() * 31) + High.GetHashCode());

    /// <summary>Whether two have the same answers in all slots.</summary>
    public static bool operator ==(Answers left, Answers right) => left.Equals(right);

    /// <summary>Whether two differ in a slot.</summary>
    public static bool operator !=(Answers left, Answers right) => !left.Equals(right);

    /// <summary>The number of answers, never the answers.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} answers");

    /// <summary>Whether any slot is greater here, where no answer is 0: give both the same slots, or limits for every slot.</summary>
    internal bool Exceed(Answers limits) => AnyGreater(Low, limits.Low) || (High != 0 && AnyGreater(High, limits.High));

    /// <summary>The same answer in every slot.</summary>
    internal static Answers All(int value) => new(0x1111_1111_1111_1111UL * (uint)value, 0x1111_1111_1111_1111UL * (uint)value);

    /// <summary>How far two answers to the same item lie apart, plus 1, in each slot that both answer: 1 = they agree.</summary>
    internal static Answers Apart(Answers one, Answers other) => new(Apart(one.Low, other.Low), Apart(one.High, other.High));

    /// <summary>Slots 0–15, slot 0 in the lowest four bits.</summary>
    internal ulong Low { get; }

    /// <summary>Slots 16–31.</summary>
    internal ulong High { get; }

    /// <summary>The slots that have an answer.</summary>
    internal SlotSet Answered => new(Widen(Filled(Low)), Widen(Filled(High)));

    /// <summary>The answers in the slots of a set; the others become no answer.</summary>
    internal Answers Only(SlotSet slots) => new(Low & slots.Low, High & slots.High);

    private static int Shift(int slot) => (slot % SlotsPerHalf) * BitsPerSlot;

    // The lowest bit of each group of four bits that is not zero.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Filled(ulong half)
    {
        half |= half >> 2;
        half |= half >> 1;
        return half & 0x1111_1111_1111_1111UL;
    }

    // One bit of each group of four becomes all four.
    internal static ulong Widen(ulong filled) => (filled << BitsPerSlot) - filled;

    internal static int BitsIn(ulong bits) =>
#if NETSTANDARD2_0
        SumIn(bits & 0x1111_1111_1111_1111UL) + SumIn((bits >> 1) & 0x1111_1111_1111_1111UL);
#else
        System.Numerics.BitOperations.PopCount(bits);
#endif

    // Two answers are at most 20, so a byte holds each partial sum and the eight bytes add up to at most 160.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int SumIn(ulong half)
    {
        const ulong EveryOther = 0x0F0F_0F0F_0F0F_0F0FUL;
        return (int)(unchecked(((half & EveryOther) + ((half >> BitsPerSlot) & EveryOther)) * 0x0101_0101_0101_0101UL) >> 56);
    }

    // One answer to a byte with its top bit set, less the other: the top bit survives where theirs is at least mine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AnyGreater(ulong mine, ulong theirs)
    {
        const ulong EveryOther = 0x0F0F_0F0F_0F0F_0F0FUL;
        const ulong Top = 0x8080_8080_8080_8080UL;
        var even = ((theirs & EveryOther) | Top) - (mine & EveryOther);
        var odd = (((theirs >> BitsPerSlot) & EveryOther) | Top) - ((mine >> BitsPerSlot) & EveryOther);
        return (even & odd & Top) != Top;
    }

    private static ulong Apart(ulong one, ulong other)
    {
        const ulong EveryOther = 0x0F0F_0F0F_0F0F_0F0FUL;
        var even = Distance(one & EveryOther, other & EveryOther);
        var odd = Distance((one >> BitsPerSlot) & EveryOther, (other >> BitsPerSlot) & EveryOther);
        return ((even | (odd << BitsPerSlot)) + 0x1111_1111_1111_1111UL) & Widen(Filled(one) & Filled(other));
    }

    // One answer to a byte with its top bit set, less the other; where the top bit is gone the rest is 128 less the distance.
    private static ulong Distance(ulong mine, ulong theirs)
    {
        const ulong Top = 0x8080_8080_8080_8080UL;
        var less = (mine | Top) - theirs;
        var isBelow = (~less & Top) >> 7;
        return ((less & ~Top) ^ (isBelow * 0x7F)) + isBelow;
    }

    private static ArgumentOutOfRangeException NoSuchSlot(string name) => new(name, "The slot must be between 0 and 31.");
}
