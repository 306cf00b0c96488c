using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Bip;

/// <summary>How many began at the end of the scale of one item (golv- och takeffekt).</summary>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record StartLevel
{
    /// <summary>Share at one end of the scale from which on there is said to be an effect (Terwee et al., 2007): more than 15 per cent.</summary>
    public const decimal EffectFrom = 0.15m;

    internal StartLevel(InstrumentItem item, int n, int atFloor, int atCeiling) =>
        (Item, N, AtFloor, AtCeiling) = (item, n, atFloor, atCeiling);

    /// <summary>The item.</summary>
    public InstrumentItem Item { get; }

    /// <summary>Persons with an answer at their first computable measurement.</summary>
    public int N { get; }

    /// <summary>How many of them answered the lowest step, and can only rise.</summary>
    public int AtFloor { get; }

    /// <summary>How many of them answered the highest step, and can only fall.</summary>
    public int AtCeiling { get; }

    /// <summary>Whether there is a floor effect; <c>null</c> with fewer than <see cref="DepthRefusal.LeastPersons"/> persons.</summary>
    public bool? HasFloorEffect => HasEffect(AtFloor);

    /// <summary>Whether there is a ceiling effect; <c>null</c> with fewer than <see cref="DepthRefusal.LeastPersons"/> persons.</summary>
    public bool? HasCeilingEffect => HasEffect(AtCeiling);

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(StartLevel);

    private bool? HasEffect(int count) => N < DepthRefusal.LeastPersons ? null : count > EffectFrom * N;
}
