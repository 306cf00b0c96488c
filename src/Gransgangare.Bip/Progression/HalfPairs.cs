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
    /// The pairs of slots 0–15 over the measurements up to a key. It is a method of its own and does no more than it must, so that all it works
    /// on stays in registers; it branches on nothing but where the measurements end.
    /// </summary>
    /// <param name="rows">Measurements in order.</param>
    /// <param name="end">A key above the last.</param>
    /// <param name="basis">The index.</param>
    /// <param name="measured">How many measurements there are.</param>
    /// <param name="computable">How many of them have a computable index, if it has items in no other slots.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static HalfPairs OfLow(ReadOnlySpan<MeasurementRow> rows, long end, IndexBasis basis, out int measured, out int computable)
    {
        var (pairs, items, tooFew, enough, index) = (default(HalfPairs), basis.Low, basis.Least - 1, 0U, 0);
        for (; index < rows.Length && rows[index].Key < end; index++)
        {
            // The sign says whether enough is answered.
            enough += (uint)(tooFew - Answers.BitsIn(pairs.Add(rows[index].Low) & items)) >> 31;
        }

        (measured, computable) = (index, (int)enough);
        return pairs;
    }

    /// <summary>The pairs of slots 16–31.</summary>
    public static HalfPairs OfHigh(ReadOnlySpan<MeasurementRow> rows)
    {
        var pairs = default(HalfPairs);
        foreach (ref readonly var row in rows)
        {
            pairs.Add(row.High);
        }

        return pairs;
    }

    /// <summary>Adds the answers of the next measurement.</summary>
    /// <returns>The lowest bit of each slot that is answered in it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Add(ulong answers)
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
