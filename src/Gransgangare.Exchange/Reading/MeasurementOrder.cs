using Gransgangare.Bip;

namespace Gransgangare.Exchange.Reading;

/// <summary>A total order of measurements: by what may occur only once (BIP-M3), then by content, then by line.</summary>
internal sealed class MeasurementOrder : IComparer<ReadMeasurement>
{
    /// <summary>The order.</summary>
    public static MeasurementOrder Instance { get; } = new();

    public int Compare(ReadMeasurement x, ReadMeasurement y) => Compare(in x, in y);

    /// <summary>Sorts measurements. Where they come by subject, as most files have them, only those of one subject are compared.</summary>
    public static void Sort(ReadMeasurement[] rows, int count)
    {
        if (!AreBySubject(rows, count))
        {
            Array.Sort(rows, 0, count, Instance);
            return;
        }

        for (int start = 0, end = 0; start < count; start = end)
        {
            while (end < count && CompareSubjects(rows[start], rows[end]) == 0)
            {
                end++;
            }

            if (!AreInOrder(rows, start, end))
            {
                Array.Sort(rows, start, end - start, Instance);
            }
        }
    }

    /// <summary>The order by what may occur only once.</summary>
    public static int CompareKeys(in ReadMeasurement a, in ReadMeasurement b)
    {
        var order = CompareSubjects(a, b);
        order = order != 0 ? order : a.Date.CompareTo(b.Date);
        order = order != 0 ? order : string.CompareOrdinal(a.Traits.Rater.Code, b.Traits.Rater.Code);
        return order != 0 ? order : string.CompareOrdinal(a.Traits.InstrumentId, b.Traits.InstrumentId);
    }

    private static int Compare(in ReadMeasurement a, in ReadMeasurement b)
    {
        var order = CompareKeys(a, b);
        for (var slot = 0; order == 0 && slot < Answers.Capacity; slot++)
        {
            order = a.Answers[slot].CompareTo(b.Answers[slot]);
        }

        order = order != 0 ? order : string.CompareOrdinal(a.RaterId, b.RaterId);
        order = order != 0 ? order : (a.Traits.Occasion?.Order ?? -1).CompareTo(b.Traits.Occasion?.Order ?? -1);
        order = order != 0 ? order : string.CompareOrdinal(a.Traits.InstrumentVersion, b.Traits.InstrumentVersion);
        return order != 0 ? order : a.Line.CompareTo(b.Line);
    }

    private static int CompareSubjects(in ReadMeasurement a, in ReadMeasurement b)
    {
        var order = a.Traits.SubjectKind.Order.CompareTo(b.Traits.SubjectKind.Order);
        return order != 0 || ReferenceEquals(a.Subject, b.Subject) ? order : string.CompareOrdinal(a.Subject, b.Subject);
    }

    private static bool AreBySubject(ReadMeasurement[] rows, int count)
    {
        for (var row = 1; row < count; row++)
        {
            if (CompareSubjects(rows[row - 1], rows[row]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreInOrder(ReadMeasurement[] rows, int start, int end)
    {
        for (var row = start + 1; row < end; row++)
        {
            if (Compare(in rows[row - 1], in rows[row]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
