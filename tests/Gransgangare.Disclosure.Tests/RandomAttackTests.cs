namespace Gransgangare.Disclosure.Tests;

/// <summary>Linked tables of chance: whatever the solver tries, no hidden cell is found and no small count can be calculated.</summary>
public sealed class RandomAttackTests
{
    private static readonly int s_tables = Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") is null ? 100 : 10_000;

    [Fact]
    public void Rows_and_columns() =>
        Attack(
            1,
            random =>
            {
                var table = new SmallTable();
                var cells = Cells(table, random, random.Next(2, 5), random.Next(2, 5));
                var rows = cells.Select(row => table.Total(row)).ToArray();
                var columns = Enumerable
                    .Range(0, cells[0].Length)
                    .Select(index => table.Total([.. cells.Select(row => row[index])]))
                    .ToArray();
                table.Sum(table.Total(rows, rank: 2), columns);
                return table;
            }
        );

    [Fact]
    public void Categories_of_groups_with_parts_of_parts() =>
        Attack(
            2,
            random =>
            {
                var table = new SmallTable();
                var groups = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Group(table, random)).ToList();
                for (var figure = 0; figure < groups[0].Length; figure++)
                {
                    var whole = table.Figure(groups.Sum(group => table[group[figure]]), rank: 1);
                    table.Sum(whole, [.. groups.Select(group => group[figure])]);
                }

                return table;
            }
        );

    [Fact]
    public void Three_dimensions() =>
        Attack(
            3,
            random =>
            {
                var table = new SmallTable();
                var layers = Enumerable.Range(0, 2).Select(_ => Cells(table, random, random.Next(2, 3), 3)).ToArray();
                foreach (var layer in layers)
                {
                    foreach (var row in layer)
                    {
                        table.Total(row);
                    }
                }

                for (var row = 0; row < 2; row++)
                {
                    for (var column = 0; column < 3; column++)
                    {
                        table.Total([.. layers.Select(layer => layer[row][column])]);
                    }
                }

                for (var column = 0; column < 3; column++)
                {
                    foreach (var layer in layers)
                    {
                        table.Total([.. layer.Select(row => row[column])]);
                    }
                }

                return table;
            }
        );

    [Fact]
    public void Releases_after_each_other() =>
        Attack(
            4,
            random =>
            {
                var table = new SmallTable();
                var cells = Cells(table, random, 1, random.Next(2, 6))[0];
                var total = table.Total(cells);
                foreach (var cell in cells.Append(total))
                {
                    if (random.Next(2) == 0)
                    {
                        // What was published is 0 or not small.
                        var before = random.Next((int)table[cell] + 1);
                        table.Rest([cell], [], constant: before < 5 ? 0 : before);
                    }
                }

                return table;
            }
        );

    private static void Attack(int seed, Func<Random, SmallTable> make)
    {
        var random = new Random(seed);
        for (var round = 0; round < s_tables; round++)
        {
            var (_, found) = make(random).Attack();
            Assert.True(found.Length == 0, FormattableString.Invariant($"round {round}: {string.Join("; ", found)}"));
        }
    }

    private static int[][] Cells(SmallTable table, Random random, int rows, int columns) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => table.Figure(Count(random))).ToArray())];

    // All, entered, left and the categories of those who left, as in a report.
    private static int[] Group(SmallTable table, Random random)
    {
        long[] counts = [Count(random), Count(random), Count(random), Count(random)];
        var (stay, left) = (Count(random), counts.Sum());
        var all = table.Figure(stay + left);
        var entered = table.Figure(random.NextInt64(stay + left + 1));
        table.Rest([all], [entered]);
        var exited = table.Figure(left);
        table.Rest([all], [exited]);
        var work = table.Figure(counts[0] + counts[1]);
        int[] parts = [table.Figure(counts[0]), table.Figure(counts[1]), table.Figure(counts[2]), table.Figure(counts[3])];
        table.Sum(work, parts[0], parts[1]);
        table.Sum(exited, work, parts[2], parts[3]);
        return [all, entered, exited, work, .. parts];
    }

    private static long Count(Random random) =>
        random.Next(3) switch
        {
            0 => random.Next(6),
            1 => random.Next(12),
            _ => random.Next(60),
        };
}
