namespace Gransgangare.Reports;

/// <summary>
/// Participations that are in exactly the same groups: they are counted here once, and the counts are added to each of the groups when
/// somebody asks.
/// </summary>
/// <param name="counts">The counters.</param>
/// <param name="groups">The groups by the breakdowns of the request.</param>
/// <param name="planned">The group that planned numbers are compared with.</param>
internal sealed class GroupCell(GroupTally counts, GroupTally[] groups, OutcomeTally planned)
{
    public GroupTally Counts { get; } = counts;

    /// <summary>How many of the active have each <see cref="OutcomeJudge.CodeOf"/>: they are judged when somebody asks.</summary>
    public long[] Alike { get; } = new long[OutcomeJudge.Codes];

    public GroupTally[] Groups { get; } = groups;

    public OutcomeTally Planned { get; } = planned;
}
