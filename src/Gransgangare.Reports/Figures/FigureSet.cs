using System.Collections;

namespace Gransgangare.Reports;

/// <summary>The figures of one kind, by key, in the order of the JSON and of the columns.</summary>
/// <typeparam name="TOf">What has them.</typeparam>
internal sealed class FigureSet<TOf> : IReadOnlyCollection<Figure<TOf>>
{
    private readonly List<Figure<TOf>> _figures = [];

    public int Count => _figures.Count;

    /// <summary>The figure with a key.</summary>
    public Figure<TOf> this[string key] => TryGet(key) ?? throw new KeyNotFoundException($"The catalogue must have the figure {key}.");

    /// <summary>The figure with a key; <c>null</c> if there is none.</summary>
    public Figure<TOf>? TryGet(string key) => _figures.Find(figure => figure.Key == key);

    /// <summary>The share of a figure of those whom it is within.</summary>
    public Share ShareOf(Figure<TOf> figure, TOf of) => new(figure.In(of) ?? 0, this[figure.Within!].In(of) ?? 0);

    public void Add(Figure<TOf> figure) => _figures.Add(figure);

    public IEnumerator<Figure<TOf>> GetEnumerator() => _figures.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
