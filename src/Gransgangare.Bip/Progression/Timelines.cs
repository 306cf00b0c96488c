using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>One subject's measurements of one instrument, checked and sorted by rater kind and date in one pass.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct Timelines
{
    // A key is rater index, day and place in the span. Every day NodaTime knows fits in 24 bits once moved above zero.
    private const int FieldBits = 24;
    private const int FieldMask = (1 << FieldBits) - 1;
    private const int DayOffset = 1 << (FieldBits - 1);

    private readonly ReadOnlySpan<Measurement> _measurements;
    private readonly ReadOnlySpan<long> _order;

    private Timelines(ReadOnlySpan<Measurement> measurements, ReadOnlySpan<long> order)
    {
        _measurements = measurements;
        _order = order;
    }

    public static int DayOf(long key) => ((int)(key >> FieldBits) & FieldMask) - DayOffset;

    public static int SourceIndexOf(long key) => (int)key & FieldMask;

    /// <summary>The measurements of one rater kind.</summary>
    public Timeline Of(int raterIndex)
    {
        var start = 0;
        while (start < _order.Length && RaterOf(_order[start]) < raterIndex)
        {
            start++;
        }

        var end = start;
        while (end < _order.Length && RaterOf(_order[end]) == raterIndex)
        {
            end++;
        }

        return new Timeline(_measurements, _order.Slice(start, end - start));
    }

    // The room is as long as the measurements. They mostly come in order, so an insertion sort does little.
    public static Timelines Of(Instrument instrument, ReadOnlySpan<Measurement> measurements, Span<long> room)
    {
        var subject = measurements.IsEmpty ? "" : measurements[0].Subject;
        var count = 0;
        for (var index = 0; index < measurements.Length; index++)
        {
            var measurement = measurements[index];
            if (!measurement.IsOf(instrument) || instrument.IndexOf(measurement.Rater) is var rater && rater < 0)
            {
                continue;
            }

            if (!string.Equals(measurement.Subject, subject))
            {
                throw new ArgumentException("The measurements are of more than one subject.", nameof(measurements));
            }

            if (measurement.Answers.Exceed(instrument.Highest))
            {
                throw new ArgumentException("A measurement has an answer above the instrument's scale.", nameof(measurements));
            }

            Insert(room, count++, ((((long)rater << FieldBits) | (uint)(measurement.DayNumber + DayOffset)) << FieldBits) | (uint)index);
        }

        for (var place = 1; place < count; place++)
        {
            if (room[place] >> FieldBits == room[place - 1] >> FieldBits)
            {
                throw new ArgumentException("Two measurements have the same subject, rater kind and date (BIP-M3).", nameof(measurements));
            }
        }

        return new Timelines(measurements, room.Slice(0, count));
    }

    /// <summary>Puts a key into its place among the sorted first keys of a span.</summary>
    public static void Insert(Span<long> sorted, int count, long key)
    {
        var place = count;
        for (; place > 0 && sorted[place - 1] > key; place--)
        {
            sorted[place] = sorted[place - 1];
        }

        sorted[place] = key;
    }

    private static int RaterOf(long key) => (int)(key >> (2 * FieldBits));
}
