using Gransgangare.Bip;
using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>A report is what it was when it was made, and equals every other of the same figures (N1).</summary>
public sealed class SnapshotTests
{
    private static readonly ReportRequest s_request = Some.Request("2024-02-25", "2024-03-25") with { By = [Breakdown.Gender] };

    [Fact]
    public void N1_a_report_is_the_same_before_and_after_whatever_its_tally_does_later() =>
        ReportLawTests.Holds(
            8,
            random =>
            {
                var tally = new ReportTally(s_request);
                var made = new List<(Report Report, string Exact, string Protected)>();
                for (var step = random.Next(3, 10); step > 0; step--)
                {
                    Change(tally, random, step);
                    var report = tally.ToReport();
                    made.Add((report, Some.Json(report).GetRawText(), Protected(report)));
                }

                foreach (var (report, exact, @protected) in made)
                {
                    Assert.Equal(exact, Some.Json(report).GetRawText());
                    Assert.Equal(@protected, Protected(report));
                }
            }
        );

    [Fact]
    public void N1_equal_reports_are_equal_also_when_one_is_merged() =>
        ReportLawTests.Holds(
            60,
            random =>
            {
                var (participations, measurements) = random.People();
                var whole = Report.Of(s_request, participations, measurements);
                Assert.True(whole == Report.Of(s_request, participations, measurements));
                Assert.Equal(whole.GetHashCode(), Report.Of(s_request, participations, measurements).GetHashCode());

                var sum = new ReportTally(s_request);
                foreach (var person in participations.GroupBy(one => one.Person))
                {
                    var part = new ReportTally(s_request);
                    part.Add(ReportData.Of(person, measurements.Where(one => one.Subject == person.Key)));
                    sum.Merge(part);
                }

                Assert.Equal(whole, sum.ToReport());
            }
        );

    [Fact]
    public void N1_reports_with_other_answers_are_not_equal()
    {
        Participation[] one = [Some.Participation("2024-02-26/")];
        Assert.NotEqual(Report.Of(s_request, one, Answered(2)), Report.Of(s_request, one, Answered(3)));
        Assert.Equal(Report.Of(s_request, one, Answered(2)), Report.Of(s_request, one, Answered(2)));

        static IEnumerable<Measurement> Answered(int last) => [Measured("2024-02-26", 1), Measured("2024-03-01", last)];

        static Measurement Measured(string day, int answer) =>
            new()
            {
                Subject = "p1",
                Date = Some.Day(day),
                Rater = RaterKind.Participant,
                Answers = Instrument
                    .Bip.ItemsOf(RaterKind.Participant)
                    .Aggregate(default(Answers), (all, item) => all.WithOriented(item.Slot, answer)),
            };
    }

    [Fact]
    public void N1_what_is_done_with_the_counters_of_a_report_does_not_change_it()
    {
        var report = Report.Of(s_request, Some.Many(5, "2024-02-26/", ""));
        var before = Some.Json(report).GetRawText();
        var counters = report.Esf!.ToTally();
        counters.Merge(report.Esf.ToTally());
        Assert.Equal(before, Some.Json(report).GetRawText());
    }

    private static void Change(ReportTally tally, Random random, int step)
    {
        var (participations, measurements) = random.People();
        switch (random.Next(4))
        {
            case 0:
                tally.Add(ReportData.Of(participations, measurements));
                break;
            case 1:
                tally.Add(Some.Participation("2024-02-26/2024-03-01", "study"), step);
                break;
            case 2:
                var other = new ReportTally(s_request);
                other.Add(ReportData.Of(participations, measurements));
                tally.Merge(other);
                break;
            default:
                foreach (var participation in participations)
                {
                    tally.Add(participation);
                }

                break;
        }
    }

    private static string Protected(Report report) => System.Text.Json.JsonSerializer.Serialize(ProtectedReport.Of(report));
}
