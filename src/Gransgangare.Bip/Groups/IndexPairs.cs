using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// The two indexes that are compared, in a group (indexförändring): of every subject with two computable measurements of the rater kind. The
/// indexes are compared and added as exact fractions.
/// </summary>
/// <remarks>
/// The two indexes may rest on different items, so this stands beside the mean of the paired changes and never in place of it (BIP-P3).
/// Under <see cref="ProgressionDefinition.LatestAgainstPrevious"/> the first is the one before the last. Source: BIP-S3, BIP-S7, BIP-P1.
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record IndexPairs
{
    internal IndexPairs(ReadOnlySpan<long> heads, ReadOnlySpan<long> firstSums, ReadOnlySpan<long> lastSums)
    {
        N = heads[TallyLayout.IndexPairs];
        Up = heads[TallyLayout.IndexUp];
        Down = heads[TallyLayout.IndexDown];
        (FirstSum, LastSum) = (Total(firstSums), Total(lastSums));
    }

    /// <summary>Subjects with two computable measurements.</summary>
    public long N { get; }

    /// <summary>Subjects whose last index is greater.</summary>
    public long Up { get; }

    /// <summary>Subjects whose indexes are equal.</summary>
    public long Same => N - Up - Down;

    /// <summary>Subjects whose last index is less.</summary>
    public long Down { get; }

    /// <summary>Sum of the first indexes, in scale steps.</summary>
    public double FirstSum { get; }

    /// <summary>Sum of the last indexes, in scale steps.</summary>
    public double LastSum { get; }

    /// <summary>Mean of the first indexes, in scale steps; <c>null</c> without pairs.</summary>
    public double? First => N == 0 ? null : FirstSum / N;

    /// <summary>Mean of the last indexes, in scale steps; <c>null</c> without pairs.</summary>
    public double? Last => N == 0 ? null : LastSum / N;

    /// <summary>Mean of last less first, in scale steps; <c>null</c> without pairs.</summary>
    public double? Delta => N == 0 ? null : (LastSum - FirstSum) / N;

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(IndexPairs);

    // The sums are whole numbers by how many answers they rest on, and become a decimal number only here, always in the same order.
    private static double Total(ReadOnlySpan<long> sums)
    {
        var total = 0d;
        for (var answered = 1; answered < sums.Length; answered++)
        {
            total += (double)sums[answered] / answered;
        }

        return total;
    }
}
