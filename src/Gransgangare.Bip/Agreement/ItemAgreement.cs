using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>Agreement of two raters about one item (överensstämmelse per fråga).</summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record ItemAgreement
{
    internal ItemAgreement(InstrumentItem item, long[,] pairs)
    {
        Item = item;
        for (var first = 0; first < pairs.GetLength(0); first++)
        {
            for (var second = 0; second < pairs.GetLength(1); second++)
            {
                N += (int)pairs[first, second];
                Same += first == second ? (int)pairs[first, second] : 0;
                WithinOne += Math.Abs(first - second) <= 1 ? (int)pairs[first, second] : 0;
            }
        }

        var linear = WeightedKappa.Of(pairs, KappaWeights.Linear);
        Refused = DepthRefusal.Of(N, linear is not null);
        (Linear, Quadratic) = Refused is null ? (linear, WeightedKappa.Of(pairs, KappaWeights.Quadratic)) : (null, null);
    }

    /// <summary>The item.</summary>
    public InstrumentItem Item { get; }

    /// <summary>Persons with an answer by both.</summary>
    public int N { get; }

    /// <summary>Persons to whom both gave the same answer.</summary>
    public int Same { get; }

    /// <summary>Persons whose answers lie at most one scale step apart, the same included.</summary>
    public int WithinOne { get; }

    /// <summary>Linear weighted kappa; <c>null</c> if refused.</summary>
    public AgreementEstimate? Linear { get; }

    /// <summary>Quadratic weighted kappa; <c>null</c> if refused.</summary>
    public AgreementEstimate? Quadratic { get; }

    /// <summary>Why there is no kappa; <c>null</c> if there is.</summary>
    public DepthRefusal? Refused { get; }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(ItemAgreement);
}
