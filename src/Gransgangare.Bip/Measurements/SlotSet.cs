namespace Gransgangare.Bip;

/// <summary>A set of slots of <see cref="Answers"/>, four bits to a slot so that picking answers is one <c>and</c>.</summary>
internal readonly struct SlotSet(ulong low, ulong high)
{
    public ulong Low { get; } = low;

    public ulong High { get; } = high;

    public static SlotSet Of(IEnumerable<int> slots)
    {
        var (low, high) = (0UL, 0UL);
        foreach (var slot in slots)
        {
            if (slot < 16)
            {
                low |= 0xFUL << (slot * 4);
            }
            else
            {
                high |= 0xFUL << ((slot - 16) * 4);
            }
        }

        return new SlotSet(low, high);
    }

    public bool Contains(int slot) => (((slot < 16 ? Low : High) >> (slot % 16 * 4)) & 1) != 0;

    public static SlotSet operator &(SlotSet left, SlotSet right) => new(left.Low & right.Low, left.High & right.High);

    public static SlotSet operator |(SlotSet left, SlotSet right) => new(left.Low | right.Low, left.High | right.High);

    public static SlotSet operator ~(SlotSet slots) => new(~slots.Low, ~slots.High);
}
