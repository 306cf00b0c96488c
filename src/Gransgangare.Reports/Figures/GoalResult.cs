using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;

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
    /// <summary>Whether a goal that is missed is near its target; <c>null</c> where the goal has no band or the share no denominator.</summary>
    public bool? IsNear => Goal.IsNear(Share.Numerator, Share.Denominator);

    /// <summary>Whom the share is of; <c>null</c> for a measure with a whole of its own (<see cref="GoalMeasure.IsOfExits"/>).</summary>
    public Denominator? Denominator { get; init; }

    /// <summary>Those who have an outcome so far, from which the need is worked out.</summary>
    internal long Decided { get; private init; }

    /// <summary>The result of a goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="persons">Outcomes of persons, one record each.</param>
    /// <param name="own">Progression and coverage by the participants' own ratings; <c>null</c> = the instrument does not ask them.</param>
    /// <param name="esf">The indicators; <c>null</c> = no ESF project.</param>
    /// <param name="request">Planned number and denominator.</param>
    internal static GoalResult Of(Goal goal, OutcomeTally persons, OwnRatings? own, EsfResult? esf, ReportRequest request)
    {
        if (goal.Measure == GoalMeasure.EsfIndicator)
        {
            return OfIndicator(goal, esf, request);
        }

        if (goal.Measure.IsOfExits)
        {
            return OfExits(goal, persons, request);
        }

        // By the participant's own ratings, of those who can be assessed (BIP-P7, BIP-P8).
        var planned = request.Project.Planned;
        return own is not { } ratings ? Of(goal, default, 0, areInDenominator: false, planned, 0)
            : goal.Measure == GoalMeasure.SecondMeasurement
                ? Of(goal, new Share(ratings.WithSecond, ratings.Subjects), 0, areInDenominator: false, planned, ratings.Subjects)
            : Of(
                goal,
                new Share(ratings.Up, ratings.Assessable),
                ratings.NotAssessable,
                areInDenominator: false,
                planned,
                ratings.Assessable
            );
    }

    // Unknown is not 0: where the figure cannot be said there is no share, and all are undecided.
    private static GoalResult OfIndicator(Goal goal, EsfResult? esf, ReportRequest request)
    {
        var denominator = goal.Denominator ?? Denominator.EsfParticipants;
        if (esf?.Indicators.FirstOrDefault(one => one.Code == goal.Indicator) is not { } row || !goal.Measure.Fits(denominator))
        {
            return Of(goal, default, 0, areInDenominator: false, null, 0) with { Denominator = denominator };
        }

        var known = row.Asked - row.Undecided;
        var isOfKnown = denominator == Denominator.EsfKnown;
        var share = row.Total is { } counted ? new Share(counted, isOfKnown ? known : row.Asked) : default;
        return Of(goal, share, row.Undecided, areInDenominator: !isOfKnown && row.Total is not null, request.Project.Planned, known) with
        {
            Denominator = denominator,
        };
    }

    private static GoalResult OfExits(Goal goal, OutcomeTally persons, ReportRequest request)
    {
        var denominator = goal.Denominator ?? request.Denominator;
        if (!goal.Measure.Fits(denominator))
        {
            return Of(goal, default, 0, areInDenominator: false, null, 0) with { Denominator = denominator };
        }

        // Who ends positively is not planned, nor who interrupts: what is planned is a number of participants.
        var share = persons.ShareOf(goal.Measure, denominator);
        var isPlanned = denominator == Denominator.Ended || denominator.IncludesOngoing;
        var (undecided, decided) = (
            goal.Measure == GoalMeasure.Throughput ? 0 : persons.Uncategorised,
            persons[OutcomeParts.Decided(goal.Measure)]
        );
        return Of(goal, share, undecided, denominator.IncludesOngoing, isPlanned ? request.Project.Planned : null, decided) with
        {
            Denominator = denominator,
        };
    }

    private static GoalResult Of(Goal goal, Share share, long undecided, bool areInDenominator, long? planned, long decided) =>
        new(
            goal,
            share,
            goal.IsMet(share.Numerator, share.Denominator),
            GoalDoubt.Of(goal, share.Numerator, share.Denominator, undecided, areInDenominator),
            GoalNeed.Of(goal, planned, share.Numerator, decided)
        )
        {
            Decided = decided,
        };

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(GoalResult);
}
