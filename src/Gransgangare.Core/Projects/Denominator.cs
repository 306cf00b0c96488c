using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>What a share of outcomes is a share of (nämnare, SE-G2). Every figure names it.</summary>
[JsonConverter(typeof(CodeJsonConverter<Denominator>))]
public sealed class Denominator : CodedList<Denominator>
{
    /// <summary>Those who ended in the period and have a category; the default.</summary>
    public static readonly Denominator Ended = new(nameof(Ended), 0, "ended", "avslutade", "ended");

    /// <summary>All who took part in the period, ongoing included.</summary>
    public static readonly Denominator AllParticipating = new(
        nameof(AllParticipating),
        1,
        "all-participating",
        "alla deltagande",
        "all participating"
    );

    private Denominator(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }
}
