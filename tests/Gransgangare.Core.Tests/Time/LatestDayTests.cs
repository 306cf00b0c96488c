namespace Gransgangare.Core.Tests;

public sealed class LatestDayTests
{
    [Theory]
    [InlineData("2024-01-10/2042-06-01 2024-01-10/2024-03-01", "2024-03-01")]
    [InlineData("2024-01-10/2199-12-31 2024-01-10/2024-03-01", "2024-03-01")]
    [InlineData("2024-01-10/2042-06-01", "2024-01-10")]
    [InlineData("2024-01-10/2024-06-01", "2024-06-01")]
    [InlineData("2042-01-10/2042-06-01 2024-01-10/2024-03-01 2024-02-01/", "2024-03-01")]
    [InlineData("2024-01-10/2025-01-10 2024-01-10/", "2025-01-10")]
    [InlineData("2024-01-10/2025-01-11 2024-01-10/", "2024-01-10")]
    [InlineData("2020-01-10/2020-02-01 2024-01-10/2024-03-01", "2020-02-01")]
    [InlineData("2024-01-10/2099-12-31 2024-02-10/2099-12-31 2024-03-01/2024-04-01", "2024-04-01")]
    [InlineData("2024-01-10/2099-12-31 2024-02-10/2099-12-31", "2024-02-10")]
    [InlineData("2014-01-10/2024-02-01 2024-01-10/2024-03-01", "2024-03-01")]
    [InlineData("2020-01-10/2020-05-01 2020-02-01/2020-06-01 2024-01-10/2024-03-01 2024-02-01/", "2024-03-01")]
    public void F11_no_day_of_reckoning_is_set_by_one_far_record(string spells, string expected) =>
        Assert.Equal(Some.Day(expected), LatestDay.Of(spells.Split(' ').Select(Of)));

    [Fact]
    public void Days_after_the_last_expected_one_of_the_project_do_not_count()
    {
        var participations = new[] { "2025-11-01/2026-07-01", "2025-11-01/2026-07-01", "2025-11-02/2026-06-30" }.Select(Of).ToList();
        Assert.Equal(Some.Day("2026-07-01"), LatestDay.Of(participations));
        Assert.Equal(Some.Day("2026-06-30"), LatestDay.Of(participations, ProjectDefinition.Gransgangare));
        Assert.Equal(Some.Day("2026-06-30"), ProjectDefinition.Gransgangare.LastExpectedDay);
    }

    [Theory]
    [InlineData("2024-12-01", "2024-12-01")]
    [InlineData("2025-03-01 2026-02-28", "2026-02-28")]
    [InlineData("2025-03-02", "2024-03-01")]
    [InlineData("2014-01-01 2042-01-01 2042-02-01", "2024-03-01")]
    public void Other_days_go_on_with_a_course_and_make_none(string others, string expected) =>
        Assert.Equal(
            Some.Day(expected),
            LatestDay.Of([Of("2024-01-10/2024-03-01"), Of("2024-02-01/")], others: others.Split(' ').Select(Some.Day))
        );

    [Fact]
    public void Without_a_day_there_is_none() => Assert.Null(LatestDay.Of([]));

    /// <summary>One person in two operations is one record, and what is in no count sets no day.</summary>
    [Fact]
    public void F11_neither_one_person_in_two_operations_nor_registration_errors_set_a_day()
    {
        Participation[] here = [Of("2024-01-10/2024-03-01"), Of("2024-02-01/2024-03-01")];
        var far = Of("2042-01-10/2042-06-01");
        var other = Of("2042-02-10/2042-06-01");
        Assert.Equal(Some.Day("2042-06-01"), LatestDay.Of([.. here, far, other]));
        Assert.Equal(Some.Day("2024-03-01"), LatestDay.Of([.. here, far, other with { Person = far.Person, Operation = "b" }]));
        var error = Some.Spell("2042-01-10", "2042-03-01", ExitReason.RegistrationError);
        Assert.Equal(Some.Day("2024-03-01"), LatestDay.Of([.. here, far with { Spells = [error] }, other with { Spells = [error] }]));
    }

    // Each of another person.
    private static Participation Of(string spell) =>
        Some.Participation(Some.Spell(spell.Split('/')[0], spell.Split('/')[1])) with
        {
            Person = Guid.NewGuid().ToString(),
        };
}
