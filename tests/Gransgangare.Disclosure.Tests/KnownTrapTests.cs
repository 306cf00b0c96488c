namespace Gransgangare.Disclosure.Tests;

/// <summary>The ways in which published tables are known to have given somebody away.</summary>
public sealed class KnownTrapTests
{
    [Fact]
    public void Twenty_as_twelve_and_two_hidden_fours_would_reveal_both()
    {
        var table = new SmallTable();
        int[] parts = [table.Figure(12), table.Figure(4), table.Figure(4)];
        var total = table.Total(parts);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.Equal("20 .. .. ..", table.Shown(result, [total, .. parts]));
    }

    [Fact]
    public void One_hidden_cell_in_a_row_takes_another_with_it()
    {
        var table = new SmallTable();
        int[] parts = [table.Figure(20), table.Figure(3), table.Figure(9)];
        var total = table.Total(parts);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.Equal("32 20 .. ..", table.Shown(result, [total, .. parts]));
        Assert.Equal((1, 1), (result.Primary, result.Secondary));
    }

    [Fact]
    public void A_zero_is_no_second_cell()
    {
        var table = new SmallTable();
        int[] parts = [table.Figure(20), table.Figure(3), table.Figure(0)];
        var total = table.Total(parts);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.Equal("23 .. .. 0", table.Shown(result, [total, .. parts]));
    }

    [Fact]
    public void Two_ones_that_share_two_are_both_known()
    {
        var table = new SmallTable();
        int[] parts = [table.Figure(1), table.Figure(1)];
        table.Total(parts, threshold: 0);
        Assert.Empty(table.Attack().Found);
    }

    [Fact]
    public void Seven_of_eight_gives_away_the_eighth()
    {
        var table = new SmallTable();
        var (all, reached) = (table.Figure(8, rank: 1), table.Figure(7));
        table.Rest([all], [reached]);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.Equal("8 ..", table.Shown(result, all, reached));
    }

    [Fact]
    public void Two_releases_that_differ_by_one_person()
    {
        var table = new SmallTable();
        var now = table.Figure(20);
        table.Rest([now], [], constant: 19);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.True(result.IsHidden(now));
    }

    [Fact]
    public void Two_margins_of_the_same_persons_are_one_system()
    {
        var table = new SmallTable();
        int[][] cells =
        [
            [table.Figure(2), table.Figure(18)],
            [table.Figure(30), table.Figure(40)],
            [table.Figure(25), table.Figure(8)],
        ];
        var rows = cells.Select(row => table.Total(row)).ToArray();
        int[] columns = [.. Enumerable.Range(0, 2).Select(index => table.Total([.. cells.Select(row => row[index])]))];
        table.Sum(table.Total(rows, rank: 2), columns);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.Equal("20 70 33 57 66", table.Shown(result, [.. rows, .. columns]));
        Assert.Equal(3, result.Secondary);
    }

    [Fact]
    public void A_zero_that_is_sensitive_is_hidden_too()
    {
        var table = new SmallTable();
        int[] parts = [table.Figure(0, 10, isZeroSensitive: true), table.Figure(30, 10, isZeroSensitive: true), table.Figure(40, 10)];
        var total = table.Total(parts);
        var (result, found) = table.Attack();
        Assert.Empty(found);
        Assert.Equal("70 .. .. 40", table.Shown(result, [total, .. parts]));
    }

    [Fact]
    public void Nothing_small_hides_nothing()
    {
        var table = new SmallTable();
        int[] parts = [table.Figure(20), table.Figure(5), table.Figure(0)];
        var total = table.Total(parts);
        Assert.Equal("25 20 5 0", table.Shown(table.Attack().Result, [total, .. parts]));
    }
}
