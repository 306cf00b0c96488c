using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How the groups of a report were joined before it is protected (sammanslagna grupper).</summary>
/// <param name="Request">What was asked for, with all breakdowns.</param>
/// <param name="Joined">What is joined, shown or not.</param>
/// <param name="Dropped">Breakdowns no group of which is large enough.</param>
/// <param name="TargetGroupsLeftOut">Number of target groups that are left out for being small.</param>
/// <param name="LeftOut">The groups that have no row, with what is known of their codes: everybody who reads what is joined can tell.</param>
internal sealed record JoinedGroups(
    ReportRequest Request,
    IReadOnlyList<JoinedCodes> Joined,
    IReadOnlyList<Breakdown> Dropped,
    int TargetGroupsLeftOut,
    ValueList<ReportGroup> LeftOut
)
{
    /// <summary>The codes that a row stands for where they are joined; empty for a row of its own.</summary>
    public ValueList<string> In(ValueList<string> codes) =>
        Joined.Where(joined => joined.IsShown && IsIn(joined, codes)).SelectMany(joined => joined.Codes).ToValueList();

    private bool IsIn(JoinedCodes joined, ValueList<string> codes)
    {
        var by = Request.By.Where(breakdown => !Dropped.Contains(breakdown)).ToList();
        var ofForbund = by.IndexOf(Breakdown.Forbund);
        return codes[by.IndexOf(joined.Breakdown)] == joined.As
            && (joined.Pool.Length == 0 || ofForbund < 0 || codes[ofForbund] == joined.Pool);
    }
}
