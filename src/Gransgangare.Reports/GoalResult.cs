using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>A goal against what was reached (måluppfyllelse).</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Share">The share reached; without a denominator when nothing can be said.</param>
/// <param name="IsMet">The verdict on the unrounded share; <c>null</c> without a denominator (SE-R10).</param>
/// <param name="Doubt">How far those whose outcome is not known could turn the verdict.</param>
/// <param name="Need">What the goal still asks of those to come; <c>null</c> = no number is planned.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record GoalResult(Goal Goal, Share Share, bool? IsMet, GoalDoubt Doubt, GoalNeed? Need)
{
    internal static GoalResult Of(Goal goal, OutcomeTally total, ProgressionResult progression, ReportRequest request)
    {
        var planned = request.Project.Planned;
        if (goal.Measure.Category is { } category)
        {
            var isAll = request.Denominator == Denominator.AllParticipating;
            return Of(goal, total.ShareOf(category, request.Denominator), total.Uncategorised, isAll, planned, total.Categorised);
        }

        // By the participant's own ratings, of those who can be assessed (BIP-P7, BIP-P8).
        var group = progression.Groups.FirstOrDefault(group => group.Rater == RaterKind.Participant);
        return Of(
            goal,
            group is null ? default : new Share(group.Up, group.Assessable),
            group?.NotAssessable ?? 0,
            areInDenominator: false,
            planned,
            group?.Assessable ?? 0
        );
    }

    private static GoalResult Of(Goal goal, Share share, long undecided, bool areInDenominator, long? planned, long decided) =>
        new(
            goal,
            share,
            goal.IsMet(share.Numerator, share.Denominator),
            GoalDoubt.Of(goal, share.Numerator, share.Denominator, undecided, areInDenominator),
            GoalNeed.Of(goal, planned, share.Numerator, decided)
        );

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(GoalResult);
}
