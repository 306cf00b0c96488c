using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Who is left out of a share, and what the shares of two groups differ by.</summary>
public sealed class AttritionTests
{
    [Fact]
    public void The_included_and_those_left_out_add_up_to_the_whole() =>
        Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                seed =>
                {
                    var random = new Random(seed);
                    var people = random.Participations();
                    var measurements = people.SelectMany(one => Measurements(random, one.Person)).DistinctBy(one => one.Key).ToList();
                    var request = Some.Request("2024-01-05", "2024-02-05") with
                    {
                        Denominator = RandomParticipations.Of(random, Denominator.All.Where(one => !one.IsOfEsf).ToList()),
                        Unit = RandomParticipations.Of(random, CountUnit.All.ToList()),
                    };
                    var report = Report.Of(request, people, measurements);
                    return report.Attrition.All(row =>
                            row.Whole == row.Included + row.LeftOut.Sum(reason => reason.Count)
                            && row.LeftOut.All(reason => reason.Count >= 0)
                        )
                        && report.Attrition[0].Included == report.Total.Nearer.Denominator
                        && report.Attrition.Count == 1 + report.Coverage.Count;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Each_reason_has_its_number()
    {
        var people = Some.Many(4, "2024-01-01/2024-06-30", "work-unsubsidised")
            .Concat(Some.Many(3, "2024-01-01/", ""))
            .Concat([Some.Participation("2024-01-01/2024-06-30", "", "open")]);
        var outcomes = Report.Of(Some.Request(), people).Attrition[0];
        Assert.Equal((8, 4), (outcomes.Whole, outcomes.Included));
        Assert.Equal(
            ["still-going-on 3", "uncategorised 1", "outside-denominator 0"],
            outcomes.LeftOut.Select(reason => $"{reason.Id} {reason.Count}")
        );
        Assert.Empty(Report.Of(Some.Request() with { Denominator = Denominator.AllParticipating }, people).Attrition[0].LeftOut);
    }

    [Theory]
    [InlineData(4, "..")]
    [InlineData(5, "5")]
    public void A_small_number_left_out_is_not_shown(int ongoing, string expected)
    {
        var people = Some.Many(80, "2024-01-01/2024-06-30", "study").Concat(Some.Many(ongoing, "2024-01-01/", ""));
        var report = ProtectedReport.Of(Report.Of(Some.Request(), people));
        var table = ReportTables.Of(report, Language.English).Single(one => one.Id == "attrition");
        Assert.Equal(expected, table.Rows[1][2].Text);
        Assert.Equal("0", table.Rows[2][2].Text);
        var json = System.Text.Json.JsonSerializer.SerializeToElement(report).GetProperty("attrition")[0].GetProperty("leftOut")[0];
        Assert.Equal(expected, json.GetProperty("count").ToString());
    }

    // Newcombe, 1998, method 10: 56/70 less 48/80.
    [Fact]
    public void Women_less_men_with_the_interval_of_newcombe()
    {
        var report = Report.Of(Some.Request() with { By = [Breakdown.Gender] }, Both());
        var row = report.Differences.Single(difference => difference.Measure == GoalMeasure.WorkOrStudy);
        Assert.Equal(("woman", "man"), (row.First, row.Second));
        var (value, low, high) = row.Difference!.Value;
        Assert.Equal((0.2, 0.0524, 0.3339), (Math.Round(value, 4), Math.Round(low, 4), Math.Round(high, 4)));
        Assert.Equal("work-or-study:woman:man", row.Id);
    }

    [Fact]
    public void Each_forbund_less_each_later_one_and_never_an_unknown_one()
    {
        var people = new[] { "alv-och-kust", "finsam-goteborg", "vast", "" }
            .SelectMany(forbund =>
                Some.Many(5, "2024-01-01/2024-06-30", "study")
                    .Select(one => one with { Person = forbund + one.Person, Forbund = forbund.Length == 0 ? null : forbund })
            )
            .ToList();
        var report = Report.Of(Some.Request() with { By = [Breakdown.Forbund] }, people);
        Assert.Equal(
            ["alv-och-kust:finsam-goteborg", "alv-och-kust:vast", "finsam-goteborg:vast"],
            report.Differences.Where(row => row.Measure == GoalMeasure.WorkOrStudy).Select(row => $"{row.First}:{row.Second}")
        );
        Assert.All(
            report.Differences.Where(row => row.Measure != GoalMeasure.Progression),
            row => Assert.Equal(0, row.Difference!.Value.Value)
        );
        Assert.Empty(Report.Of(Some.Request() with { By = [Breakdown.Forbund, Breakdown.Gender] }, people).Differences);
        Assert.Empty(Report.Of(Some.Request() with { By = [Breakdown.Municipality] }, people).Differences);
    }

    [Fact]
    public void A_difference_is_shown_with_all_its_counts_alone()
    {
        // Two men reach work: under the threshold, so neither their share nor the difference is shown.
        var people = Some.Many(60, "2024-01-01/2024-06-30", "work-unsubsidised")
            .Concat(Some.Many(40, "2024-01-01/2024-06-30", "illness"))
            .Concat(Men(Some.Many(2, "2024-01-01/2024-06-30", "study")))
            .Concat(Men(Some.Many(58, "2024-01-01/2024-06-30", "moved")));
        var report = ProtectedReport.Of(Report.Of(Some.Request() with { By = [Breakdown.Gender] }, people));
        var row = Row(report, "work-or-study:woman:man");
        Assert.Equal("..", row.GetProperty("value").GetString());
        Assert.Equal("..", row.GetProperty("low").GetString());
        var table = ReportTables.Of(report, Language.English).Single(one => one.Id == "differences");
        Assert.Equal(["..", ".."], table.Rows[0].Skip(3).Select(cell => cell.Text));

        static System.Text.Json.JsonElement Row(ProtectedReport report, string id) =>
            System
                .Text.Json.JsonSerializer.SerializeToElement(report)
                .GetProperty("differences")
                .EnumerateArray()
                .Single(one => one.GetProperty("id").GetString() == id);
    }

    [Fact]
    public void And_shown_where_they_are()
    {
        var report = ProtectedReport.Of(Report.Of(Some.Request() with { By = [Breakdown.Gender] }, Both()));
        var table = ReportTables.Of(report, Language.English).Single(one => one.Id == "differences");
        Assert.Equal(["work or study", "woman", "man", "20.0", "5.2–33.4"], table.Rows[0].Select(cell => cell.Text));
    }

    [Fact]
    public void Shares_of_progression_have_their_interval()
    {
        var subjects = Enumerable.Range(0, 10).Select(number => FormattableString.Invariant($"p{number}")).ToList();
        var measurements = subjects.SelectMany((person, place) => Pair(person, 2, place < 7 ? 3 : 1)).ToList();
        var report = Report.Of(Some.Request(), subjects.Select(person => Some.Participation("2024-01-01/", "", person)), measurements);
        var group = Some.Json(report).GetProperty("bip").GetProperty("groups")[0];
        var (up, expected) = (group.GetProperty("upShare"), new Share(7, 10));
        Assert.Equal((7, 10), (up.GetProperty("numerator").GetInt32(), up.GetProperty("denominator").GetInt32()));
        Assert.Equal((expected.Low, expected.High), (up.GetProperty("low").GetDouble(), up.GetProperty("high").GetDouble()));
        Assert.Equal(0.3, group.GetProperty("downShare").GetProperty("value").GetDouble());
        var cells = ReportTables.Of(Some.Exact(report), Language.English).Single(table => table.Id == "progression").Rows[0];
        Assert.Contains("39.7\u00a0%–89.2\u00a0%", cells.Select(cell => cell.Text));
    }

    private static IEnumerable<Participation> Both() =>
        Some.Many(56, "2024-01-01/2024-06-30", "work-unsubsidised")
            .Concat(Some.Many(14, "2024-01-01/2024-06-30", "illness"))
            .Concat(Men(Some.Many(48, "2024-01-01/2024-06-30", "study")))
            .Concat(Men(Some.Many(32, "2024-01-01/2024-06-30", "moved")));

    private static IEnumerable<Participation> Men(IEnumerable<Participation> people) =>
        people.Select(one => one with { Gender = Gender.Man });

    private static IEnumerable<Measurement> Measurements(Random random, string person) =>
        Enumerable
            .Range(0, random.Next(4))
            .Select(_ => Of(person, random.Day(), RandomParticipations.Of(random, Instrument.Bip.RaterKinds.ToList()), random.Next(1, 6)));

    private static Measurement[] Pair(string person, int first, int last) =>
        [Of(person, Some.Day("2024-01-15"), RaterKind.Participant, first), Of(person, Some.Day("2024-04-15"), RaterKind.Participant, last)];

    private static Measurement Of(string person, NodaTime.LocalDate date, RaterKind rater, int level)
    {
        var form = Instrument.Bip.Measure(person, date, rater);
        foreach (var item in Instrument.Bip.ItemsOf(rater))
        {
            form.Answer(item.Id, level);
        }

        return form.Build();
    }
}
