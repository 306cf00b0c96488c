using Gransgangare.Bip;

namespace Gransgangare.Exchange.Reading;

/// <summary>A total order of measurements: by what may occur only once (BIP-M3), then by content.</summary>
internal static class MeasurementOrder
{
    public static int Compare(Measurement a, Measurement b)
    {
        var order = CompareKeys(a, b);
        for (var slot = 0; order == 0 && slot < Answers.Capacity; slot++)
        {
            order = a.Answers[slot].CompareTo(b.Answers[slot]);
        }

        order = order != 0 ? order : string.CompareOrdinal(a.RaterId, b.RaterId);
        return order != 0 ? order : (a.Occasion?.Order ?? -1).CompareTo(b.Occasion?.Order ?? -1);
    }

    public static int CompareKeys(Measurement a, Measurement b)
    {
        var order = a.SubjectKind.Order.CompareTo(b.SubjectKind.Order);
        order = order != 0 ? order : string.CompareOrdinal(a.Subject, b.Subject);
        order = order != 0 ? order : a.Date.CompareTo(b.Date);
        order = order != 0 ? order : string.CompareOrdinal(a.Rater.Code, b.Rater.Code);
        return order != 0 ? order : string.CompareOrdinal(a.InstrumentId, b.InstrumentId);
    }
}
