using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>The progression of a group of subjects as one rater kind sees them (gruppresultat). Counts are subjects.</summary>
/// <remarks>Shares are over <see cref="Assessable"/>; those not assessable are counted apart (BIP-P7, BIP-P8).</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ProgressionGroup
{
    internal ProgressionGroup(RaterKind rater, ReadOnlySpan<long> heads, IndexPairs index, ValueList<ItemPairs> items)
    {
        Rater = rater;
        Index = index;
        Items = items;
        Up = heads[ProgressionClass.Up.Order];
        Same = heads[ProgressionClass.Same.Order];
        Down = heads[ProgressionClass.Down.Order];
        NotAssessable = heads[ProgressionClass.NotAssessable.Order];
        AnyUp = heads[TallyLayout.AnyUp];
        AnyDown = heads[TallyLayout.AnyDown];
        WithSecond = heads[TallyLayout.WithSecond];
    }

    private ProgressionGroup(ProgressionGroup whole, ValueList<ItemPairs> items)
    {
        Rater = whole.Rater;
        Index = whole.Index;
        Items = items;
        (Up, Same, Down, NotAssessable) = (whole.Up, whole.Same, whole.Down, whole.NotAssessable);
        (AnyUp, AnyDown, WithSecond) = (whole.AnyUp, whole.AnyDown, whole.WithSecond);
    }

    /// <summary>Who answered.</summary>
    public RaterKind Rater { get; }

    /// <summary>Subjects with at least one measurement of that rater kind.</summary>
    public long Persons => Assessable + NotAssessable;

    /// <summary>Subjects with at least two measurements, computable or not: the least that can show progression (BIP-M5).</summary>
    public long WithSecond { get; }

    /// <summary>Subjects that can be assessed; the denominator of every share.</summary>
    public long Assessable => Up + Same + Down;

    /// <summary>Subjects that cannot be assessed.</summary>
    public long NotAssessable { get; }

    /// <summary>Subjects whose mean change is up.</summary>
    public long Up { get; }

    /// <summary>Subjects whose mean change is within the threshold.</summary>
    public long Same { get; }

    /// <summary>Subjects whose mean change is down.</summary>
    public long Down { get; }

    /// <summary>Assessable subjects with at least one item of the index up; to be shown with <see cref="AnyDown"/> (BIP-P5).</summary>
    public long AnyUp { get; }

    /// <summary>Assessable subjects with at least one item of the index down.</summary>
    public long AnyDown { get; }

    /// <summary>The two indexes compared, over all subjects with two computable measurements, assessable or not.</summary>
    internal IndexPairs Index { get; }

    /// <summary>
    /// Every item asked of the rater kind, in the instrument's order, over all subjects with a pair, assessable or not.
    /// </summary>
    public ValueList<ItemPairs> Items { get; }

    /// <summary>The items that an audience may see (BIP-V2).</summary>
    /// <param name="audience">For whom the view is.</param>
    public ValueList<ItemPairs> ItemsFor(Audience audience) =>
        Items.AsEnumerable().Where(pairs => pairs.Item.IsVisibleTo(audience)).ToValueList();

    internal ProgressionGroup For(Audience audience) => new(this, ItemsFor(audience));

    /// <summary>The rater kind; no count.</summary>
    public override string ToString() => $"{nameof(ProgressionGroup)} ({Rater.Code})";
}
