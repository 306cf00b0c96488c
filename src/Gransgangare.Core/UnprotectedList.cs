using System.Collections;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// An immutable list of counts or keys that are not protected against disclosure (oskyddade uppgifter): no serializer writes it. It is made of a
/// <see cref="ValueList{T}"/>, is one where one is asked for, and equals another with equal elements.
/// </summary>
/// <typeparam name="T">Type of the elements.</typeparam>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed class UnprotectedList<T> : IReadOnlyList<T>, IEquatable<UnprotectedList<T>>
{
    private readonly ValueList<T> _values;

    private UnprotectedList(ValueList<T> values) => _values = values ?? throw new ArgumentNullException(nameof(values));

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public T this[int index] => _values[index];

    /// <summary>The list that holds the values.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator UnprotectedList<T>(ValueList<T> values) => new(values);

    /// <summary>The values, which are protected by nothing from here on.</summary>
    /// <param name="list">The list.</param>
    public static implicit operator ValueList<T>(UnprotectedList<T> list) =>
        (list ?? throw new ArgumentNullException(nameof(list)))._values;

    /// <summary>The values, which are protected by nothing from here on.</summary>
    public ValueList<T> ToValueList() => _values;

    /// <summary>Walks the elements in order, without allocation; also across <c>await</c> and <c>yield</c>.</summary>
    public ValueList<T>.Enumerator GetEnumerator() => _values.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(UnprotectedList<T>? other) => other is not null && _values.Equals(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnprotectedList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() => _values.GetHashCode();

    /// <summary>The number of elements and nothing of them.</summary>
    public override string ToString() => FormattableString.Invariant($"UnprotectedList ({Count})");
}
