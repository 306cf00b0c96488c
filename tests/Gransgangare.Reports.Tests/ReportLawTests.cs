using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Reports.Tests;

/// <summary>What holds for the report of any participations and any request.</summary>
public sealed class ReportLawTests
{
    private static readonly Arbitrary<int> s_seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void The_report_is_what_the_slow_reference_counts() =>
        Holds(
            400,
            random =>
            {
                var participations = random.Participations();
                var request = Request(random);
                var reference = new Reference(
                    request.From,
                    request.To,
                    request.AsOf,
                    request.OutcomeRules.Id,
                    request.Denominator.Code,
                    request.Unit.Code,
                    [.. request.By.Select(breakdown => breakdown.Code)]
                );
                var json = Some.Json(Report.Of(request, participations));
                var groups = json.GetProperty("groups")
                    .EnumerateArray()
                    .Select(group =>
                        string.Concat(group.GetProperty("by").EnumerateObject().Select(member => $"/{member.Value.GetString()}"))
                        + ": "
                        + Figures(group)
                    );
                Assert.Equal(
                    reference.Lines(participations).Order(StringComparer.Ordinal),
                    groups
                        .Append("total: " + Figures(json.GetProperty("total")))
                        .Append("goals: " + string.Join(' ', json.GetProperty("goals").EnumerateArray().Select(Share)))
                        .Order(StringComparer.Ordinal)
                );
            }
        );

    [Fact]
    public void Order_does_not_matter() =>
        Holds(
            100,
            random =>
            {
                var participations = random.Participations();
                var request = Request(random);
                var before = Some.Json(Report.Of(request, participations)).GetRawText();
                random.Shuffle(participations);
                Assert.Equal(before, Some.Json(Report.Of(request, participations)).GetRawText());
            }
        );

    [Fact]
    public void Parts_add_up_to_the_whole() =>
        Holds(
            100,
            random =>
            {
                var persons = random.Participations().GroupBy(row => row.Person).ToList();
                var request = Request(random);
                var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new ReportTally(request)).ToArray();
                foreach (var person in persons)
                {
                    parts[random.Next(parts.Length)].AddPerson(person, []);
                }

                random.Shuffle(parts);
                foreach (var part in parts.Skip(1))
                {
                    parts[0].Merge(part);
                }

                Assert.Equal(
                    Some.Json(Report.Of(request, persons.SelectMany(person => person))).GetRawText(),
                    Some.Json(parts[0].ToReport()).GetRawText()
                );
            }
        );

    [Fact]
    public void Adding_a_participation_a_number_of_times_is_adding_it_that_often() =>
        Holds(
            100,
            random =>
            {
                var request = Request(random);
                var (atOnce, oneByOne) = (new ReportTally(request), new ReportTally(request));
                foreach (var participation in random.Participations())
                {
                    var count = random.Next(4);
                    atOnce.Add(participation, count);
                    for (var time = 0; time < count; time++)
                    {
                        oneByOne.Add(participation);
                    }
                }

                Assert.Equal(WithoutList(oneByOne), WithoutList(atOnce));

                static string WithoutList(ReportTally tally)
                {
                    var report = tally.ToReport();
                    return Some.Json(report with { Esf = EsfResult.Of(report.Esf!.ToTally(), [], report.Esf.AsOf, report.Esf.Period) })
                        .GetRawText();
                }
            }
        );

    [Fact]
    public void A_number_of_participations_is_not_negative() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReportTally(Some.Request()).Add(Some.Participation("2024-02-01/"), -1));

    [Fact]
    public void Populations_are_nested_and_groups_without_overlap_add_up() =>
        Holds(
            200,
            random =>
            {
                var request = Request(random) with
                {
                    By = random.Next(2) == 0 ? [Breakdown.Gender] : [Breakdown.AgeGroup, Breakdown.Municipality],
                };
                var report = Report.Of(request, random.Participations(60));
                foreach (var figures in report.Groups.Select(group => group.Figures).Append(report.Total))
                {
                    Assert.True(figures.Entered <= figures.Active && figures.Exited <= figures.Active && figures.Ongoing <= figures.Active);
                    Share[] shares = [figures.WorkOrStudy, figures.Nearer, figures.Other];
                    Assert.True(shares.Sum(share => share.Numerator) + figures.Uncategorised <= figures.Exited);
                    Assert.Single(shares.Select(share => share.Denominator).Distinct());
                    Assert.Equal(figures.WorkOrStudy.Numerator, figures.Work + figures.Study);
                    Assert.True(shares.Sum(share => share.Numerator) <= shares[0].Denominator);
                    Assert.True(figures.Active > 0 || ReferenceEquals(figures, report.Total));
                }

                Func<ReportFigures, long>[] counts =
                [
                    figures => figures.Entered,
                    figures => figures.Active,
                    figures => figures.Ongoing,
                    figures => figures.Exited,
                    figures => figures.WorkOrStudy.Numerator,
                    figures => figures.Nearer.Numerator,
                    figures => figures.Other.Numerator,
                    figures => figures.Other.Denominator,
                    figures => figures.Uncategorised,
                ];
                Assert.All(counts, count => Assert.Equal(count(report.Total), report.Groups.Sum(group => count(group.Figures))));
            }
        );

    [Fact]
    public void A_breakdown_does_not_change_the_total() =>
        Holds(
            60,
            random =>
            {
                var participations = random.Participations();
                var request = Request(random);
                var plain = Report.Of(request with { By = [] }, participations);
                var broken = Report.Of(request with { By = Breakdown.All.ToValueList() }, participations);
                Assert.Equal((plain.Total, plain.Goals, plain.Planned), (broken.Total, broken.Goals, broken.Planned));
            }
        );

    internal static ReportRequest Request(Random random)
    {
        var (a, b) = (random.Day(), random.Day());
        return new ReportRequest(ProjectDefinition.Gransgangare, a < b ? a : b, a < b ? b : a)
        {
            AsOf = random.Next(2) == 0 ? null : random.Day(70),
            By = Breakdown.All.Where(_ => random.Next(3) == 0).OrderBy(_ => random.Next()).ToValueList(),
            OutcomeRules = RandomParticipations.Of(random, OutcomeRuleSet.BuiltIn),
            Denominator = RandomParticipations.Of(random, Denominator.All.Where(one => !one.IsOfEsf).ToList()),
            Unit = RandomParticipations.Of(random, CountUnit.All),
        };
    }

    private static string Figures(JsonElement figures)
    {
        var shares = new[] { "workOrStudy", "nearer", "other" }.Select(name => figures.GetProperty(name)).ToArray();
        Assert.Single(shares.Select(share => share.GetProperty("denominator").GetInt64()).Distinct());
        string[] counts =
        [
            .. new[] { "entered", "active", "ongoing", "exited" }.Select(name => figures.GetProperty(name).GetRawText()),
            .. shares.Select(share => share.GetProperty("numerator").GetRawText()),
            shares[0].GetProperty("denominator").GetRawText(),
            figures.GetProperty("uncategorised").GetRawText(),
            $"{figures.GetProperty("persons")}/{figures.GetProperty("participations")}",
        ];
        return string.Join(' ', counts);
    }

    private static string Share(JsonElement goal) =>
        $"{goal.GetProperty("share").GetProperty("numerator")}/{goal.GetProperty("share").GetProperty("denominator")}";

    internal static void Holds(int times, Action<Random> law) =>
        Prop.ForAll(s_seeds, seed => law(new Random(seed)))
            .Check(
                Config.QuickThrowOnFailure.WithMaxTest(Environment.GetEnvironmentVariable("GRANSGANGARE_LONG") == "1" ? 100 * times : times)
            );
}
