using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

/// <summary>Two releases of one project, taken from each other.</summary>
public sealed class EarlierReleaseTests
{
    private const int Threshold = 5;
    private static readonly LocalDate s_from = new(2023, 3, 1);
    private static readonly LocalDate s_to = new(2024, 6, 30);

    // Counts of persons; the other numbers of a report are worked out from them or are of no persons.
    private static readonly HashSet<string> s_counts = new(
        "entered active ongoing exited uncategorised work study numerator denominator women men woman man nonBinary total persons assessable "
            .Split(' ')
            .Concat("up same down anyUp anyDown n subjects measured withSecond count recordsRead".Split(' ')),
        StringComparer.Ordinal
    );

    [Theory]
    [InlineData(120, 1, 1)]
    [InlineData(120, 2, 14)]
    [InlineData(200, 3, 60)]
    public void The_difference_of_two_releases_is_no_small_count(int participants, ulong seed, int days)
    {
        var cohort = SyntheticCohort.Create(participants, seed);
        var options = DisclosureOptions.Default with { LeastGroup = 0 };
        var first = new Published(ProtectedReport.Of(Make(cohort, s_to), options));
        var later = Make(cohort, s_to.PlusDays(days));
        var alone = new Published(ProtectedReport.Of(later, options));
        var linked = new Published(ProtectedReport.Of(later, options, [Release(first.Text)]));
        var places = first.Places.Where(place => IsCount(place) && IsCountOf(first, place) && linked.Has(place)).ToList();
        Assert.NotEmpty(GivenAway(alone));
        Assert.Empty(GivenAway(linked));

        IEnumerable<string> GivenAway(Published second) =>
            from place in places
            where !first.IsHidden(place) && !second.IsHidden(place)
            let difference = second.Count(place) - first.Count(place)
            where difference is (> 0 and < Threshold) or (< 0 and > -Threshold)
            select FormattableString.Invariant($"{place}: {first.Count(place)}, then {second.Count(place)}");
    }

    /// <summary>Its proof holds for every later release as long as it stays hidden.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void A_count_that_was_hidden_stays_hidden(int leastGroup)
    {
        var options = DisclosureOptions.Default with { LeastGroup = leastGroup };
        var cohort = SyntheticCohort.Create(200, 1);
        var first = new Published(ProtectedReport.Of(Make(cohort, new LocalDate(2023, 9, 30)), options));
        var later = new Published(ProtectedReport.Of(Make(cohort, s_to), options, [Release(first.Text)]));
        var hidden = first.Places.Where(place => IsCount(place) && first.IsHidden(place) && later.Has(place)).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, place => Assert.True(later.IsHidden(place) || later.Count(place) == 0, place));
    }

    /// <summary>A municipality that has grown goes on in the row that it was in; else the row of the others would fall.</summary>
    [Theory]
    [InlineData("municipality")]
    [InlineData("municipality,gender")]
    [InlineData("forbund,age-group,gender")]
    [InlineData("target-group,gender")]
    public void A_later_release_joins_what_the_first_did(string by)
    {
        var cohort = SyntheticCohort.Create(400, 2);
        var keys = by.Split(',').Select(Breakdown.FromCode).ToArray();
        var first = new Published(ProtectedReport.Of(Make(cohort, new LocalDate(2023, 9, 30), keys)));
        var alone = new Published(ProtectedReport.Of(Make(cohort, s_to, keys)));
        var later = new Published(ProtectedReport.Of(Make(cohort, s_to, keys), earlier: [Release(first.Text)]));
        Assert.NotEqual(Rows(first), Rows(alone));
        Assert.Equal(Rows(first), Rows(later));
        var third = Make(cohort, s_to.PlusMonths(6), keys);
        Assert.Equal(Rows(first), Rows(new Published(Beside(first, later))));
        // Target groups are not joined but left out.
        if (!keys.Contains(Breakdown.TargetGroup))
        {
            Assert.Throws<ArgumentException>(() => Beside(first, alone));
        }

        ProtectedReport Beside(params Published[] earlier) =>
            ProtectedReport.Of(third, earlier: earlier.Select(release => Release(release.Text)));

        static string[] Rows(Published report) =>
            [
                .. report
                    .Places.Where(place =>
                        place.StartsWith("groups/", StringComparison.Ordinal) && place.EndsWith("/active", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal),
            ];
    }

    /// <summary>Who came before the first day is the same number in every release: 21 − 20 entered.</summary>
    [Fact]
    public void V8_those_who_came_before_the_first_day_are_a_constant()
    {
        var cohort = SyntheticCohort.Create(1, 1).Participations.Single() with { Events = [], Interventions = [], Gender = Gender.Woman };
        var before = Enumerable.Range(0, 20).Select(index => Entering(index, s_from.PlusDays(-10)));
        var between = Enumerable.Range(20, 1).Select(index => Entering(index, s_to.PlusDays(5)));
        var options = DisclosureOptions.Default with { LeastGroup = 0 };
        var first = new Published(ProtectedReport.Of(Of(before, s_to), options));
        var later = new Published(ProtectedReport.Of(Of(before.Concat(between), s_to.PlusDays(30)), options, [Release(first.Text)]));
        Assert.Equal((20, 0), (first.Count("total/active"), first.Count("total/entered")));
        Assert.True(later.IsHidden("total/active") && later.IsHidden("total/entered"));

        Participation Entering(int index, LocalDate day) =>
            cohort with
            {
                Person = FormattableString.Invariant($"p{index}"),
                Spells = [new Spell(day)],
            };

        Report Of(IEnumerable<Participation> participations, LocalDate to) =>
            Report.Of(new ReportRequest(ProjectDefinition.Gransgangare, s_from, to), participations);
    }

    /// <summary>Two small quarters of one total: nobody enters in them any more, so that each is one unknown and not two.</summary>
    [Fact]
    public void V10_a_quarter_that_is_over_gets_no_entries()
    {
        Assert.Equal(new LocalDate(2023, 6, 30), EntryQuarter.LastDayOf("2023-q2"));
        Assert.Null(EntryQuarter.LastDayOf("unknown"));
        var cohort = SyntheticCohort.Create(200, 4);
        var options = DisclosureOptions.Default with { LeastGroup = 0 };
        var first = new Published(ProtectedReport.Of(Make(cohort, new LocalDate(2023, 12, 31), Breakdown.Cohort), options));
        var later = new Published(ProtectedReport.Of(Make(cohort, s_to, Breakdown.Cohort), options, [Release(first.Text)]));
        var outsider = new Outsider();
        var (parts, ofLater) = (new List<int>(), new List<int>());
        foreach (var place in later.Places.Where(IsEntered))
        {
            var isHidden = later.IsHidden(place) && (!first.Has(place) || first.IsHidden(place));
            ofLater.Add(isHidden ? outsider.Wonders(1) : outsider.Knows(later.IsHidden(place) ? first.Count(place) : later.Count(place)));
            if (first.Has(place))
            {
                parts.Add(ofLater[^1]);
            }
        }

        Total(first, parts);
        Total(later, ofLater);
        Assert.All(ofLater, cell => Assert.True(outsider.Derives([cell]) is var (low, high) && (high >= Threshold || low == 0)));

        void Total(Published shown, List<int> cells)
        {
            if (!shown.IsHidden("total/entered"))
            {
                outsider.Adds([outsider.Knows(shown.Count("total/entered"))], cells);
            }
        }

        static bool IsEntered(string place) =>
            place.StartsWith("groups/", StringComparison.Ordinal) && place.EndsWith("/entered", StringComparison.Ordinal);
    }

    /// <summary>A release of another series is not passed over in silence (W1, W4, H9).</summary>
    [Theory]
    [InlineData("\"2023-03-01\"", "\"2023-03-02\"", "first day")]
    [InlineData("\"gransgangare\"", "\"another\"", "project")]
    [InlineData("\"by\":\"gender\"", "\"by\":\"age-group\"", "breakdown")]
    [InlineData("\"unit\":\"participations\"", "\"unit\":\"persons\"", "unit of count")]
    [InlineData("\"threshold\":5", "\"threshold\":4", "threshold")]
    [InlineData("\"specialThreshold\":10", "\"specialThreshold\":7", "threshold")]
    [InlineData("\"method\":\"suppression\"", "\"method\":\"rounding\"", "method")]
    public void W1_a_release_of_another_series_is_refused_by_name(string own, string another, string name)
    {
        var cohort = SyntheticCohort.Create(60, 5);
        var text = new Published(ProtectedReport.Of(Make(cohort, s_to))).Text;
        var later = Make(cohort, s_to.PlusDays(1));
        Assert.Contains(own, text, StringComparison.Ordinal);
        var release = Release(text.Replace(own, another, StringComparison.Ordinal));
        var differences = release.DifferencesFrom(later.Request, DisclosureOptions.Default);
        Assert.Equal(name, Assert.Single(differences).En);
        var refused = Assert.Throws<ArgumentException>(() => ProtectedReport.Of(later, earlier: [release]));
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Empty(Release(text).DifferencesFrom(later.Request, DisclosureOptions.Default));
        Assert.Equal(1, ProtectedReport.Of(later, earlier: [Release(text)]).Earlier);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("{}")]
    [InlineData("""{ "project": "gransgangare", "from": "2024-01-01", "to": "2024-12-31" }""")]
    public void H9_what_is_no_whole_report_is_refused(string json) =>
        Assert.Equal("The text is not the JSON of a report.", Assert.Throws<FormatException>(() => Release(json)).Message);

    [Theory]
    [InlineData("total")]
    [InlineData("groups")]
    [InlineData("audit")]
    [InlineData("disclosure")]
    [InlineData("to")]
    public void H9_a_report_without_a_part_is_refused(string part)
    {
        var report = JsonNode.Parse(new Published(ProtectedReport.Of(Make(SyntheticCohort.Create(60, 3), s_to))).Text)!;
        report.AsObject().Remove(part);
        Assert.Throws<FormatException>(() => Release(report.ToJsonString()));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("2.5")]
    [InlineData("99999999999999")]
    [InlineData("1e300")]
    public void H9_a_count_that_can_be_none_is_refused(string number)
    {
        var report = JsonNode.Parse(new Published(ProtectedReport.Of(Make(SyntheticCohort.Create(60, 3), s_to))).Text)!;
        report["total"]!["active"] = JsonNode.Parse(number);
        Assert.Throws<FormatException>(() => Release(report.ToJsonString()));
    }

    /// <summary>Whatever numbers a release that is one otherwise has, it is no exception.</summary>
    [Theory]
    [InlineData("9999999999")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("\"..\"")]
    [InlineData("""{"hidden":true,"low":5,"high":6}""")]
    public void A_report_is_made_beside_any_counts(string number)
    {
        var cohort = SyntheticCohort.Create(60, 3);
        var first = JsonNode.Parse(new Published(ProtectedReport.Of(Make(cohort, s_to))).Text)!;
        foreach (var figures in first["groups"]!.AsArray().Append(first["total"]))
        {
            foreach (
                var name in figures!
                    .AsObject()
                    .Where(member => member.Key is not ("by" or "workOrStudy" or "nearer" or "other"))
                    .Select(member => member.Key)
                    .ToList()
            )
            {
                figures[name] = JsonNode.Parse(number);
            }
        }

        Assert.Equal(1, ProtectedReport.Of(Make(cohort, s_to.PlusDays(90)), earlier: [Release(first.ToJsonString())]).Earlier);
    }

    [Fact]
    public void A_series_goes_on_to_a_later_day_and_takes_all_before_into_account()
    {
        var cohort = SyntheticCohort.Create(120, 1);
        var series = new ReleaseSeries([]);
        for (var month = 0; month < 3; month++)
        {
            var next = series.Next(Make(cohort, s_to.PlusMonths(month)));
            Assert.Equal(month, next.Earlier);
            series = new ReleaseSeries(series.Releases.Prepend(Release(new Published(next).Text)));
        }

        Assert.Equal([s_to, s_to.PlusMonths(1), s_to.PlusMonths(2)], series.Releases.Select(release => release.To));
        Assert.Equal(
            "last day that is not later",
            Assert.Single(series.Obstacles(Make(cohort, s_to.PlusMonths(2)).Request, DisclosureOptions.Default)).En
        );
        Assert.Throws<ArgumentException>(() => series.Next(Make(cohort, s_to)));
        var byAge = Assert.Throws<ArgumentException>(() => series.Next(Make(cohort, s_to.PlusMonths(4), Breakdown.AgeGroup)));
        Assert.Contains("breakdown", byAge.Message, StringComparison.Ordinal);
    }

    // The women of a share are no count.
    private static bool IsCount(string place) =>
        s_counts.Contains(place[(place.LastIndexOf('/') + 1)..]) && !place.Contains("/chance/", StringComparison.Ordinal);

    private static bool IsCountOf(Published shown, string place) => shown.IsHidden(place) || shown[place].ValueKind == JsonValueKind.Number;

    private static EarlierRelease Release(string json) => EarlierRelease.Parse(Encoding.UTF8.GetBytes(json));

    private static Report Make(SyntheticCohort cohort, LocalDate to, params Breakdown[] by) =>
        Report.Of(
            new ReportRequest(cohort.Project, s_from, to) { By = by.Length == 0 ? [Breakdown.Gender] : [.. by] },
            cohort.Participations,
            cohort.Measurements
        );
}
