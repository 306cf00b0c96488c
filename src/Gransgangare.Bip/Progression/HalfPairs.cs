using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>First and last answer of sixteen slots at once, from measurements in order of their dates.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct HalfPairs
{
    private ulong _seen;

    /// <summary>The first answer of each slot.</summary>
    public ulong First { get; private set; }

    /// <summary>The last answer of each slot.</summary>
    public ulong Last { get; private set; }

    /// <summary>All four bits of each slot answered at least twice.</summary>
    public ulong Twice { get; private set; }

    /// <summary>
    /// The pairs of one half of the rows. It is a method of its own and does no more than it must, so that all it works on stays in registers;
    /// it branches on nothing but where the rows end.
    /// </summary>
    /// <param name="rows">Rows of one line in order.</param>
    /// <param name="half">The half.</param>
    /// <param name="items">The items of the index in that half.</param>
    /// <param name="least">How many must be answered.</param>
    /// <param name="measured">How many measurements there are.</param>
    /// <param name="computable">How many of them have a computable index, if it has items in no other half.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static HalfPairs Of(ReadOnlySpan<MeasurementRow> rows, int half, ulong items, int least, out int measured, out int computable)
    {
        var (pairs, tooFew, enough, all) = (default(HalfPairs), least - 1, 0U, 0);
        foreach (ref readonly var row in rows)
        {
            // The sign says whether enough is answered.
            enough += (uint)(tooFew - Answers.BitsIn(pairs.Add(row.Half(half)) & items)) >> 31;
            all += row.CountIn(half);
        }

        (measured, computable) = (all, (int)enough);
        return pairs;
    }

    /// <summary>Adds the answers of the next measurement.</summary>
    /// <returns>The lowest bit of each slot that is answered in it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Add(ulong answers)
    {
        var filled = Answers.Filled(answers);
        var answered = Answers.Widen(filled);
        Twice |= _seen & answered;
        First |= answers & ~_seen;
        Last = (Last & ~answered) | answers;
        _seen |= answered;
        return filled;
    }
}
