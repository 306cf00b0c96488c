namespace Gransgangare.Core.Tests;

public sealed class FirstDayTests
{
    [Theory]
    [InlineData("1951-01-10/2024-03-01 2024-01-10/2024-03-01 2024-02-01/", "2024-01-10")]
    [InlineData("1951-01-10/ 2024-01-10/2024-03-01 2024-02-01/", "2024-01-10")]
    [InlineData("1951-01-10/1951-03-01 2024-02-01/ 2024-01-10/2024-03-01", "2024-01-10")]
    [InlineData("2023-01-10/ 2024-01-10/ 2025-01-10/", "2023-01-10")]
    [InlineData("2022-01-10/2023-01-10 2024-01-09/ 2024-02-10/", "2022-01-10")]
    [InlineData("2022-01-10/2022-02-10 2022-03-10/ 2024-01-09/ 2024-02-10/", "2022-01-10")]
    [InlineData("1951-01-10/ 2024-01-10/", "1951-01-10")]
    [InlineData("1951-01-10/2024-01-05 2024-01-10/ 2024-01-11/", "2024-01-10")]
    public void F11_no_first_day_is_set_by_one_far_record(string spells, string expected) =>
        Assert.Equal(Some.Day(expected), FirstDay.Of(spells.Split(' ').Select(Of)));

    [Fact]
    public void Without_a_day_there_is_none() => Assert.Null(FirstDay.Of([]));

    // Each of another person.
    private static Participation Of(string spell) =>
        Some.Participation(Some.Spell(spell.Split('/')[0], spell.Split('/')[1])) with
        {
            Person = Guid.NewGuid().ToString(),
        };
}
