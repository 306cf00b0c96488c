using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Progression by the breakdowns of participations, outside a report, and the bar that shows a movement.</summary>
public sealed class ProgressionGroupsTests
{
    [Fact]
    public void A_person_is_once_in_each_group_and_in_none_without_a_participation()
    {
        Participation[] participations =
        [
            Some.Participation("2024-01-01/", "", "a") with
            {
                Operation = "one",
                Forbund = "vast",
            },
            Some.Participation("2024-02-01/", "", "a") with
            {
                Operation = "two",
                Forbund = "vast",
            },
            Some.Participation("2024-03-01/", "", "a") with
            {
                Operation = "three",
            },
            Some.Participation("2024-03-01/", "", "not-measured") with
            {
                Forbund = "alv-och-kust",
            },
        ];
        Measurement[] measurements = [Measured("a", 2, "2024-01-05"), Measured("a", 3, "2024-06-05"), Measured("b", 1, "2024-01-05")];
        var groups = ProgressionGroups.Of(
            new ProgressionCalculator(Instrument.Bip),
            [Breakdown.Forbund],
            participations,
            new MeasurementsBySubject(measurements, Instrument.Bip, until: null)
        );
        Assert.Equal(["unknown 1 1", "vast 1 1"], groups.Select(group => $"{group.Codes[0]} {Head(group).Persons} {Head(group).Up}"));

        static ProgressionGroup Head(ProgressionOfGroup group) => group.Result.Groups[0];
    }

    [Theory]
    [InlineData(2, 3, "┊···○───▶···┊···┊")]
    [InlineData(3, 2, "┊···◀───○···┊···┊")]
    [InlineData(2, 2, "┊···●···┊···┊···┊")]
    [InlineData(1, 5, "○───────────────▶")]
    public void A_bar_shows_where_a_mean_was_and_is(int first, int last, string bar) => Assert.Equal(bar, BarOf([(first, last)]));

    [Fact]
    public void A_movement_of_less_than_a_mark_is_an_arrow_alone()
    {
        Assert.Equal("┊···┊···▶···┊···┊", BarOf([.. Enumerable.Repeat((3, 3), 19), (3, 4)]));
        Assert.Equal("┊···┊···◀···┊···┊", BarOf([.. Enumerable.Repeat((3, 3), 19), (3, 2)]));
        Assert.Equal("┊···┊···●···┊···┊", BarOf([(3, 2), (3, 4)]));
    }

    [Fact]
    public void The_axis_has_a_number_at_each_step_and_an_unconfirmed_name_is_marked()
    {
        var tables = ProgressionTables.Of(WorkingList.Of(Result([(2, 3)])), Language.English);
        Assert.Equal("1   2   3   4   5", tables[1].Columns[5]);
        Assert.Equal("┊···┊···┊···┊···┊", ProgressionTables.Of(WorkingList.Of(Result([])), Language.English)[1].Rows[0][5].Text);
        Assert.Equal(
            ["Work skills †", "Network and support †"],
            tables[1].Rows.Select(row => row[0].Text).Where(name => name.EndsWith('†'))
        );
        Assert.StartsWith("† ", Assert.Single(tables[1].Notes), StringComparison.Ordinal);
    }

    private static string BarOf((int First, int Last)[] pairs) =>
        ProgressionTables.Of(WorkingList.Of(Result(pairs)), Language.Swedish)[1].Rows[0][5].Text;

    private static ProgressionResult Result((int First, int Last)[] pairs)
    {
        var tally = new ProgressionTally(new ProgressionCalculator(Instrument.Bip));
        foreach (var (first, last) in pairs)
        {
            tally.Add([Measured("p", first, "2024-01-05"), Measured("p", last, "2024-06-05")]);
        }

        return tally.ToResult();
    }

    private static Measurement Measured(string subject, int answer, string day) =>
        new()
        {
            Subject = subject,
            Date = Some.Day(day),
            Rater = RaterKind.Participant,
            Answers = Instrument
                .Bip.ItemsOf(RaterKind.Participant)
                .AsEnumerable()
                .Aggregate(default(Answers), (answers, item) => answers.WithOriented(item.Slot, answer)),
        };
}
