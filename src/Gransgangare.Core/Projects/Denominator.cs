using System.Text.Json.Serialization;

namespace Gransgangare.Core;

/// <summary>
/// Whom a share of outcomes is a share of (nämnare, SE-G2, SE-G2a), as a named predicate on the identified: every figure names it. Those who count are
/// always among those whom the share is of.
/// </summary>
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

    /// <summary>Those who ended in the period with a positive solution: to work or study.</summary>
    public static readonly Denominator EndedPositive = new(
        nameof(EndedPositive),
        2,
        "ended-positive",
        "avslutade till arbete eller studier",
        "ended to work or study"
    );

    /// <summary>Those of <see cref="Ended"/> who did not interrupt (<see cref="Exit.IsInterruption"/>, of the category other reasons).</summary>
    public static readonly Denominator EndedWithoutInterruption = new(
        nameof(EndedWithoutInterruption),
        3,
        "ended-without-interruption",
        "avslutade utan avbrott",
        "ended without interruption"
    );

    /// <summary>
    /// Those who took part at least one day of the period: the share of them who ended is the throughput (genomströmning). The same persons as
    /// <see cref="AllParticipating"/>, under the name by which throughput is published.
    /// </summary>
    public static readonly Denominator PresentInPeriod = new(
        nameof(PresentInPeriod),
        4,
        "present-in-period",
        "närvarande i perioden",
        "present in the period"
    );

    private Denominator(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>Whether those who have not ended are in it too.</summary>
    public bool IncludesOngoing => ReferenceEquals(this, AllParticipating) || ReferenceEquals(this, PresentInPeriod);
}
