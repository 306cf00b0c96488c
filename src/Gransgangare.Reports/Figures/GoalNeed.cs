using System.Text.Json.Serialization;
using Gransgangare.Core;

namespace Gransgangare.Reports;

/// <summary>What a goal still asks of those to come when the project reaches its planned number (vad målet ännu kräver).</summary>
/// <remarks>
/// It counts the exits of the report, so it is read on a report over the whole project so far. Of a goal on progression it counts persons
/// who can be assessed.
/// </remarks>
/// <param name="Planned">Planned number of the project: the plan alone, also where more have an outcome already.</param>
/// <param name="Remaining">Those of it that have no outcome yet, the undecided included.</param>
/// <param name="OfKind">
/// Of a goal of at least a share: how many more with the outcome of the goal it needs, 0 when there are enough. Of a goal of at most a share:
/// how many more with that outcome it bears; below 0 it is exceeded by so many.
/// </param>
/// <param name="IsWithinReach">Whether those who remain suffice.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record GoalNeed(long Planned, long Remaining, long OfKind, bool IsWithinReach)
{
    /// <summary>Works out what is needed.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="planned">Planned number of the project; <c>null</c> = not planned.</param>
    /// <param name="numerator">Those who count so far.</param>
    /// <param name="decided">Those who have an outcome so far.</param>
    /// <returns><c>null</c> if nothing is planned.</returns>
    public static GoalNeed? Of(Goal goal, long? planned, long numerator, long decided)
    {
        ArgumentNullException.ThrowIfNull(goal);

        if (planned is not { } number)
        {
            return null;
        }

        var whole = Math.Max(number, decided);
        var remaining = whole - decided;
        var difference = Limit(goal, whole) - numerator;
        return goal.Comparison == GoalComparison.AtMost
            ? new GoalNeed(number, remaining, difference, difference >= 0)
            : new GoalNeed(number, remaining, Math.Max(0, difference), difference <= remaining);
    }

    /// <summary>Least number of a whole that meets a goal of at least a share, greatest that meets one of at most a share.</summary>
    internal static long Limit(Goal goal, long whole) =>
        (long)(goal.Comparison == GoalComparison.AtMost ? Math.Floor(goal.Target * whole) : Math.Ceiling(goal.Target * whole));

    /// <summary>The type; no count.</summary>
    public override string ToString() => nameof(GoalNeed);
}
