using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>Judges the certainty of a goal from its verdict and interval as they are shown.</summary>
internal static class GoalCertainties
{
    public static GoalCertainty Of(ShownReport report, Goal goal)
    {
        var share = $"goals/{goal.Id}/share";
        if (report.IntervalOf(share) is not { Low: { } low, High: { } high } || report.IsMet(goal) is not { } isMet)
        {
            return report[share + "/value"].Text == TableText.Missing ? GoalCertainty.Unknown : GoalCertainty.Withheld;
        }

        var target = 100 * goal.Target;
        return low <= target && target <= high ? (isMet ? GoalCertainty.PerhapsMet : GoalCertainty.PerhapsMissed)
            : isMet ? GoalCertainty.Met
            : GoalCertainty.Missed;
    }
}
