using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Persons and participations: one person in two operations is one person (D6, SE-R6).</summary>
public sealed class PersonUnitTests
{
    private static readonly ReportRequest s_request = Some.Request();

    private static readonly Participation[] s_twice =
    [
        In("opa", "2024-01-10/2024-03-01", "moved"),
        In("opb", "2024-04-10/2024-06-01", "work-unsubsidised"),
    ];

    [Theory]
    [InlineData("participations", 2, 2)]
    [InlineData("persons", 1, 1)]
    public void D6_goals_are_over_persons_and_volumes_follow_the_unit(string unit, long active, long denominator)
    {
        var report = Report.Of(s_request with { Unit = CountUnit.FromCode(unit) }, s_twice);
        Assert.Equal(
            (active, active, 1L, 2L),
            (report.Total.Active, report.Total.Exited, report.Total.Persons, report.Total.Participations)
        );
        Assert.Equal(new Share(1, denominator), report.Total.WorkOrStudy);
        Assert.Equal(new Share(1, 1), report.Goals[0].Share);
        Assert.Equal(new Share(0, 1), report.Goals[2].Share);
    }

    [Theory]
    // The final exit decides, in whatever order the participations come.
    [InlineData("opa 2024-01-10/2024-03-01 study;opb 2024-02-10/2024-02-20 moved", "1/1 0/1 0/1 undecided 0 exited 1")]
    [InlineData("opb 2024-02-10/2024-02-20 moved;opa 2024-01-10/2024-03-01 study", "1/1 0/1 0/1 undecided 0 exited 1")]
    // Whoever still takes part somewhere has no final exit.
    [InlineData("opa 2024-01-10/2024-03-01 study;opb 2024-02-10/", "0/0 0/0 0/0 undecided 0 exited 0")]
    // A registration error and a person who is not supported directly there are no part of the record.
    [InlineData("opa 2024-01-10/2024-03-01 study;opb 2024-02-10/2024-04-01 registration-error", "1/1 0/1 0/1 undecided 0 exited 1")]
    // Two exits on one day: work before study before nearer before other.
    [InlineData("opa 2024-01-10/2024-03-01 moved;opb 2024-02-10/2024-03-01 work-placement", "0/1 1/1 0/1 undecided 0 exited 1")]
    [InlineData("opa 2024-01-10/2024-03-01 illness;opb 2024-02-10/2024-03-01", "0/1 0/1 1/1 undecided 0 exited 1")]
    // A final exit without a reason cannot be decided, whatever an earlier one said.
    [InlineData("opa 2024-01-10/2024-03-01 study;opb 2024-02-10/2024-04-01", "0/0 0/0 0/0 undecided 1 exited 1")]
    // The final exit lies after the period: nobody has ended in it.
    [InlineData("opa 2024-01-10/2024-03-01 study;opb 2025-02-10/2025-03-01 moved", "0/0 0/0 0/0 undecided 0 exited 0")]
    public void D6_the_final_exit_over_all_operations_decides(string participations, string expected)
    {
        var person = participations
            .Split(';')
            .Select(text => text.Split(' '))
            .Select(row => In(row[0], row[1], row.ElementAtOrDefault(2) ?? ""));
        var report = Report.Of(s_request with { Unit = CountUnit.Persons }, person);
        Assert.Equal(
            expected,
            string.Join(' ', report.Goals.Select(goal => goal.Share))
                + FormattableString.Invariant($" undecided {report.Goals[0].Doubt.Undecided} exited {report.Total.Exited}")
        );
    }

    [Fact]
    public void A_record_is_in_the_groups_of_its_first_entry()
    {
        var request = s_request with { Unit = CountUnit.Persons, By = [Breakdown.Forbund] };
        var report = Report.Of(request, [s_twice[1] with { Forbund = "alv-och-kust" }, s_twice[0] with { Forbund = "vast" }]);
        var group = Assert.Single(report.Groups);
        Assert.Equal("vast", group.Codes[0]);
        Assert.Equal((1L, 1L, 2L), (group.Figures.Active, group.Figures.Persons, group.Figures.Participations));
    }

    [Fact]
    public void A_person_in_two_groups_is_once_in_each_and_once_in_the_total()
    {
        var report = Report.Of(
            s_request with
            {
                By = [Breakdown.Forbund],
            },
            [s_twice[1] with { Forbund = "alv-och-kust" }, s_twice[0] with { Forbund = "vast" }]
        );
        Assert.Equal([1L, 1L], report.Groups.Select(group => group.Figures.Persons));
        Assert.Equal((1L, 2L), (report.Total.Persons, report.Total.Participations));
        Assert.Equal([1L, 1L], report.CoverageGroups.Select(group => group.Coverage[0].Subjects));
        Assert.Equal(1, report.Coverage[0].Subjects);
    }

    [Fact]
    public void Between_two_participations_a_record_goes_on_but_nobody_takes_part()
    {
        Participation[] person = [In("opa", "2023-01-10/2023-03-01", "moved"), In("opb", "2025-04-10/", "")];
        var report = Report.Of(s_request with { Unit = CountUnit.Persons }, person);
        Assert.Equal((1L, 1L, 0L, 0L), (report.Total.Active, report.Total.Ongoing, report.Total.Persons, report.Total.Participations));
        Assert.Equal(0, Report.Of(s_request, person).Total.Active);
    }

    [Fact]
    public void D9_coverage_is_broken_down_also_where_nobody_is_measured()
    {
        var report = Report.Of(
            s_request with
            {
                By = [Breakdown.Forbund],
            },
            [Some.Participation("2024-02-01/", person: "a") with { Forbund = "vast" }, Some.Participation("2024-02-01/", person: "b")],
            [Measured("2024-02-02"), Measured("2024-03-02")]
        );
        Assert.Equal(
            ["unknown 1 0 0", "vast 1 1 1"],
            report.CoverageGroups.Select(group =>
                FormattableString.Invariant(
                    $"{group.Codes[0]} {group.Coverage[0].Subjects} {group.Coverage[0].Measured} {group.Coverage[0].WithSecond}"
                )
            )
        );
        var table = ReportTables.Of(Some.Exact(report), Language.Swedish).Single(table => table.Id == "coverage-groups");
        Assert.Equal(["Samordningsförbundet Väst", "Deltagare", "1", "1", "1", "100,0\u00a0%"], table.Rows[0].Select(cell => cell.Text));

        static Measurement Measured(string day) =>
            new()
            {
                Subject = "a",
                Date = Some.Day(day),
                Rater = RaterKind.Participant,
                Answers = default(Answers).WithOriented(0, 3),
            };
    }

    [Fact]
    public void N6_several_persons_in_one_call_are_refused()
    {
        var tally = new ReportTally(s_request);
        var two = Assert.Throws<ArgumentException>(() => tally.AddPerson([Some.Participation("2024-02-01/", person: "a"), s_twice[0]], []));
        var other = Assert.Throws<ArgumentException>(() => tally.AddPerson([s_twice[0]], [Of("b")]));
        var measured = Assert.Throws<ArgumentException>(() => tally.AddPerson([], [Of("a"), Of("b")]));
        Assert.All(
            [two, other, measured],
            refused => Assert.Contains("Add(ReportData.Of(participations, measurements))", refused.Message, StringComparison.Ordinal)
        );
        var twice = Assert.Throws<ArgumentException>(() => tally.AddPerson([s_twice[0], s_twice[0]], []));
        Assert.StartsWith("A participation stands twice.", twice.Message, StringComparison.Ordinal);
        Assert.Equal(0, tally.ToReport().Total.Persons);
        tally.AddPerson(s_twice, []);
        Assert.Equal((1L, 2L), (tally.ToReport().Total.Persons, tally.ToReport().Total.Participations));

        static Measurement Of(string person) =>
            new()
            {
                Subject = person,
                Date = Some.Day("2024-02-02"),
                Rater = RaterKind.Participant,
                Answers = default(Answers).WithOriented(0, 3),
            };
    }

    /// <summary>One answer by every door that takes the participations of persons.</summary>
    [Fact]
    public void N6_the_same_participation_twice_is_refused_by_every_door()
    {
        Participation[] twice = [s_twice[1], Some.Participation("2024-02-01/", person: "z"), s_twice[0], s_twice[1]];
        Assert.All(
            new Action[]
            {
                () => ReportData.Of(twice),
                () => ReportData.OfParts(twice, []),
                () => ReportTally.Of(s_request, twice),
                () => Report.Of(s_request, twice, []),
                () => new ReportTally(s_request).AddPerson([s_twice[1], s_twice[0], s_twice[1]], []),
            },
            add =>
                Assert.StartsWith("A participation stands twice.", Assert.Throws<ArgumentException>(add).Message, StringComparison.Ordinal)
        );
        Assert.Equal(2, ReportData.Of(s_twice).Participations);
    }

    [Fact]
    public void H18_a_count_is_bounded_and_a_sum_never_overflows_in_silence()
    {
        var tally = new ReportTally(s_request);
        const long Largest = 1_000_000_000_000;
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(s_twice[0], Largest + 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => tally.Add(s_twice[0], 1L << 62));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OutcomeTally().Add(default, Largest + 1));
        tally.Add(s_twice[0], Largest);
        tally.Add(s_twice[0], Largest);
        Assert.Equal(2 * Largest, tally.ToReport().Total.Active);
        for (var doubling = 0; doubling < 22; doubling++)
        {
            var half = new ReportTally(s_request);
            half.Merge(tally);
            tally.Merge(half);
        }

        var all = new ReportTally(s_request);
        all.Merge(tally);
        Assert.Throws<OverflowException>(() => tally.Merge(all));
    }

    private static Participation In(string operation, string spells, string reason) =>
        Some.Participation(spells, reason) with
        {
            Operation = operation,
        };
}
