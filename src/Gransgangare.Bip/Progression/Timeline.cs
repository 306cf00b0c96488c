using System.Runtime.InteropServices;

namespace Gransgangare.Bip;

/// <summary>One rater kind's measurements of one subject by date, as an order over the span they came in: nothing is copied.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct Timeline(ReadOnlySpan<Measurement> measurements, ReadOnlySpan<long> order)
{
    private readonly ReadOnlySpan<Measurement> _measurements = measurements;
    private readonly ReadOnlySpan<long> _order = order;

    public int Count => _order.Length;

    public Measurement this[int place] => _measurements[SourceIndex(place)];

    public int Day(int place) => Timelines.DayOf(_order[place]);

    public int SourceIndex(int place) => Timelines.SourceIndexOf(_order[place]);
}
