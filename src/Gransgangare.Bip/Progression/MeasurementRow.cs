using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>
/// What a progression needs of the measurements of one day, as numbers: a key of line, day and marks, and two halves of answers. Rater kinds
/// of an instrument of at most sixteen items share a line two by two, one in each half; otherwise each has a line of its own.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct MeasurementRow
{
    // Every day NodaTime knows fits in 24 bits once moved above zero.
    private const int FieldBits = 24;
    private const int FieldMask = (1 << FieldBits) - 1;
    private const int DayOffset = 1 << (FieldBits - 1);

    /// <summary>The row of one measurement.</summary>
    /// <param name="line">Where the rater kind answers.</param>
    /// <param name="day">Days since 2000-01-01.</param>
    /// <param name="answers">The answers.</param>
    public MeasurementRow(RaterLine line, int day, Answers answers)
    {
        Key = ((((long)line.Line << FieldBits) | (uint)(day + DayOffset)) << FieldBits) | (1L << line.Half);
        (Low, High) =
            line.IsWide ? (answers.Low, answers.High)
            : line.Half == 0 ? (answers.Low, 0UL)
            : (0UL, answers.Low);
    }

    private MeasurementRow(long key, ulong low, ulong high) => (Key, Low, High) = (key, low, high);

    /// <summary>Sorting by it sorts by line, then by day. Its lowest bits say for which halves there is a measurement.</summary>
    public long Key { get; }

    /// <summary>The answers of slots 0–15 of the first rater kind of the line.</summary>
    public ulong Low { get; }

    /// <summary>The answers of slots 0–15 of its second rater kind, or of slots 16–31 of the only one.</summary>
    public ulong High { get; }

    /// <summary>Days since 2000-01-01.</summary>
    public int Day => ((int)(Key >> FieldBits) & FieldMask) - DayOffset;

    /// <summary>The answers of one half.</summary>
    public ulong Half(int half) => half == 0 ? Low : High;

    /// <summary>1 if there is a measurement in a half, else 0.</summary>
    public int CountIn(int half) => (int)(Key >> half) & 1;

    /// <summary>A key above those of a line up to a day, and for the greatest day below those of the next line.</summary>
    public static long KeyAfter(int line, int day) =>
        ((long)line << (2 * FieldBits)) + (Math.Min((long)day + DayOffset + 1, 1 << FieldBits) << FieldBits);

    /// <summary>
    /// Puts a row into its place among the sorted first rows of a span, together with what is there of its line and day. They mostly come in
    /// order, so this does little.
    /// </summary>
    /// <returns>How many rows there are then.</returns>
    /// <exception cref="ArgumentException">There is a measurement of the same rater kind and date.</exception>
    public static int Insert(Span<MeasurementRow> sorted, int count, in MeasurementRow row)
    {
        var place = count;
        while (place > 0 && sorted[place - 1].Occasion > row.Occasion)
        {
            place--;
        }

        if (place > 0 && sorted[place - 1].Occasion == row.Occasion)
        {
            sorted[place - 1] = sorted[place - 1].With(row);
            return count;
        }

        sorted.Slice(place, count - place).CopyTo(sorted.Slice(place + 1));
        sorted[place] = row;
        return count + 1;
    }

    private long Occasion => Key >> FieldBits;

    private MeasurementRow With(in MeasurementRow other) =>
        (Key & other.Key & FieldMask) == 0
            ? new(Key | other.Key, Low | other.Low, High | other.High)
            : throw new ArgumentException("Two measurements have the same subject, rater kind and date (BIP-M3).", nameof(other));
}
