using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Why a person or participation is in a figure of a report or not (liggarrad).</summary>
public sealed class OutcomeLedgerLine
{
    private readonly Func<ValueList<OutcomeCondition>> _findBecause;
    private readonly Func<ValueList<OutcomeChange>> _findNearest;
    private ValueList<OutcomeCondition>? _because;
    private ValueList<OutcomeChange>? _nearest;

    internal OutcomeLedgerLine(
        string figure,
        string? operation,
        EsfVerdict verdict,
        Func<ValueList<OutcomeCondition>> because,
        Func<ValueList<OutcomeChange>> nearest
    )
    {
        (Figure, Operation, Verdict) = (figure, operation, verdict);
        (_findBecause, _findNearest) = (because, nearest);
    }

    /// <summary>
    /// <c>entered</c>, <c>active</c>, <c>ongoing</c>, <c>exited</c>, <c>work-or-study</c>, <c>nearer-labour-market</c>, <c>other-reasons</c>,
    /// <c>progression</c>, or the id of a goal.
    /// </summary>
    public string Figure { get; }

    /// <summary>The operation, where participations are counted; <c>null</c> of a figure over persons.</summary>
    public string? Operation { get; }

    /// <summary>Whether it counts; out of scope = not among those whom the figure is of.</summary>
    public EsfVerdict Verdict { get; }

    /// <summary>The steps, in the order in which they are asked, up to the first that does not hold; gathered when asked.</summary>
    public ValueList<OutcomeCondition> Because => _because ??= _findBecause();

    /// <summary>
    /// The fewest facts that would make it count, one or two; looked for when asked. Empty if it counts, the person has died, or no two facts would.
    /// </summary>
    public ValueList<OutcomeChange> Nearest => _nearest ??= _findNearest();

    /// <summary>The type and the figure; nothing about the person.</summary>
    public override string ToString() => $"{nameof(OutcomeLedgerLine)} ({Figure})";
}
