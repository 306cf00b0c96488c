using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>How two rater kinds see the same items of the same subjects (skillnad mellan bedömare): second less first rater.</summary>
/// <remarks>Over all matched measurements, computable or not. Source: BIP-G1, BIP-G4, BIP-G5.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record RaterGap
{
    internal RaterGap(RaterKind? from, RaterKind? to, ValueList<ItemPairs> items, ValueList<ItemPairs> apart)
        : this(from, to, items, apart.Select(pairs => new GapChange(pairs)).ToValueList()) { }

    private RaterGap(RaterKind? from, RaterKind? to, ValueList<ItemPairs> items, ValueList<GapChange> changes)
    {
        From = from;
        To = to;
        Items = items;
        Changes = changes;
        foreach (var item in items)
        {
            N += item.N;
            Sum += item.DeltaSum;
            AbsoluteSum += item.AbsoluteSum;
        }
    }

    /// <summary>The first rater kind; <c>null</c> where no gap is counted, see <see cref="ProgressionSettings.GapOf"/>.</summary>
    public RaterKind? From { get; }

    /// <summary>The second rater kind: a positive gap means that this one rates higher; <c>null</c> where no gap is counted.</summary>
    public RaterKind? To { get; }

    /// <summary>Number of item pairs.</summary>
    public long N { get; }

    /// <summary>Sum of the gaps in scale steps.</summary>
    public long Sum { get; }

    /// <summary>Sum of the gaps without their sign.</summary>
    public long AbsoluteSum { get; }

    /// <summary>Mean gap in scale steps; <c>null</c> without pairs.</summary>
    public double? Mean => N == 0 ? null : (double)Sum / N;

    /// <summary>Mean gap without its sign; <c>null</c> without pairs.</summary>
    public double? MeanAbsolute => N == 0 ? null : (double)AbsoluteSum / N;

    /// <summary>The items asked of both, in the instrument's order; in each the first answer is the first rater's.</summary>
    public ValueList<ItemPairs> Items { get; }

    /// <summary>Whether the two come closer on each of those items: of subjects, each once.</summary>
    internal ValueList<GapChange> Changes { get; }

    internal RaterGap For(Audience audience) =>
        new(
            From,
            To,
            Items.AsEnumerable().Where(pairs => pairs.Item.IsVisibleTo(audience)).ToValueList(),
            Changes.AsEnumerable().Where(change => change.Item.IsVisibleTo(audience)).ToValueList()
        );

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(RaterGap);
}
