using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Goals, denominators and breakdowns of whole reports.</summary>
public sealed class ReportTests
{
    private const string Exited = "2024-02-01/2024-06-30";

    [Theory]
    [InlineData(74, false)]
    [InlineData(75, true)]
    public void The_goal_is_tested_on_the_unrounded_share(int work, bool met)
    {
        Participation[] all = [.. Some.Many(work, Exited, "own-business"), .. Some.Many(300 - work, Exited, "work-training")];
        var report = Report.Of(Some.Request(), all);
        Assert.Equal(["work-or-study", "nearer-labour-market", "other-reasons"], report.Goals.Select(goal => goal.Goal.Id));
        Assert.Equal((new Share(work, 300), met), (report.Goals[0].Share, report.Goals[0].IsMet));
        Assert.Equal(true, report.Goals[1].IsMet);
        Assert.Equal((true, true), (report.Goals[2].IsMet, report.Goals[2].Goal.IsInformational));
    }

    [Theory]
    [InlineData(25, true)]
    [InlineData(26, false)]
    public void Other_reasons_are_at_most_a_quarter(int others, bool met)
    {
        Participation[] all = [.. Some.Many(others, Exited, "moved"), .. Some.Many(100 - others, Exited, "study")];
        Assert.Equal(met, Report.Of(Some.Request(), all).Goals[2].IsMet);
    }

    [Fact]
    public void Nobody_gives_no_verdict()
    {
        var report = Report.Of(Some.Request() with { By = [Breakdown.Gender] }, []);
        Assert.All(report.Goals, goal => Assert.Null(goal.IsMet));
        Assert.Empty(report.Groups);
        Assert.Null(report.Total.WorkOrStudy.Value);
        Assert.Equal(0, report.Total.Active);
    }

    [Fact]
    public void An_exit_without_category_is_in_no_share_of_the_ended()
    {
        Participation[] all =
        [
            .. Some.Many(3, Exited, "study"),
            .. Some.Many(2, Exited, ""),
            .. Some.Many(4, Exited, "registration-error"),
            .. Some.Many(5, "2023-02-01/", "").Select((row, index) => row with { Person = $"o{index}" }),
        ];
        var total = Report.Of(Some.Request(), all).Total;
        Assert.Equal((3, 10, 5, 5, 2), ((int)total.Study, total.Active, total.Ongoing, total.Exited, total.Uncategorised));
        Assert.Equal(new Share(3, 3), total.WorkOrStudy);
        var everybody = Report.Of(Some.Request() with { Denominator = Denominator.AllParticipating }, all);
        Assert.Equal(new Share(3, 10), everybody.Total.WorkOrStudy);
        Assert.Equal((new Share(3, 10), true), (everybody.Goals[0].Share, everybody.Goals[0].IsMet));
    }

    [Fact]
    public void Several_target_groups_are_one_participation_in_the_total()
    {
        Participation[] all =
        [
            With(Some.Participation(Exited, "study", "a"), TargetGroup.YoungNeet, TargetGroup.Hbtqi),
            With(Some.Participation(Exited, "moved", "b"), TargetGroup.Hbtqi),
            Some.Participation(Exited, "moved", "c"),
        ];
        var report = Report.Of(Some.Request() with { By = [Breakdown.TargetGroup] }, all);
        Assert.Equal(["hbtqi 2", "unknown 1", "young-neet 1"], report.Groups.Select(group => $"{group.Codes[0]} {group.Figures.Exited}"));
        Assert.Equal(3, report.Total.Exited);
        var notes = ReportTables.Of(Some.Exact(report), Language.English).SelectMany(table => table.Notes);
        Assert.Single(notes, note => note.Contains("several target groups", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2006-06-16", "2024-06-15", "under-18")]
    [InlineData("2006-06-15", "2024-06-15", "18-29")]
    [InlineData("1994-06-16", "2024-06-15", "18-29")]
    [InlineData("1994-06-15", "2024-06-15", "30-54")]
    [InlineData("1969-06-16", "2024-06-15", "30-54")]
    [InlineData("1969-06-15", "2024-06-15", "55-plus")]
    [InlineData("2004-02-29", "2022-02-27", "under-18")]
    [InlineData("2004-02-29", "2022-02-28", "18-29")]
    [InlineData("", "2024-06-15", "unknown")]
    public void Age_groups_are_those_at_entry(string birth, string entry, string expected)
    {
        var participation = Some.Participation($"{entry}/") with { BirthDate = birth.Length == 0 ? null : Some.Day(birth) };
        var request = Some.Request("2022-01-01", "2024-12-31") with { By = [Breakdown.AgeGroup] };
        Assert.Equal(expected, Assert.Single(Report.Of(request, [participation]).Groups).Codes[0]);
    }

    [Fact]
    public void The_leap_day_reading_is_the_one_asked_for()
    {
        var participation = Some.Participation("2022-02-28/") with { BirthDate = Some.Day("2004-02-29") };
        var request = Some.Request("2022-01-01", "2022-12-31") with { By = [Breakdown.AgeGroup], LeapDayBirthday = LeapDayBirthday.March1 };
        Assert.Equal("under-18", Assert.Single(Report.Of(request, [participation]).Groups).Codes[0]);
    }

    [Fact]
    public void The_age_is_that_of_the_first_entry()
    {
        var participation = Some.Participation("2023-06-14/2023-07-31 2024-06-16/") with { BirthDate = Some.Day("2006-06-15") };
        var request = Some.Request() with { By = [Breakdown.AgeGroup] };
        Assert.Equal("under-18", Assert.Single(Report.Of(request, [participation]).Groups).Codes[0]);
    }

    [Fact]
    public void Groups_come_in_the_order_asked_for_and_then_by_code()
    {
        Participation[] all =
        [
            Some.Participation(Exited, "study", "a") with
            {
                Forbund = "vast",
                Gender = Gender.Man,
                Municipality = "1485",
            },
            Some.Participation(Exited, "study", "b") with
            {
                Forbund = "vast",
                Gender = Gender.Woman,
            },
            Some.Participation(Exited, "study", "c") with
            {
                Forbund = "alv-och-kust",
                Gender = Gender.NonBinary,
            },
            Some.Participation(Exited, "study", "d") with
            {
                Forbund = null,
                Gender = Gender.Unknown,
            },
            Some.Participation("2020-01-01/2020-02-01", "study", "e") with
            {
                Forbund = "finsam-goteborg",
            },
        ];
        Assert.Equal(["alv-och-kust/non-binary", "unknown/unknown", "vast/man", "vast/woman"], Codes(Breakdown.Forbund, Breakdown.Gender));
        Assert.Equal(
            ["man/1485/vast", "non-binary/unknown/alv-och-kust", "unknown/unknown/unknown", "woman/unknown/vast"],
            Codes(Breakdown.Gender, Breakdown.Municipality, Breakdown.Forbund)
        );

        IEnumerable<string> Codes(params Breakdown[] by) =>
            Report
                .Of(Some.Request() with { By = by.ToValueList() }, all)
                .Groups.Select(group => string.Join('/', group.Codes.AsEnumerable()));
    }

    [Fact]
    public void Planned_numbers_stand_beside_the_real_ones()
    {
        Participation[] all =
        [
            Some.Participation("2024-02-01/", person: "a") with
            {
                Forbund = "vast",
            },
            Some.Participation("2024-02-01/", person: "b") with
            {
                Forbund = "vast",
                Gender = Gender.Man,
            },
            Some.Participation("2024-02-01/", person: "c"),
        ];
        var planned = Report.Of(Some.Request(), all).Planned;
        Assert.Equal(
            ["finsam-goteborg 200 106 94: 0 0 0", "vast 200 106 94: 2 1 1", "alv-och-kust 200 106 94: 0 0 0", " 600 318 282: 3 2 1"],
            planned.Select(row => $"{row.Code} {row.Planned} {row.PlannedWomen} {row.PlannedMen}: {row.Active} {row.Women} {row.Men}")
        );
    }

    [Fact]
    public void Missing_facts_are_counted_as_known_on_the_as_of_date()
    {
        var participation = Some.Participation("2024-02-01/2024-06-30") with { Forbund = "vast", BirthDate = Some.Day("1990-01-01") };
        Assert.Equal(1, Missing(Some.Request())["exit_reason"]);
        Assert.Equal(0, Missing(Some.Request() with { AsOf = Some.Day("2024-06-01") })["exit_reason"]);
        Assert.Equal(
            (0, 1, 0),
            (Missing(Some.Request())["forbund"], Missing(Some.Request())["municipality"], Missing(Some.Request())["birth_date"])
        );

        Dictionary<string, long> Missing(ReportRequest request) =>
            Report.Of(request, [participation]).DataQuality.MissingFacts.AsEnumerable().ToDictionary(row => row.Key, row => row.Value);
    }

    [Fact]
    public void Tallies_of_two_requests_do_not_add_up() =>
        Assert.Throws<ArgumentException>(() => new ReportTally(Some.Request()).Merge(new ReportTally(Some.Request(to: "2024-12-30"))));

    private static Participation With(Participation participation, params TargetGroup[] groups) =>
        participation with
        {
            AtEntry = new EntryFacts { TargetGroups = groups.ToValueList() },
        };
}
