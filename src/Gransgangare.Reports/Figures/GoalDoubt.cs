using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>How far those whose outcome is not known yet could turn a verdict on a goal (mål i ovisshet). Whole numbers throughout.</summary>
/// <remarks>
/// Undecided (outredda) are, for a goal on exits, the identified participations that ended in the period without a category; for a goal on
/// progression the persons who cannot be assessed. Each may turn out for or against the goal: against a goal of at least a share is every other
/// outcome, against a goal of at most a share is the outcome itself. With the denominator <c>ended</c>, and for progression, an undecided one
/// joins the denominator when decided; with <c>all-participating</c> it is there already.
/// </remarks>
/// <param name="Undecided">Those whose outcome is not known.</param>
/// <param name="HoldsWith">
/// Most of them that may turn out against the goal with the goal still met, the others turning out for it; <c>null</c> = the goal is not met
/// even if none does, or there is nobody.
/// </param>
/// <param name="FallsAt">
/// Number turning out against it at which the goal is missed; <c>null</c> = it is met whatever they turn out to be, or there is nobody.
/// </param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record GoalDoubt(long Undecided, long? HoldsWith, long? FallsAt)
{
    /// <summary>Works out the tipping point.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="numerator">Those who count.</param>
    /// <param name="denominator">Those whom the share is of.</param>
    /// <param name="undecided">Those whose outcome is not known.</param>
    /// <param name="areInDenominator">Whether the undecided are in the denominator already.</param>
    public static GoalDoubt Of(Goal goal, long numerator, long denominator, long undecided, bool areInDenominator)
    {
        ArgumentNullException.ThrowIfNull(goal);

        var whole = denominator + (areInDenominator ? 0 : undecided);
        if (whole == 0)
        {
            return new GoalDoubt(undecided, null, null);
        }

        // The whole number on the side of the target that meets it: the share is compared without dividing.
        var limit = GoalNeed.Limit(goal, whole);
        var room = goal.Comparison == GoalComparison.AtMost ? limit - numerator : numerator + undecided - limit;
        return room < 0 ? new GoalDoubt(undecided, null, 0)
            : room >= undecided ? new GoalDoubt(undecided, undecided, null)
            : new GoalDoubt(undecided, room, room + 1);
    }

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(GoalDoubt);
}
