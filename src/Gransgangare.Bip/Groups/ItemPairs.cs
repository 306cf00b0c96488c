using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>
/// Paired answers to one item in a group, as a table of counts (parvisa svar): how many went from answer x to answer y. Means, changes and
/// classes follow from it exactly.
/// </summary>
/// <remarks>
/// In a progression <em>first</em> is the earlier answer and <em>last</em> the later; in a gap they are the two raters of
/// <see cref="ProgressionSettings.GapFrom"/> and <see cref="ProgressionSettings.GapTo"/>. Means are <c>null</c> where there is no pair.
/// Source: BIP-P2, BIP-P8, BIP-G4, BIP-G5.
/// </remarks>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ItemPairs
{
    private readonly ValueList<long> _counts;
    private readonly int _max;

    internal ItemPairs(InstrumentItem item, int scaleMax, ReadOnlySpan<long> counts)
    {
        Item = item;
        _max = scaleMax;
        _counts = ValueList.Of(counts);
        for (var first = 1; first <= scaleMax; first++)
        {
            for (var last = 1; last <= scaleMax; last++)
            {
                var count = Count(first, last);
                N += count;
                FirstSum += count * first;
                LastSum += count * last;
                AbsoluteSum += count * Math.Abs(last - first);
                DeltaSquares += count * (last - first) * (last - first);
                Up += last > first ? count : 0;
                Down += last < first ? count : 0;
            }
        }
    }

    /// <summary>The item.</summary>
    public InstrumentItem Item { get; }

    /// <summary>Number of pairs.</summary>
    public long N { get; }

    /// <summary>Mean of the first answers, in scale steps.</summary>
    public double? First => Mean(FirstSum);

    /// <summary>Mean of the last answers, in scale steps.</summary>
    public double? Last => Mean(LastSum);

    /// <summary>Mean of last less first, in scale steps.</summary>
    public double? Delta => Mean(DeltaSum);

    /// <summary>Mean of the change without its sign, in scale steps.</summary>
    public double? AbsoluteDelta => Mean(AbsoluteSum);

    /// <summary>Pairs whose last answer is greater.</summary>
    public long Up { get; }

    /// <summary>Pairs of equal answers.</summary>
    public long Same => N - Up - Down;

    /// <summary>Pairs whose last answer is less.</summary>
    public long Down { get; }

    /// <summary>Sum of the first answers.</summary>
    public long FirstSum { get; }

    /// <summary>Sum of the last answers.</summary>
    public long LastSum { get; }

    /// <summary>Sum of the changes.</summary>
    public long DeltaSum => LastSum - FirstSum;

    /// <summary>Sum of the changes without their sign.</summary>
    public long AbsoluteSum { get; }

    /// <summary>Sum of the squares of the changes.</summary>
    internal long DeltaSquares { get; }

    /// <summary>Number of pairs with given answers.</summary>
    /// <param name="first">1 to the scale's maximum.</param>
    /// <param name="last">1 to the scale's maximum.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not on the scale.</exception>
    public long Count(int first, int last) =>
        first < 1 || first > _max ? throw new ArgumentOutOfRangeException(nameof(first), "Not on the scale.")
        : last < 1 || last > _max ? throw new ArgumentOutOfRangeException(nameof(last), "Not on the scale.")
        : _counts[(first * (_max + 1)) + last];

    /// <summary>The item; no count.</summary>
    public override string ToString() => $"{nameof(ItemPairs)} ({Item.Id})";

    private double? Mean(long sum) => N == 0 ? null : (double)sum / N;
}
