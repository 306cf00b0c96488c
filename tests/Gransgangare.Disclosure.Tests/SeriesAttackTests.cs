using Gransgangare.Reports;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// Releases of one table after each other, in which no count falls, put together by an outsider: no small count of any of them is found, nor how
/// much a count has risen if it has by few.
/// </summary>
public sealed class SeriesAttackTests
{
    private const int Threshold = 5;
    private const int QuickSeries = 60;
    private static readonly int s_series = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? QuickSeries : 1000;

    /// <param name="seed">Makes the tables.</param>
    /// <param name="releases">How many.</param>
    /// <param name="order">
    /// "": each is of a longer period than those before. "longest first": the first of a longer one than all others. "totals between": the second
    /// has totals only.
    /// </param>
    [Theory]
    [InlineData(1, 2, "")]
    [InlineData(2, 3, "")]
    [InlineData(3, 2, "longest first")]
    [InlineData(4, 3, "longest first")]
    [InlineData(5, 4, "totals between")]
    public void No_small_count_or_rise_is_found(int seed, int releases, string order)
    {
        var random = new Random(seed);
        // Over a release with totals only some rises are given away: docs/disclosure.md.
        for (var round = 0; round < (order == "totals between" ? QuickSeries : s_series); round++)
        {
            var shape = new Shape(random.Next(1, 4), random.Next(2, 4));
            var counts = Grow(shape, random, releases);
            for (var release = 2; release <= releases; release++)
            {
                var found = Attack(shape, counts[..release], order);
                Assert.True(
                    found.Length == 0,
                    FormattableString.Invariant($"round {round}, release {release}: {string.Join("; ", found)}")
                );
            }
        }
    }

    // Counts are those of the periods by length, whichever is published first.
    private static string[] Attack(Shape shape, long[][] counts, string order)
    {
        var releases = new long?[counts.Length][];
        var published = Enumerable.Range(0, counts.Length).ToList();
        if (order == "longest first")
        {
            published.Reverse();
            published.Reverse(1, published.Count - 1);
        }

        for (var turn = 0; turn < published.Count; turn++)
        {
            releases[published[turn]] = Publish(published[turn], published[..turn]);
        }

        var outsider = new Outsider();
        var cells = releases
            .Select((release, period) => release.Select((count, cell) => Read(count, IsIn(cell, period) ? 1 : 0)).ToArray())
            .ToList();
        foreach (var release in cells)
        {
            shape.Sums.ForEach(sum => outsider.Adds([release[sum.Whole]], sum.Parts.Select(part => release[part])));
            shape.Parts.ForEach(part => outsider.Includes([release[part.Whole]], [release[part.Part]]));
        }

        var found = new List<string>();
        for (var release = 1; release < cells.Count; release++)
        {
            for (var cell = 0; cell < shape.Count; cell++)
            {
                outsider.Includes([cells[release][cell]], [cells[release - 1][cell]]);
            }
        }

        for (var release = 0; release < cells.Count; release++)
        {
            for (var cell = 0; cell < shape.Count; cell++)
            {
                var count = counts[release][cell];
                if (IsIn(cell, release))
                {
                    Ask(FormattableString.Invariant($"count {cell} of release {release}"), count, [cells[release][cell]], []);
                }

                for (var before = 0; before < release; before++)
                {
                    // A longer release that was published first has set limits to a rise, which nothing takes back.
                    if (IsIn(cell, release) && IsIn(cell, before) && order != "longest first")
                    {
                        var name = FormattableString.Invariant($"rise {cell} from {before} to {release}");
                        Ask(name, count - counts[before][cell], [cells[release][cell]], [cells[before][cell]]);
                    }
                }
            }
        }

        return [.. found];

        bool IsIn(int cell, int period) => order != "totals between" || period != 1 || cell >= shape.Inner;

        int Read(long? count, long least) => count is { } shown ? outsider.Knows(shown) : outsider.Wonders(least);

        long?[] Publish(int period, IEnumerable<int> earlier)
        {
            var table = shape.Table(counts[period], Threshold);
            foreach (var other in earlier.OrderBy(other => other))
            {
                var known = Enumerable.Range(0, shape.Count).Where(cell => IsIn(cell, other));
                table.AddEarlier(known.ToDictionary(cell => cell, cell => releases[other][cell]), isLonger: other > period);
            }

            var result = Suppression.Of(table);
            return [.. counts[period].Select((count, cell) => result.IsHidden(cell) || !IsIn(cell, period) ? null : (long?)count)];
        }

        void Ask(string name, long count, int[] whole, int[] less)
        {
            if (count is > 0 and < Threshold && outsider.Derives(whole, less) is var (low, high) && high < Threshold)
            {
                found.Add(FormattableString.Invariant($"{name} = {count} is found in {low}..{high}"));
            }
        }
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

        public LinkedTable Table(long[] counts, int threshold)
        {
            var table = new LinkedTable();
            foreach (var count in counts)
            {
                table.AddFigure(count, threshold);
            }

            Sums.ForEach(sum => table.AddSum([sum.Whole], sum.Parts));
            Parts.ForEach(part => table.AddRest([part.Whole], [part.Part], 0));
            return table;
        }

        private int Add(int[] parts)
        {
            Sums.Add((Count, parts));
            return Count++;
        }
    }
}
