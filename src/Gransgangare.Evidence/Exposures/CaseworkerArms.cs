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
                assignments
                    .Where(one => !(one.Period.End < path.Entry))
                    .Select(one => (Day: path.DayOf(LocalDate.Max(one.Period.Start, path.Entry)), one.Staff))
                    .OrderBy(one => one.Day),
                lag: 0
            )
            : Change(
                RatingArms.OfCaseworker(path).Where(one => one.RaterId is not null).Select(one => (path.DayOf(one.Date), one.RaterId!)),
                lag
            );

    // By day. Those of the first day are together the first caseworker: two who share a person from the start are not change.
    private static IEnumerable<ArmStep> Change(IEnumerable<(int Day, string Key)> told, int lag)
    {
        yield return new ArmStep(1, ArmStep.Unclassified);
        var (firstDay, first) = (0, new List<string>());
        foreach (var (day, key) in told)
        {
            if (first.Count == 0)
            {
                firstDay = day;
                yield return new ArmStep(Known(day), 1);
            }

            if (day == firstDay)
            {
                first.Add(key);
            }
            else if (!first.Contains(key, StringComparer.Ordinal))
            {
                yield return new ArmStep(Known(day), 0);
                yield break;
            }
        }

        int Known(int day) => Math.Max(day + 1 + lag, 1);
    }
}
