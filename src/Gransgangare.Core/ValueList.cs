using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>An immutable list that equals another with equal elements in the same order, so that records that hold it compare by value.</summary>
/// <typeparam name="T">Type of the elements.</typeparam>
[JsonConverter(typeof(ValueListJsonConverter))]
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Of))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without elements.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The elements without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && (ReferenceEquals(this, other) || _items.SequenceEqual(other._items));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _items.Aggregate(_items.Length, (hash, item) => unchecked((hash * 31) + (item?.GetHashCode() ?? 0)));

    /// <summary>Walks the elements in order, without allocation; also across <c>await</c> and <c>yield</c>.</summary>
    public Enumerator GetEnumerator() => new(_items);

    /// <summary>A list of the elements of an array, copied.</summary>
    /// <param name="items">The elements in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <c>null</c>.</exception>
    public static implicit operator ValueList<T>(T[] items) => ValueList.Of(items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The number of elements, never their content.</summary>
    public override string ToString() => $"{Count} × {typeof(T).Name}";

    /// <summary>A place in a list, before the first element until it is moved.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items) => (_items, _index) = (items, -1);

        /// <summary>The element at the place.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Moves to the next element.</summary>
        /// <returns><c>false</c> after the last.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}

/// <summary>Makes <see cref="ValueList{T}"/>s.</summary>
public static class ValueList
{
    /// <summary>A list of the given elements, copied.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="items">The elements in order.</param>
    public static ValueList<T> Of<T>(params ReadOnlySpan<T> items) =>
        items.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(items.ToArray());

    /// <summary>A list of the given elements, copied; for languages without spans, such as Visual Basic.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="items">The elements in order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <c>null</c>.</exception>
    public static ValueList<T> Of<T>(params T[] items) => Of((ReadOnlySpan<T>)(items ?? throw new ArgumentNullException(nameof(items))));

    /// <summary>A list of the given elements, copied.</summary>
    /// <typeparam name="T">Type of the elements.</typeparam>
    /// <param name="items">The elements in order.</param>
    public static ValueList<T> ToValueList<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);

        return items as ValueList<T> ?? (items.ToArray() is { Length: > 0 } copied ? new ValueList<T>(copied) : ValueList<T>.Empty);
    }
}
