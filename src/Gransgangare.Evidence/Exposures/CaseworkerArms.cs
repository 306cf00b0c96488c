using NodaTime;

namespace Gransgangare.Evidence;

/// <summary>Arms from who was responsible for a person before the day.</summary>
internal static class CaseworkerArms
{
    /// <summary>Before and after the second caseworker, by the assignments where the project has them, by the ratings otherwise.</summary>
    /// <param name="path">The path.</param>
    /// <param name="lag">
    /// Days after a rating before it tells the caseworker. A rating that is made for the exit is dated in the last weeks: counted at once it would bring to light
    /// a change only of those who leave.
    /// </param>
    public static IEnumerable<ArmStep> Change(ParticipantPath path, int lag) =>
        path.Assignments is { } assignments
            ? Change(
                path,
                assignments
                    .Where(one => !(one.Period.End < path.Entry))
                    .Select(one => (LocalDate.Max(one.Period.Start, path.Entry), one.Staff)),
                lag: 0
            )
            : Change(
                path,
                RatingArms.OfCaseworker(path).Where(one => one.RaterId is not null).Select(one => (one.Date, one.RaterId!)),
                lag
            );

    // Those of the first day are together the first caseworker: two who share a person from the start are no change.
    private static IEnumerable<ArmStep> Change(ParticipantPath path, IEnumerable<(LocalDate Date, string Key)> told, int lag)
    {
        yield return new ArmStep(1, ArmStep.Unclassified);
        var days = told.GroupBy(one => path.DayOf(one.Date), one => one.Key).OrderBy(day => day.Key).ToList();
        if (days.Count == 0)
        {
            yield break;
        }

        yield return new ArmStep(Known(days[0].Key), 1);
        if (days.Find(day => day.Except(days[0], StringComparer.Ordinal).Any()) is { } change)
        {
            yield return new ArmStep(Known(change.Key), 0);
        }

        int Known(int day) => Math.Max(day + 1 + lag, 1);
    }
}
