using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Whether two raters come closer on one item (närmar sig bedömarna): how far apart they are the first and the last time that both answer it in matched
/// measurements, without sign. It counts subjects, each once, and only those compared at least twice.
/// </summary>
/// <remarks>Source: BIP-G2, BIP-G3, BIP-G6.</remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record GapChange
{
    // In the pairs 1 stands for agreement, so that a place is a distance and 1 more.
    internal GapChange(ItemPairs apart)
    {
        (Item, Compared, Closer, Same, Further) = (apart.Item, apart.N, apart.Down, apart.Same, apart.Up);
        (ApartFirst, ApartLast) = (apart.First - 1, apart.Last - 1);
        if (apart is { N: > 1, Delta: { } mean })
        {
            Change = AgreementEstimate.Of(mean, Math.Sqrt((apart.DeltaSquares - (apart.N * mean * mean)) / (apart.N - 1) / apart.N));
        }
    }

    /// <summary>The item.</summary>
    public InstrumentItem Item { get; }

    /// <summary>Subjects whom both raters rate on the item in at least two matched measurements.</summary>
    public long Compared { get; }

    /// <summary>Of them, those with a smaller distance the last time.</summary>
    public long Closer { get; }

    /// <summary>Of them, those with the same distance.</summary>
    public long Same { get; }

    /// <summary>Of them, those with a larger distance.</summary>
    public long Further { get; }

    /// <summary>Mean distance the first time, in scale steps; <c>null</c> of nobody.</summary>
    public double? ApartFirst { get; }

    /// <summary>Mean distance the last time, in scale steps; <c>null</c> of nobody.</summary>
    public double? ApartLast { get; }

    /// <summary>
    /// Mean of last less first distance, below 0 where the raters come closer, with its 95 % interval by the normal distribution; <c>null</c> of fewer than
    /// two subjects.
    /// </summary>
    public AgreementEstimate? Change { get; }

    /// <summary>The item; no count.</summary>
    public override string ToString() => $"{nameof(GapChange)} ({Item.Id})";
}
