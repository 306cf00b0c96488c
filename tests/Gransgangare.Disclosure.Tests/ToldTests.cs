namespace Gransgangare.Disclosure.Tests;

/// <summary>Somebody who is told which counts are hidden for being small, and so that the others are not.</summary>
public sealed class ToldTests
{
    /// <summary>The 1 699 tables of two to four parts of which one is small, with the total shown.</summary>
    [Theory]
    [InlineData(3, 2, 12)]
    [InlineData(3, 3, 12)]
    [InlineData(5, 3, 12)]
    [InlineData(3, 4, 8)]
    [InlineData(5, 4, 8)]
    public void F8_no_small_part_is_known_to_who_is_told(int threshold, int parts, int most)
    {
        foreach (var counts in Descending(parts, most).Where(counts => counts[^1] < threshold))
        {
            var table = new SmallTable();
            int[] cells = [.. counts.Select(count => table.Figure(count, threshold))];
            table.Total(cells, threshold);
            var found = table.Attack().Found;
            Assert.True(found.Length == 0, $"{string.Join(' ', counts)}: {string.Join("; ", found)}");
        }
    }

    [Fact]
    public void F8_three_and_two_ones_of_five_are_not_all_that_is_hidden()
    {
        var table = new SmallTable();
        int[] parts = [table.Figure(10, 3), table.Figure(3, 3), table.Figure(1, 3), table.Figure(1, 3)];
        var total = table.Total(parts, 3);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.Equal("15 .. 3 .. ..", table.Shown(result, [total, .. parts]));
    }

    private static IEnumerable<long[]> Descending(int length, long most) =>
        length == 0
            ?
            [
                [],
            ]
            : from first in Enumerable.Range(1, (int)most)
            from rest in Descending(length - 1, first)
            select new[] { (long)first }.Concat(rest).ToArray();
}
