using System.Runtime.CompilerServices;
using Gransgangare.Core;

namespace Gransgangare.Testing.Tests;

// Alone, since the memory measured is that of the whole process.
[CollectionDefinition(nameof(StreamingTests), DisableParallelization = true)]
[Collection(nameof(StreamingTests))]
public sealed class StreamingTests
{
    private const int Many = 200_000;
    private const long FewMegabytes = 4_000_000;

    [Fact]
    public void A_large_cohort_is_walked_without_being_held()
    {
        var cohort = SyntheticCohort.Create(Many, 1);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (participations, most) = (0, 0L);
        foreach (var participation in cohort.Participations)
        {
            if (++participations % 50_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            GC.KeepAlive(participation);
        }

        Assert.Equal(Many, participations);
        Assert.InRange(most, long.MinValue, FewMegabytes);
    }

    [Fact]
    public void Nothing_is_made_before_it_is_asked_for()
    {
        var cohort = SyntheticCohort.Create(SyntheticCohort.Largest, 1);
        Assert.Equal(3, cohort.Participations.Take(3).Count());
        Assert.Equal(10, cohort.Measurements.Take(10).Count());
    }

    [Fact]
    public void A_record_lives_no_longer_than_its_reader()
    {
        var cohort = SyntheticCohort.Create(10, 1);
        var first = First(cohort);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(first.IsAlive);
        GC.KeepAlive(cohort);
    }

    [Fact]
    public void Two_walks_at_once_do_not_disturb_each_other()
    {
        var cohort = SyntheticCohort.Create(300, 5);
        var expected = cohort.Participations.ToList();
        var walks = new List<Participation>[4];
        Parallel.For(0, walks.Length, walk => walks[walk] = cohort.Participations.ToList());
        Assert.All(walks, walk => Assert.Equal(expected, walk));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference First(SyntheticCohort cohort) => new(cohort.Participations.First());
}
