using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>One subject's measurements of one instrument up to a day, sorted by rater kind and date.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct Timelines(ReadOnlySpan<MeasurementRow> rows, int until = int.MaxValue)
{
    private readonly ReadOnlySpan<MeasurementRow> _rows = rows;
    private readonly int _until = until;

    /// <summary>All rows.</summary>
    public ReadOnlySpan<MeasurementRow> Rows => _rows;

    /// <summary>The measurements of one rater kind by date.</summary>
    public ReadOnlySpan<MeasurementRow> Of(int raterIndex)
    {
        var start = 0;
        while (start < _rows.Length && _rows[start].Rater < raterIndex)
        {
            start++;
        }

        var first = start;
        while (start < _rows.Length && _rows[start].Rater == raterIndex)
        {
            start++;
        }

        var end = start;
        while (end > first && _rows[end - 1].Day > _until)
        {
            end--;
        }

        return _rows.Slice(first, end - first);
    }

    /// <summary>Checks and sorts measurements; the room is as long as they are.</summary>
    public static Timelines Of(Instrument instrument, ReadOnlySpan<Measurement> measurements, Span<MeasurementRow> room)
    {
        var subject = measurements.IsEmpty ? "" : measurements[0].Subject;
        var count = 0;
        for (var index = 0; index < measurements.Length; index++)
        {
            var measurement = measurements[index];
            if (!TryRead(instrument, measurement, index, out var row))
            {
                continue;
            }

            if (!string.Equals(measurement.Subject, subject))
            {
                throw new ArgumentException("The measurements are of more than one subject.", nameof(measurements));
            }

            MeasurementRow.Insert(room, count++, row);
        }

        var rows = room.Slice(0, count);
        DemandOnce(rows);
        return new Timelines(rows);
    }

    /// <summary>The row of a measurement; <c>false</c> if it is of another instrument, rater kind or kind of subject.</summary>
    /// <exception cref="ArgumentException">An answer lies above the scale.</exception>
    public static bool TryRead(Instrument instrument, Measurement measurement, int place, out MeasurementRow row)
    {
        row = default;
        if (!measurement.IsOf(instrument) || instrument.IndexOf(measurement.Rater) is var rater && rater < 0)
        {
            return false;
        }

        if (measurement.Answers.Exceed(instrument.Highest))
        {
            throw new ArgumentException("A measurement has an answer above the instrument's scale.", nameof(measurement));
        }

        row = new MeasurementRow(rater, measurement.DayNumber, place, measurement.Answers);
        return true;
    }

    /// <summary>Sees that no measurement of a subject repeats another.</summary>
    /// <param name="measurements">Sorted.</param>
    /// <exception cref="ArgumentException">Two have the same rater kind and date.</exception>
    public static void DemandOnce(ReadOnlySpan<MeasurementRow> measurements)
    {
        for (var place = 1; place < measurements.Length; place++)
        {
            if (measurements[place].IsSameOccasion(measurements[place - 1]))
            {
                throw new ArgumentException("Two measurements have the same subject, rater kind and date (BIP-M3).", nameof(measurements));
            }
        }
    }
}
