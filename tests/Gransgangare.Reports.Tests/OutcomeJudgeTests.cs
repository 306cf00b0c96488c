using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports.Tests;

/// <summary>In which counts one participation is, on both sides of each date of the period 2024.</summary>
public sealed class OutcomeJudgeTests
{
    [Theory]
    [InlineData("2023-12-31/", "active ongoing")]
    [InlineData("2024-01-01/", "entered active ongoing")]
    [InlineData("2024-12-31/", "entered active ongoing")]
    [InlineData("2025-01-01/", "")]
    [InlineData("2023-03-01/2023-12-31", "")]
    [InlineData("2023-03-01/2024-01-01", "active exited")]
    [InlineData("2024-01-01/2024-01-01", "entered active exited")]
    [InlineData("2024-12-31/2024-12-31", "entered active ongoing exited")]
    [InlineData("2023-03-01/2024-12-30", "active exited")]
    [InlineData("2023-03-01/2024-12-31", "active ongoing exited")]
    [InlineData("2023-03-01/2025-01-01", "active ongoing")]
    [InlineData("2025-01-01/2025-01-01", "")]
    [InlineData("2023-03-01/2023-06-30 2024-06-01/", "active ongoing")]
    [InlineData("2023-03-01/2023-06-30 2024-06-01/2024-07-31", "active exited")]
    [InlineData("2023-03-01/2023-06-30 2025-06-01/", "active ongoing")]
    [InlineData("2023-03-01/2023-06-30 2025-06-01/2025-07-31", "active ongoing")]
    [InlineData("2024-03-01/2024-06-30 2024-08-01/2025-01-01", "entered active ongoing")]
    [InlineData("2022-03-01/2022-06-30 2023-08-01/2023-12-31", "")]
    public void Both_sides_of_the_period(string spells, string expected) =>
        Assert.Equal(expected, Shown(new OutcomeJudge(Some.Request()).Judge(Some.Participation(spells, "study"))));

    [Theory]
    [InlineData("2024-03-01/2024-06-30", "2024-02-29", "")]
    [InlineData("2024-03-01/2024-06-30", "2024-03-01", "entered active ongoing")]
    [InlineData("2024-03-01/2024-06-30", "2024-06-29", "entered active ongoing")]
    [InlineData("2024-03-01/2024-06-30", "2024-06-30", "entered active exited")]
    [InlineData("2024-03-01/2024-06-30 2024-08-01/", "2024-07-31", "entered active exited")]
    [InlineData("2024-03-01/2024-06-30 2024-08-01/", "2024-08-01", "entered active ongoing")]
    [InlineData("2025-02-01/", "2025-06-30", "")]
    [InlineData("2024-02-01/2025-02-01", "2025-01-31", "entered active ongoing")]
    public void Only_what_was_known_on_the_as_of_date_is_used(string spells, string asOf, string expected)
    {
        var judge = new OutcomeJudge(Some.Request() with { AsOf = Some.Day(asOf) });
        Assert.Equal(expected, Shown(judge.Judge(Some.Participation(spells, "study"))));
    }

    [Fact]
    public void A_registration_error_is_in_no_count_once_it_is_known()
    {
        var error = Some.Participation("2024-03-01/2024-06-30", "registration-error");
        Assert.Equal(default, new OutcomeJudge(Some.Request()).Judge(error));
        Assert.Equal("entered active ongoing", Shown(new OutcomeJudge(Some.Request() with { AsOf = Some.Day("2024-06-29") }).Judge(error)));
        Assert.Equal(default, new OutcomeJudge(Some.Request() with { AsOf = Some.Day("2024-06-30") }).Judge(error));
        var corrected = Some.Participation("2023-03-01/2023-06-30 2024-03-01/2024-06-30", "registration-error");
        Assert.Equal(default, new OutcomeJudge(Some.Request()).Judge(corrected));
    }

    [Theory]
    [InlineData(Fact.No, "")]
    [InlineData(Fact.Yes, "entered active exited")]
    [InlineData(Fact.NotKnown, "entered active exited")]
    [InlineData(Fact.Refused, "entered active exited")]
    public void Who_is_not_supported_directly_is_in_no_count(Fact fact, string expected)
    {
        var participation = Some.Participation("2024-03-01/2024-06-30", "study") with
        {
            AtEntry = new EntryFacts { DirectBeneficiary = fact },
        };
        Assert.Equal(expected, Shown(new OutcomeJudge(Some.Request()).Judge(participation)));
    }

    [Fact]
    public void The_final_exit_decides_the_category()
    {
        var participation = Some.Participation("2023-03-01/2023-06-30 2024-03-01/2024-06-30", "moved");
        var judged = new OutcomeJudge(Some.Request()).Judge(participation);
        Assert.Equal((ExitCategory.OtherReasons, ExitActivity.None), (judged.Category, judged.Activity));
        Assert.Null(new OutcomeJudge(Some.Request("2023-01-01", "2023-12-31")).Judge(participation).Category);
    }

    [Fact]
    public void An_exit_without_a_reason_has_no_category()
    {
        var judged = new OutcomeJudge(Some.Request()).Judge(Some.Participation("2024-03-01/2024-06-30"));
        Assert.True(judged.HasExited);
        Assert.Null(judged.Category);
    }

    [Fact]
    public void A_period_of_one_day_is_a_period() =>
        Assert.Equal(
            "entered active ongoing exited",
            Shown(new OutcomeJudge(Some.Request("2024-06-30", "2024-06-30")).Judge(Some.Participation("2024-06-30/2024-06-30", "study")))
        );

    [Fact]
    public void A_period_does_not_run_backwards()
    {
        Assert.Throws<ArgumentException>(() => Some.Request("2024-12-31", "2024-12-30"));
        Assert.Throws<ArgumentNullException>(() => new ReportRequest(null!, new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 1)));
        Assert.Throws<ArgumentNullException>(() => new OutcomeJudge(Some.Request()).Judge(null!));
    }

    private static string Shown(JudgedOutcome judged)
    {
        Assert.Equal(judged.IsInAny, judged.HasEntered || judged.IsActive || judged.IsOngoing || judged.HasExited);
        return string.Join(
            ' ',
            new[]
            {
                judged.HasEntered ? "entered" : "",
                judged.IsActive ? "active" : "",
                judged.IsOngoing ? "ongoing" : "",
                judged.HasExited ? "exited" : "",
            }.Where(word => word.Length > 0)
        );
    }
}
