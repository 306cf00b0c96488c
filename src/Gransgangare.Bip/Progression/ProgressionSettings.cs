namespace Gransgangare.Bip;

/// <summary>
/// How progression and gap are judged (inställningar): everything a förbund may choose. Immutable and equal by value; results of two
/// settings never merge. <see cref="Name"/> goes with every result (BIP-P9).
/// </summary>
public sealed record ProgressionSettings
{
    private static readonly Fraction s_twoThirds = new(2, 3);

    private readonly Fraction _threshold;
    private readonly Fraction _minimumCoverage = s_twoThirds;
    private readonly int? _gapMaxDays = 14;

    /// <summary>The defaults of the rules.</summary>
    public static ProgressionSettings Default { get; } = new();

    /// <summary>Which answers are compared.</summary>
    public ProgressionDefinition Definition { get; init; } = ProgressionDefinition.FirstAndLastMeasurement;

    /// <summary>Mean change in scale steps that must be passed to be up or down; 0 by default (BIP-P4).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public Fraction Threshold
    {
        get => _threshold;
        init =>
            _threshold = value.Numerator >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "A threshold is 0 or more.");
    }

    /// <summary>Least share of the index's items that must be answered, and paired; two thirds by default (BIP-S5, BIP-P6).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not in 0 to 1, or more than three digits below the line.</exception>
    public Fraction MinimumCoverage
    {
        get => _minimumCoverage;
        init =>
            _minimumCoverage =
                value.Numerator >= 0 && value.Numerator <= value.Denominator && value.Denominator < 1000
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), "A coverage is 0 to 1, with a denominator under 1000.");
    }

    /// <summary>Whether items that the definition keeps outside the index, such as the caseworker's belief, are counted in it (BIP-S4).</summary>
    public bool IncludeBelief { get; init; }

    /// <summary>
    /// The rater kind a gap is counted from; a gap is <see cref="GapTo"/> less this (BIP-G4). The defaults, participant and caseworker, stand for the
    /// first two rater kinds of an instrument that lacks one of them: see <see cref="GapOf"/>.
    /// </summary>
    public RaterKind GapFrom { get; init; } = RaterKind.Participant;

    /// <summary>The rater kind a gap is counted to: a positive gap means that this one rates higher.</summary>
    public RaterKind GapTo { get; init; } = RaterKind.Caseworker;

    /// <summary>
    /// Most days between two measurements that are matched, that day included; 14 by default (BIP-G2). <c>null</c> = no gap is counted, which
    /// spares the time of it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 to 366.</exception>
    public int? GapMaxDays
    {
        get => _gapMaxDays;
        init =>
            _gapMaxDays = value is null or (>= 0 and <= 366)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), "0 to 366 days.");
    }

    /// <summary>Between which rater kinds of an instrument a gap is counted (bedömare som jämförs).</summary>
    /// <param name="instrument">The instrument.</param>
    /// <returns><c>null</c> = no gap is counted: none is asked for, or the instrument has one rater kind only, or not those of the settings.</returns>
    public (RaterKind From, RaterKind To)? GapOf(Instrument instrument)
    {
        var raters = (instrument ?? throw new ArgumentNullException(nameof(instrument))).RaterKinds;
        return GapMaxDays is null ? null
            : GapFrom != GapTo && raters.Contains(GapFrom) && raters.Contains(GapTo) ? (GapFrom, GapTo)
            : GapFrom == RaterKind.Participant && GapTo == RaterKind.Caseworker && raters.Count > 1 ? (raters[0], raters[1])
            : null;
    }

    /// <summary>The name of the definition with what differs from the defaults, such as <c>first-and-last-measurement; threshold 1/2</c>.</summary>
    public string Name =>
        Definition.Code
        + (Threshold.Numerator == 0 ? "" : $"; threshold {Threshold}")
        + (MinimumCoverage == s_twoThirds ? "" : $"; coverage {MinimumCoverage}")
        + (IncludeBelief ? "; belief included" : "")
        + (
            GapMaxDays is null || (GapFrom == RaterKind.Participant && GapTo == RaterKind.Caseworker)
                ? ""
                : $"; gap from {GapFrom.Code} to {GapTo.Code}"
        )
        + (
            GapMaxDays switch
            {
                14 => "",
                { } days => FormattableString.Invariant($"; gap within {days} days"),
                null => "; no gap",
            }
        );

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
