using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>Why a person or participation is in a figure of a report or not (liggarrad).</summary>
public sealed class OutcomeLedgerLine
{
    private readonly PersonOutcomes _person;
    private readonly Participation? _record;
    private readonly int? _goal;
    private ValueList<OutcomeCondition>? _because;
    private ValueList<OutcomeChange>? _nearest;

    /// <param name="person">What gives the reasons.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="record">The record that is judged; <c>null</c> = the person's ratings are.</param>
    /// <param name="goal">Place of the goal in the project; <c>null</c> = the figure is none.</param>
    internal OutcomeLedgerLine(PersonOutcomes person, string figure, EsfVerdict verdict, Participation? record = null, int? goal = null) =>
        (_person, Figure, Verdict, _record, _goal) = (person, figure, verdict, record, goal);

    /// <summary>
    /// <c>entered</c>, <c>active</c>, <c>ongoing</c>, <c>exited</c>, <c>work-or-study</c>, <c>nearer-labour-market</c>, <c>other-reasons</c>,
    /// <c>progression</c>, or the id of a goal.
    /// </summary>
    public string Figure { get; }

    /// <summary>The operation, where participations are counted; <c>null</c> of a figure over persons.</summary>
    public string? Operation { get; internal init; }

    /// <summary>Whether it counts; out of scope = not among those whom the figure is of.</summary>
    public EsfVerdict Verdict { get; }

    /// <summary>The steps, in the order in which they are asked, up to the first that does not hold; gathered when asked.</summary>
    public ValueList<OutcomeCondition> Because => _because ??= _person.BecauseOf(Figure, _record, _goal);

    /// <summary>
    /// The fewest facts that would make it count, one or two; looked for when asked. Empty if it counts, the person has died, or no two facts would.
    /// </summary>
    public ValueList<OutcomeChange> Nearest => _nearest ??= _person.NearestOf(Figure, Verdict, _record, _goal);

    /// <summary>The type and the figure; nothing about the person.</summary>
    public override string ToString() => $"{nameof(OutcomeLedgerLine)} ({Figure})";
}
