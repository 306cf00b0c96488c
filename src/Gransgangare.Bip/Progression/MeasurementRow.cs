using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>What a progression needs of one measurement, as numbers: its answers, and a key of rater index, day and place.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct MeasurementRow
{
    // Every day NodaTime knows fits in 24 bits once moved above zero.
    private const int FieldBits = 24;
    private const int FieldMask = (1 << FieldBits) - 1;
    private const int DayOffset = 1 << (FieldBits - 1);

    public MeasurementRow(int rater, int day, int place, Answers answers)
    {
        Key = ((((long)rater << FieldBits) | (uint)(day + DayOffset)) << FieldBits) | (uint)place;
        (Low, High) = (answers.Low, answers.High);
    }

    /// <summary>Sorting by it sorts by rater kind, then by day.</summary>
    public long Key { get; }

    /// <summary>The answers of slots 0–15.</summary>
    public ulong Low { get; }

    /// <summary>The answers of slots 16–31.</summary>
    public ulong High { get; }

    public Answers Answers => new(Low, High);

    /// <summary>Days since 2000-01-01.</summary>
    public int Day => ((int)(Key >> FieldBits) & FieldMask) - DayOffset;

    /// <summary>Place of the measurement in what it came from.</summary>
    public int Place => (int)Key & FieldMask;

    public int Rater => (int)(Key >> (2 * FieldBits));

    public bool IsSameOccasion(in MeasurementRow other) => Key >> FieldBits == other.Key >> FieldBits;

    /// <summary>Puts a row into its place among the sorted first rows of a span. They mostly come in order, so this does little.</summary>
    public static void Insert(Span<MeasurementRow> sorted, int count, in MeasurementRow row)
    {
        var place = count;
        for (; place > 0 && sorted[place - 1].Key > row.Key; place--)
        {
            sorted[place] = sorted[place - 1];
        }

        sorted[place] = row;
    }
}
