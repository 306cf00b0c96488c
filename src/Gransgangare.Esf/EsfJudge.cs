using Gransgangare.Core;
using Gransgangare.Esf.Rules;

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
    private readonly Observer _observer;
    private readonly ulong[] _required;
    private readonly ulong[] _requiredScope;
    private readonly Alternative[] _alternatives;
    private readonly ulong[] _ofKind;

    /// <summary>A judge of a programme.</summary>
    /// <param name="programme">The programme of the operation.</param>
    /// <param name="options">The readings; <c>null</c> = the defaults of the programme.</param>
    public EsfJudge(Programme programme, EsfOptions? options = null)
    {
        Programme = programme ?? throw new ArgumentNullException(nameof(programme));
        Options = options ?? EsfOptions.DefaultFor(programme);
        _observer = new Observer(programme, Options);
        _required = [.. programme.Indicators.Select(indicator => indicator.Required)];
        _requiredScope = [.. programme.Indicators.Select(indicator => indicator.RequiredScope)];
        var used = programme.Indicators.SelectMany(indicator => indicator.Conditions).ToArray();
        _alternatives =
        [
            .. Conditions
                .MadeOfAlternatives.Where(condition => Array.Exists(used, one => UsesOrIs(one, condition)))
                .SelectMany(condition => condition.Alternatives.Select(all => new Alternative(condition.Bit, Union(all)))),
        ];
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

    internal Observer Observer => _observer;

    /// <summary>The verdicts on all indicators of the programme.</summary>
    /// <param name="participation">The participation as known on the day of the question.</param>
    public EsfJudgement Judge(Participation participation)
    {
        Span<byte> seen = stackalloc byte[Observer.Count];
        _observer.Look(participation, seen);
        return Decide(participation, seen, Answer(seen));
    }

    /// <summary>The verdicts with the ledger that says why (förklaring).</summary>
    /// <param name="participation">The participation as known on the day of the question.</param>
    public EsfLedger Explain(Participation participation)
    {
        var seen = new byte[Observer.Count];
        _observer.Look(participation, seen);
        var answers = Answer(seen);
        return new EsfLedger(participation, Decide(participation, seen, answers), seen, answers);
    }

    internal ulong OfKind(EsfIndicatorKind kind) => _ofKind[(int)kind];

    /// <summary>The answers to all conditions, from what was seen.</summary>
    private Answers Answer(ReadOnlySpan<byte> seen)
    {
        var answers = default(Answers);
        for (var i = 0; i < seen.Length; i++)
        {
            answers.Add(in Conditions.Table[(i * Conditions.Width) + seen[i]]);
        }

        foreach (var alternative in _alternatives)
        {
            answers.Add(alternative.Condition, answers.All(alternative.Required));
        }

        return answers;
    }

    private EsfJudgement Decide(Participation participation, ReadOnlySpan<byte> seen, in Answers answers)
    {
        ulong counted = 0;
        ulong possible = 0;
        ulong inScope = 0;
        for (var i = 0; i < _required.Length; i++)
        {
            counted |= Bit((answers.Hold & _required[i]) == _required[i]) << i;
            possible |= Bit(((answers.Hold | answers.Open) & _required[i]) == _required[i]) << i;
            inScope |= Bit((answers.Hold & _requiredScope[i]) == _requiredScope[i]) << i;
        }

        var all = (1UL << _required.Length) - 1;
        return new EsfJudgement(
            this,
            counted,
            possible & inScope & ~counted,
            all & ~inScope,
            (Missing)seen[(int)Seen.Completeness],
            participation
        );
    }

    private static ulong Bit(bool value) => value ? 1UL : 0;

    private static ulong Union(EsfCondition[] conditions) => conditions.Aggregate(0UL, (set, one) => set | one.Bit);

    private static bool UsesOrIs(EsfCondition one, EsfCondition other) =>
        ReferenceEquals(one, other) || Array.Exists(one.Alternatives, all => Array.Exists(all, part => UsesOrIs(part, other)));

    /// <summary>One way in which a condition made of alternatives holds.</summary>
    private readonly struct Alternative(ulong condition, ulong required)
    {
        public ulong Condition { get; } = condition;

        public ulong Required { get; } = required;
    }
}
