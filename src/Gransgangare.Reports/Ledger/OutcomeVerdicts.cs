using System.Collections.Concurrent;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports;

/// <summary>
/// What each outcome is in the shares and in the goals on exits of a request: that of a tally of it alone. Persons are many and outcomes few, so each is
/// asked once; several threads may ask.
/// </summary>
internal sealed class OutcomeVerdicts(ReportRequest request)
{
    /// <summary>The figures that are shares, in the order of the ledger.</summary>
    public static readonly (string Figure, GoalMeasure Measure)[] Shares =
    [
        ("work-or-study", GoalMeasure.WorkOrStudy),
        ("nearer-labour-market", GoalMeasure.NearerLabourMarket),
        ("other-reasons", GoalMeasure.OtherReasons),
    ];

    private readonly ConcurrentDictionary<JudgedOutcome, (EsfVerdict[] OfShares, EsfVerdict?[] OfGoals)> _of = new();

    /// <summary>
    /// The verdicts on <see cref="Shares"/>, and on the goals of the project in their order: <c>null</c> for one that is not on exits.
    /// </summary>
    public (EsfVerdict[] OfShares, EsfVerdict?[] OfGoals) Of(in JudgedOutcome judged) =>
        _of.TryGetValue(judged, out var known) ? known : _of.GetOrAdd(judged, one => (JudgeShares(one), JudgeGoals(one)));

    /// <summary>The verdict on a goal.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="judged">The outcome of the person.</param>
    /// <param name="ratings">The person's own ratings, for goals on them.</param>
    /// <param name="esf">The indicators of the person, for goals on one of them.</param>
    public EsfVerdict Of(Goal goal, JudgedOutcome judged, OwnRatings? ratings, EsfResult? esf)
    {
        var result = GoalResult.Of(goal, TallyOf(judged), ratings, esf, request);
        return result.Share.Numerator > 0 ? EsfVerdict.Counted
            : result.Share.Denominator > 0 ? (result.Doubt.Undecided > 0 ? EsfVerdict.CannotSay : EsfVerdict.NotCounted)
            : result.Doubt.Undecided > 0 ? EsfVerdict.CannotSay
            : EsfVerdict.OutOfScope;
    }

    private EsfVerdict[] JudgeShares(JudgedOutcome judged)
    {
        var tally = TallyOf(judged);
        return Array.ConvertAll(
            Shares,
            one =>
                tally.ShareOf(one.Measure, request.Denominator) is var share && share.Numerator > 0 ? EsfVerdict.Counted
                : tally.Uncategorised > 0 ? EsfVerdict.CannotSay
                : share.Denominator > 0 ? EsfVerdict.NotCounted
                : EsfVerdict.OutOfScope
        );
    }

    private EsfVerdict?[] JudgeGoals(JudgedOutcome judged) =>
        [.. request.Project.Goals.Select(goal => goal.Measure.IsOfExits ? Of(goal, judged, null, null) : (EsfVerdict?)null)];

    private static OutcomeTally TallyOf(JudgedOutcome judged)
    {
        var tally = new OutcomeTally();
        tally.Add(judged);
        return tally;
    }
}
