using Gransgangare.Core;

namespace Gransgangare.Evidence;

/// <summary>Arms from the interventions in force on the day before.</summary>
internal static class InterventionArms
{
    public static IEnumerable<ArmStep> Parallel(ParticipantPath path)
    {
        foreach (var (day, kinds) in Kinds(path))
        {
            var isParallel =
                kinds[InterventionKind.JobFocused.Order] > 0
                && (kinds[InterventionKind.Competence.Order] > 0 || kinds[InterventionKind.Health.Order] > 0);
            yield return new ArmStep(day, isParallel ? 0 : 1);
        }
    }

    public static IEnumerable<ArmStep> AfterParallel(ParticipantPath path)
    {
        yield return new ArmStep(1, 1);
        foreach (var step in Parallel(path).Where(step => step.Arm == 0).Take(1))
        {
            yield return step;
        }
    }

    // A run of days without support is of days of taking part: it begins again at each entry.
    public static IEnumerable<ArmStep> Interruption(ParticipantPath path, int gap)
    {
        yield return new ArmStep(1, 1);
        foreach (var stretch in WithoutSupport(path))
        {
            foreach (var run in path.TakingPart(stretch))
            {
                if (run.Days >= gap)
                {
                    yield return new ArmStep(run.First + gap, 0);
                    yield return new ArmStep(run.Last + 2, 1);
                }
            }
        }
    }

    private static IEnumerable<DayRange> WithoutSupport(ParticipantPath path)
    {
        var since = (int?)1;
        foreach (var (day, kinds) in Kinds(path).Append((path.Days + 1, [1])))
        {
            // What holds from a day on is of the support on the day before it.
            if (kinds.All(count => count == 0))
            {
                since ??= day - 1;
            }
            else if (since is { } first)
            {
                if (first < day - 1)
                {
                    yield return new DayRange(first, day - 2);
                }

                since = null;
            }
        }
    }

    // From each day on, how many interventions of each kind were in force on the day before.
    private static IEnumerable<(int Day, int[] Kinds)> Kinds(ParticipantPath path)
    {
        var changes = new List<(int Day, int Kind, int By)>(2 * path.Interventions.Count);
        foreach (var intervention in path.Interventions)
        {
            var (first, last) = (
                path.DayOf(intervention.Period.Start) + 1,
                intervention.Period.End is { } end ? path.DayOf(end) + 1 : int.MaxValue - 1
            );
            if (last >= 1 && first <= path.Days)
            {
                changes.Add((Math.Max(first, 1), intervention.Kind.Order, 1));
                changes.Add((last + 1, intervention.Kind.Order, -1));
            }
        }

        changes.Sort((left, right) => left.Day.CompareTo(right.Day));
        var kinds = new int[InterventionKind.All.Count];
        var place = 0;
        var at = 1;
        while (at <= path.Days)
        {
            for (; place < changes.Count && changes[place].Day <= at; place++)
            {
                kinds[changes[place].Kind] += changes[place].By;
            }

            yield return (at, kinds);
            at = place < changes.Count ? changes[place].Day : path.Days + 1;
        }
    }
}
