namespace Gransgangare.Disclosure.Tests;

public sealed class RoundingTests
{
    private static readonly int s_tables = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? 100 : 10_000;

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(3, 10)]
    public void Every_sum_holds_and_every_count_is_next_to_the_true_one(int seed, int roundedTo)
    {
        var random = new Random(seed);
        for (var round = 0; round < s_tables; round++)
        {
            var (values, sums, table) = Rectangle(random);
            var rounded = Rounding.Of(table, roundedTo);
            for (var cell = 0; cell < values.Count; cell++)
            {
                Assert.Equal(0, rounded[cell] % roundedTo);
                Assert.InRange(rounded[cell] - values[cell], 1 - roundedTo, roundedTo - 1);
                var truth = Rounding.TruthOf(rounded[cell], roundedTo);
                Assert.InRange(values[cell], truth.Low, truth.High);
            }

            Assert.All(sums, sum => Assert.Equal(rounded[sum.Whole], sum.Parts.Sum(part => rounded[part])));
        }
    }

    [Fact]
    public void A_part_is_no_larger_than_its_whole()
    {
        for (var whole = 0; whole < 30; whole++)
        {
            for (var part = 0; part <= whole; part++)
            {
                var table = new LinkedTable();
                var (all, some) = (table.AddFigure(whole, 5), table.AddFigure(part, 5));
                table.AddRest([all], [some], 5);
                var rounded = Rounding.Of(table);
                Assert.True(rounded[all] >= rounded[some]);
            }
        }
    }

    /// <summary>Nobody sees from two releases that a count has not moved from one side of 5 to the other.</summary>
    [Theory]
    [InlineData(1, 4)]
    [InlineData(6, 9)]
    [InlineData(11, 14)]
    public void A_count_keeps_its_rounding_in_a_series(int first, int then)
    {
        foreach (var before in new long[] { first / 5 * 5, (first / 5 * 5) + 5 })
        {
            var table = new LinkedTable();
            var cell = table.AddFigure(then, 5);
            Assert.Equal(before, Rounding.Of(table, 5, new Dictionary<int, long> { [cell] = before })[cell]);
        }
    }

    [Fact]
    public void What_is_too_far_away_is_not_kept()
    {
        var table = new LinkedTable();
        var cell = table.AddFigure(11, 5);
        Assert.Equal(10, Rounding.Of(table, 5, new Dictionary<int, long> { [cell] = 5 })[cell]);
    }

    [Fact]
    public void A_table_without_a_rounding_says_so()
    {
        var table = new LinkedTable();
        var cell = table.AddFigure(7, 5);
        table.AddSum([cell], [], constant: 7);
        Assert.Throws<NoRoundingException>(() => Rounding.Of(table));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.Of(new LinkedTable(), 1));
    }

    private static (List<long> Values, List<(int Whole, int[] Parts)> Sums, LinkedTable Table) Rectangle(Random random)
    {
        var (rows, columns) = (random.Next(1, 5), random.Next(1, 5));
        List<long> values = [.. Enumerable.Range(0, rows * columns).Select(_ => (long)random.Next(random.Next(2) == 0 ? 6 : 60))];
        List<(int Whole, int[] Parts)> sums = [];
        var ofRows = Enumerable.Range(0, rows).Select(row => Sum([.. Enumerable.Range(row * columns, columns)])).ToArray();
        foreach (var column in Enumerable.Range(0, columns))
        {
            Sum([.. Enumerable.Range(0, rows).Select(row => (row * columns) + column)]);
        }

        Sum(ofRows);
        var table = new LinkedTable();
        values.ForEach(value => table.AddFigure(value, 5));
        sums.ForEach(sum => table.AddSum([sum.Whole], sum.Parts));
        return (values, sums, table);

        int Sum(int[] parts)
        {
            sums.Add((values.Count, parts));
            values.Add(parts.Sum(part => values[part]));
            return values.Count - 1;
        }
    }
}
