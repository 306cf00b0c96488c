using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>One subject's measurements of one instrument up to a day, sorted by line and date.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct Timelines(
    Instrument instrument,
    ReadOnlySpan<MeasurementRow> rows,
    int until = int.MaxValue,
    PassedOver passedOver = default
)
{
    /// <summary>The measurements that are not rows of the instrument.</summary>
    public PassedOver PassedOver { get; } = passedOver;

    /// <summary>All rows, also those of later days.</summary>
    public ReadOnlySpan<MeasurementRow> Rows { get; } = rows;

    /// <summary>The days on which a rater kind measured, and the answers.</summary>
    /// <param name="raterIndex">The rater kind.</param>
    /// <param name="room">As long as there are rows.</param>
    public ReadOnlySpan<DatedAnswers> Of(int raterIndex, Span<DatedAnswers> room)
    {
        var (line, count) = (new RaterLine(instrument, raterIndex), 0);
        foreach (ref readonly var row in line.In(Rows, until))
        {
            room[count] = new DatedAnswers(row.Day, line.AnswersIn(row));
            count += row.CountIn(line.Half);
        }

        return room.Slice(0, count);
    }

    /// <summary>Place of the measurement of a rater kind and a day, which there is.</summary>
    public static int PlaceOf(Instrument instrument, RaterKind rater, int day, ReadOnlySpan<Measurement> measurements)
    {
        var place = 0;
        while (measurements[place] is var one && !(one.DayNumber == day && one.Rater == rater && one.IsOf(instrument)))
        {
            place++;
        }

        return place;
    }

    /// <summary>Checks and sorts measurements; the room is as long as they are.</summary>
    public static Timelines Of(Instrument instrument, ReadOnlySpan<Measurement> measurements, Span<MeasurementRow> room)
    {
        var subject = measurements.IsEmpty ? "" : measurements[0].Subject;
        var (count, passedOver) = (0, default(PassedOver));
        foreach (var measurement in measurements)
        {
            if (!TryRead(instrument, measurement, out var row))
            {
                passedOver += PassedOver.Why(instrument, measurement);
                continue;
            }

            if (!string.Equals(measurement.Subject, subject))
            {
                throw new ArgumentException("The measurements are of more than one subject.", nameof(measurements));
            }

            count = MeasurementRow.Insert(room, count, row);
        }

        return new Timelines(instrument, room.Slice(0, count), passedOver: passedOver);
    }

    /// <summary>
    /// The row of a measurement; <c>false</c> if it is of another instrument, rater kind or kind of subject, or has an answer above the scale.
    /// </summary>
    public static bool TryRead(Instrument instrument, Measurement measurement, out MeasurementRow row)
    {
        row = default;
        if (
            !measurement.IsOf(instrument)
            || (instrument.IndexOf(measurement.Rater) is var rater && rater < 0)
            || measurement.Answers.Exceed(instrument.Highest)
        )
        {
            return false;
        }

        row = new MeasurementRow(new RaterLine(instrument, rater), measurement.DayNumber, measurement.Answers);
        return true;
    }
}
