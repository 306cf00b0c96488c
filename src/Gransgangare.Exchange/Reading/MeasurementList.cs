using System.Collections;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Exchange.Reading;

/// <summary>
/// The measurements of a folder. Walked over, each becomes an object of its own that nobody keeps; a list of objects is made when somebody asks for it.
/// </summary>
internal sealed class MeasurementList : IEnumerable<Measurement>, IEquatable<MeasurementList>
{
    private readonly ReadMeasurement[] _rows;
    private readonly int _count;
    private ValueList<Measurement>? _list;

    /// <summary>Measurements that were read.</summary>
    public MeasurementList(ReadMeasurement[] rows, int count) => (_rows, _count) = (rows, count);

    /// <summary>Measurements that are objects already.</summary>
    public MeasurementList(ValueList<Measurement> list)
        : this([], 0) => _list = list;

    /// <summary>All of them.</summary>
    public ValueList<Measurement> All => _list ??= Rows().ToValueList();

    public IEnumerator<Measurement> GetEnumerator() => (_list ?? Rows()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Equals(MeasurementList? other) => other is not null && (ReferenceEquals(this, other) || All.Equals(other.All));

    public override bool Equals(object? obj) => Equals(obj as MeasurementList);

    public override int GetHashCode() => All.GetHashCode();

    private IEnumerable<Measurement> Rows()
    {
        for (var row = 0; row < _count; row++)
        {
            yield return _rows[row].ToMeasurement();
        }
    }
}
