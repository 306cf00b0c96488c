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

    /// <summary>
    /// Of a goal on an ESF indicator: the participants in the figures whose day for the indicator lies in the period, the entry for outputs, the exit for
    /// immediate results, six months after it for longer-term results; its default.
    /// </summary>
    public static readonly Denominator EsfParticipants = new(
        nameof(EsfParticipants),
        5,
        "esf-participants",
        "deltagare i ESF-siffrorna",
        "participants in the ESF figures"
    );

    /// <summary>Those of <see cref="EsfParticipants"/> of whom it can be said whether the indicator counts them: no fact that it needs is missing.</summary>
    public static readonly Denominator EsfKnown = new(
        nameof(EsfKnown),
        6,
        "esf-known",
        "deltagare i ESF-siffrorna vars uppgifter är kända",
        "participants in the ESF figures whose facts are known"
    );

    private Denominator(string name, int order, string code, string sv, string en)
        : base(name, order, code, sv, en) { }

    /// <summary>Whether it is of goals on ESF indicators alone: a report, a project and other goals have another.</summary>
    public bool IsOfEsf => ReferenceEquals(this, EsfParticipants) || ReferenceEquals(this, EsfKnown);

    /// <summary>Whether those who have not ended are in it too.</summary>
    public bool IncludesOngoing => ReferenceEquals(this, AllParticipating) || ReferenceEquals(this, PresentInPeriod);
}
