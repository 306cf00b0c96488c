using Gransgangare.Core;

namespace Gransgangare.Esf;

/// <summary>Incomplete records that are put in order by person and operation when somebody first asks for them; most reports never do.</summary>
internal sealed class OrderedWhenAsked(EsfIncompleteRecord[] records) : IEquatable<OrderedWhenAsked>
{
    private readonly Lazy<ValueList<EsfIncompleteRecord>> _records = new(() =>
        records.OrderBy(one => one.Person, StringComparer.Ordinal).ThenBy(one => one.Operation, StringComparer.Ordinal).ToValueList()
    );

    public ValueList<EsfIncompleteRecord> Records => _records.Value;

    public bool Equals(OrderedWhenAsked? other) => other is not null && Records.Equals(other.Records);

    public override bool Equals(object? obj) => Equals(obj as OrderedWhenAsked);

    public override int GetHashCode() => records.Length;
}
