using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A goal against what was reached (måluppfyllelse).</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Share">The share reached; without a denominator when nothing can be said.</param>
/// <param name="IsMet">The verdict on the unrounded share; <c>null</c> without a denominator (SE-R10).</param>
public sealed record GoalResult(Goal Goal, Share Share, bool? IsMet)
{
    internal static GoalResult Of(Goal goal, OutcomeTally total, ProgressionResult progression, Denominator denominator)
    {
        var share = goal.Measure.Category is { } category ? total.ShareOf(category, denominator) : Progressing(progression);
        return new GoalResult(goal, share, goal.IsMet(share.Numerator, share.Denominator));
    }

    // By the participant's own ratings, of those who can be assessed (BIP-P7, BIP-P8).
    private static Share Progressing(ProgressionResult progression)
    {
        var group = progression.Groups.FirstOrDefault(group => group.Rater == RaterKind.Participant);
        return group is null ? default : new Share(group.Up, group.Assessable);
    }
}
