using System.Collections.ObjectModel;

namespace Gransgangare.Reports;

/// <summary>The figures of one kind, by key, in the order of the JSON and of the columns.</summary>
/// <typeparam name="TOf">What has them.</typeparam>
internal sealed class FigureSet<TOf> : KeyedCollection<string, Figure<TOf>>
{
    public FigureSet()
        : base(StringComparer.Ordinal) { }

    /// <summary>The figure with a key; <c>null</c> if there is none.</summary>
    public Figure<TOf>? TryGet(string key) => Contains(key) ? this[key] : null;

    /// <summary>The share of a figure of those whom it is within.</summary>
    public Share ShareOf(Figure<TOf> figure, TOf of) => new(figure.In(of) ?? 0, this[figure.Within!].In(of) ?? 0);

    protected override string GetKeyForItem(Figure<TOf> item) => item.Key;
}
