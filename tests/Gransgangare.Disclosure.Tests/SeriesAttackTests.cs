using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Releases of one table after each other, in which no count falls, put together by an outsider: no small count of any of them is found, nor how
/// much a count has risen if it has by few.
/// </summary>
public sealed class SeriesAttackTests
{
    private const int Threshold = 5;
    private static readonly int s_series = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? 60 : 1000;

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    public void No_small_count_or_rise_is_found(int seed, int releases)
    {
        var random = new Random(seed);
        for (var round = 0; round < s_series; round++)
        {
            var shape = new Shape(random.Next(1, 4), random.Next(2, 4));
            var counts = Grow(shape, random, releases);
            for (var release = 2; release <= releases; release++)
            {
                var found = Attack(shape, counts[..release]);
                Assert.True(
                    found.Length == 0,
                    FormattableString.Invariant($"round {round}, release {release}: {string.Join("; ", found)}")
                );
            }
        }
    }

    private static string[] Attack(Shape shape, long[][] counts)
    {
        var releases = new List<long?[]>();
        foreach (var release in counts)
        {
            releases.Add(Publish(shape, release, releases));
        }

        var outsider = new Outsider();
        var cells = releases.ConvertAll(release =>
            release.Select(count => count is { } shown ? outsider.Knows(shown) : outsider.Wonders(1)).ToArray()
        );
        foreach (var release in cells)
        {
            shape.Sums.ForEach(sum => outsider.Adds([release[sum.Whole]], sum.Parts.Select(part => release[part])));
            shape.Parts.ForEach(part => outsider.Includes([release[part.Whole]], [release[part.Part]]));
        }

        var found = new List<string>();
        for (var release = 0; release < cells.Count; release++)
        {
            for (var cell = 0; release > 0 && cell < shape.Count; cell++)
            {
                outsider.Includes([cells[release][cell]], [cells[release - 1][cell]]);
            }
        }

        for (var release = 0; release < cells.Count; release++)
        {
            for (var cell = 0; cell < shape.Count; cell++)
            {
                var count = counts[release][cell];
                Ask(FormattableString.Invariant($"count {cell} of release {release}"), count, [cells[release][cell]], []);
                for (var before = 0; before < release; before++)
                {
                    var name = FormattableString.Invariant($"rise {cell} from {before} to {release}");
                    Ask(name, count - counts[before][cell], [cells[release][cell]], [cells[before][cell]]);
                }
            }
        }

        return [.. found];

        void Ask(string name, long count, int[] whole, int[] less)
        {
            if (count is > 0 and < Threshold && outsider.Derives(whole, less) is var (low, high) && high < Threshold)
            {
                found.Add(FormattableString.Invariant($"{name} = {count} is found in {low}..{high}"));
            }
        }
    }

    private static long?[] Publish(Shape shape, long[] counts, IReadOnlyCollection<long?[]> earlier)
    {
        var table = new LinkedTable();
        foreach (var count in counts)
        {
            table.AddFigure(count, Threshold);
        }

        shape.Sums.ForEach(sum => table.AddSum([sum.Whole], sum.Parts));
        shape.Parts.ForEach(part => table.AddRest([part.Whole], [part.Part], 0));
        foreach (var release in earlier)
        {
            table.AddEarlier(Enumerable.Range(0, release.Length).ToDictionary(cell => cell, cell => release[cell]));
        }

        var result = Suppression.Of(table);
        return [.. counts.Select((count, cell) => result.IsHidden(cell) ? null : (long?)count)];
    }

    // Counts of the cells inside grow, and with them their parts and their sums.
    private static long[][] Grow(Shape shape, Random random, int releases)
    {
        var counts = new long[shape.Count];
        var series = new List<long[]>();
        for (var release = 0; release < releases; release++)
        {
            for (var cell = 0; cell < shape.Inner; cell++)
            {
                counts[cell] += random.Next(3) switch
                {
                    0 => 0,
                    1 => random.Next(6),
                    _ => random.Next(20),
                };
            }

            foreach (var (whole, parts) in shape.Sums)
            {
                counts[whole] = parts.Sum(part => counts[part]);
            }

            foreach (var (whole, part) in shape.Parts)
            {
                counts[part] = random.NextInt64(counts[part], counts[whole] + 1);
            }

            series.Add([.. counts]);
        }

        return [.. series];
    }

    /// <summary>Rows and columns with their totals, and of each total of a row a part.</summary>
    private sealed class Shape
    {
        public Shape(int rows, int columns)
        {
            Inner = Count = rows * columns;
            var inRows = Enumerable.Range(0, rows).Select(row => Enumerable.Range(row * columns, columns).ToArray()).ToArray();
            var totals = inRows.Select(Add).ToArray();
            var inColumns = Enumerable.Range(0, columns).Select(column => inRows.Select(row => row[column]).ToArray());
            foreach (var column in inColumns.ToList())
            {
                _ = Add(column);
            }

            _ = Add(totals);
            Parts = [.. totals.Select(total => (total, Count++))];
        }

        public int Count { get; private set; }

        public int Inner { get; }

        public List<(int Whole, int[] Parts)> Sums { get; } = [];

        public List<(int Whole, int Part)> Parts { get; }

        private int Add(int[] parts)
        {
            Sums.Add((Count, parts));
            return Count++;
        }
    }
}
