using Gransgangare.Core;
using Gransgangare.Esf.Rules;
using NodaTime;

namespace Gransgangare.Esf;

/// <summary>
/// Decides in which indicators of a programme a participation counts (bedömare). It holds no state and may be shared between threads.
/// </summary>
/// <remarks>
/// Each condition is answered once, from a table, for all indicators that state it; an indicator counts when all its conditions hold. The
/// ledger is a reading of those same answers, so a judgement without it pays nothing for it, and the two cannot disagree. Judging allocates
/// nothing. A record with errors is left out before; a participation is judged as it is given, so cut it first with
/// <see cref="Participation.AsKnownOn"/> if the question is for a day: after that no result that was not known on that day is left.
/// </remarks>
public sealed class EsfJudge
{
    private readonly AnswerTable _table;
    private readonly ulong _all;
    private readonly ulong[] _ofKind;

    /// <summary>A judge of a programme.</summary>
    /// <param name="programme">The programme of the operation.</param>
    /// <param name="options">The readings; <c>null</c> = the defaults of the programme.</param>
    public EsfJudge(Programme programme, EsfOptions? options = null)
    {
        Programme = programme ?? throw new ArgumentNullException(nameof(programme));
        Options = options ?? EsfOptions.DefaultFor(programme);
        Observer = new Observer(programme, Options);
        _table = Catalogue.Of(programme).Answers;
        _all = (1UL << programme.Indicators.Count) - 1;
        _ofKind =
        [
            .. new[] { EsfIndicatorKind.Output, EsfIndicatorKind.ImmediateResult, EsfIndicatorKind.LongerTermResult }.Select(kind =>
                programme.Indicators.Where(indicator => indicator.Kind == kind).Aggregate(0UL, (set, one) => set | 1UL << one.Order)
            ),
        ];
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>The readings in use.</summary>
    public EsfOptions Options { get; }

    internal Observer Observer { get; }

    /// <summary>The verdicts on all indicators of the programme.</summary>
    /// <param name="participation">The participation as known on the day of the question.</param>
    public EsfJudgement Judge(Participation participation) => Judge(EsfFacts.Of(participation));

    /// <summary>The verdicts on all indicators of the programme.</summary>
    /// <param name="facts">The facts of a participation as known on the day of the question.</param>
    internal EsfJudgement Judge(in EsfFacts facts)
    {
        Span<byte> seen = stackalloc byte[Rules.Observer.Count];
        Observer.Look(facts, seen);
        _table.Read(seen, out var answers);
        return Verdicts(facts, seen, answers);
    }

    /// <summary>The verdicts with the ledger that says why (förklaring).</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="asOf">The day whose knowledge is used (<see cref="Participation.AsKnownOn"/>); <c>null</c> = everything given.</param>
    /// <exception cref="ArgumentException">The participation begins after the day: there is nothing to explain.</exception>
    public EsfLedger Explain(Participation participation, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(participation);

        var known = EsfFacts.TakingPart(
            asOf is { } day
                ? participation.AsKnownOn(day) ?? throw new ArgumentException("The participation begins after the day.", nameof(asOf))
                : participation
        );
        var seen = new byte[Rules.Observer.Count];
        var facts = EsfFacts.Of(known);
        Observer.Look(facts, seen);
        _table.Read(seen, out var answers);
        return new EsfLedger(known, asOf, Verdicts(facts, seen, answers), seen, answers);
    }

    internal ulong OfKind(EsfIndicatorKind kind) => _ofKind[(int)kind];

    /// <summary>Out of scope wins over not counted, and not counted over cannot say: what is counted is what nothing speaks against.</summary>
    private EsfJudgement Verdicts(in EsfFacts facts, ReadOnlySpan<byte> seen, in Answers answers) =>
        new(
            this,
            _all & ~(answers.OutOfScope | answers.NotCounted | answers.CannotSay),
            answers.CannotSay & ~(answers.OutOfScope | answers.NotCounted),
            answers.OutOfScope,
            (Missing)seen[(int)Seen.Completeness],
            facts
        );
}
