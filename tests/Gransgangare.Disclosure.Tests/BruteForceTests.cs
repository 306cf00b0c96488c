namespace Gransgangare.Disclosure.Tests;

/// <summary>Tables so small that every table that looks the same can be written down.</summary>
public sealed class BruteForceTests
{
    private const int Most = 14;
    private static readonly int s_tables = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? 60 : 2000;

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 4)]
    public void What_is_hidden_and_what_is_told_of_it_is_what_all_tables_say(int seed, int threshold)
    {
        var random = new Random(seed);
        for (var round = 0; round < s_tables; round++)
        {
            var (inner, sums, table) = TwoByTwo(random, threshold);
            var result = Suppression.Of(table);
            var same = Tables().Where(LooksTheSame).ToList();
            for (var cell = 0; cell < inner.Length + sums.Length; cell++)
            {
                var truth = Values(inner)[cell];
                var values = same.Select(values => Values(values)[cell]).Distinct().ToList();
                Assert.Contains(truth, values);
                Assert.True(!result.IsHidden(cell) || values.Count > 1, $"round {round}: cell {cell} is found");
                Assert.True(
                    !result.IsHidden(cell) || truth >= threshold || values.Max() >= threshold,
                    $"round {round}: cell {cell} is small"
                );
                Assert.True(truth is 0 || truth >= threshold || result.IsHidden(cell), $"round {round}: cell {cell} is shown");
                if (result.Interval(cell) is { } interval)
                {
                    Assert.True(result.IsHidden(cell) && interval.Low <= values.Min() && interval.High >= values.Max());
                }
            }

            bool LooksTheSame(long[] other) =>
                Values(other)
                    .Zip(Values(inner))
                    .Select((pair, cell) => result.IsHidden(cell) ? pair.First > 0 : pair.First == pair.Second)
                    .All(isSame => isSame);
        }

        static IEnumerable<long[]> Tables() =>
            from a in Enumerable.Range(0, Most)
            from b in Enumerable.Range(0, Most)
            from c in Enumerable.Range(0, Most)
            from d in Enumerable.Range(0, Most)
            select new long[] { a, b, c, d };
    }

    private static long[] Values(long[] inner) =>
        [.. inner, inner[0] + inner[1], inner[2] + inner[3], inner[0] + inner[2], inner[1] + inner[3], inner.Sum()];

    private static (long[] Inner, long[] Sums, LinkedTable Table) TwoByTwo(Random random, int threshold)
    {
        long[] inner = [random.Next(7), random.Next(7), random.Next(7), random.Next(7)];
        var table = new LinkedTable();
        foreach (var (value, cell) in Values(inner).Select((value, cell) => (value, cell)))
        {
            table.AddFigure(value, threshold, rank: cell < inner.Length ? 0 : 1);
        }

        table.AddSum([4], [0, 1]);
        table.AddSum([5], [2, 3]);
        table.AddSum([6], [0, 2]);
        table.AddSum([7], [1, 3]);
        table.AddSum([8], [4, 5]);
        return (inner, Values(inner)[inner.Length..], table);
    }
}
