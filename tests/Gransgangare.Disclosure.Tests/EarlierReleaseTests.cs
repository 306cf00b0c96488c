using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
        var first = new Published(ProtectedReport.Of(Make(cohort, s_to)));
        var later = Make(cohort, s_to.PlusDays(days));
        var alone = new Published(ProtectedReport.Of(later));
        var linked = new Published(ProtectedReport.Of(later, earlier: [Release(first.Text)]));
        var places = first.Places.Where(place => IsCount(place) && linked.Has(place)).ToList();
        Assert.NotEmpty(GivenAway(alone));
        Assert.Empty(GivenAway(linked));

        bool IsCount(string place) =>
            s_counts.Contains(place[(place.LastIndexOf('/') + 1)..])
            && (first.IsHidden(place) || first[place].ValueKind == JsonValueKind.Number);

        IEnumerable<string> GivenAway(Published second) =>
            from place in places
            where !first.IsHidden(place) && !second.IsHidden(place)
            let difference = second.Count(place) - first.Count(place)
            where difference is (> 0 and < Threshold) or (< 0 and > -Threshold)
            select FormattableString.Invariant($"{place}: {first.Count(place)}, then {second.Count(place)}");
    }

    /// <summary>What was hidden for being small need not be hidden for ever.</summary>
    [Fact]
    public void A_count_that_was_hidden_is_shown_when_it_has_grown()
    {
        var cohort = SyntheticCohort.Create(600, 1);
        var first = new Published(ProtectedReport.Of(Make(cohort, new LocalDate(2023, 9, 30))));
        var later = new Published(ProtectedReport.Of(Make(cohort, s_to), earlier: [Release(first.Text)]));
        Assert.Contains(first.Places, place => IsGoal(place) && first.IsHidden(place));
        Assert.DoesNotContain(later.Places, place => IsGoal(place) && later.IsHidden(place));

        static bool IsGoal(string place) =>
            place.StartsWith("goals/", StringComparison.Ordinal) && place.EndsWith("/share/numerator", StringComparison.Ordinal);
    }

    /// <summary>Rows of other breakdowns have the same codes, such as that of the unknown, and are not the same figures.</summary>
    [Fact]
    public void Groups_of_another_breakdown_are_passed_over()
    {
        var cohort = SyntheticCohort.Create(600, 1);
        var byGender = new Published(ProtectedReport.Of(Make(cohort, s_to))).Text;
        var withoutGroups = JsonNode.Parse(byGender)!;
        withoutGroups["groups"] = new JsonArray();
        withoutGroups["bip"]!["by"] = new JsonArray();
        var byAge = Make(cohort, s_to.PlusDays(30), Breakdown.AgeGroup);
        Assert.Contains("\"unknown\"", byGender, StringComparison.Ordinal);
        Assert.Equal(
            new Published(ProtectedReport.Of(byAge, earlier: [Release(withoutGroups.ToJsonString())])).Text,
            new Published(ProtectedReport.Of(byAge, earlier: [Release(byGender)])).Text
        );
    }

    [Fact]
    public void A_release_of_another_project_or_another_first_day_is_passed_over()
    {
        var cohort = SyntheticCohort.Create(60, 5);
        var text = new Published(ProtectedReport.Of(Make(cohort, s_to))).Text;
        var later = Make(cohort, s_to.PlusDays(1));
        foreach (var other in new[] { ("\"2023-03-01\"", "\"2023-03-02\""), ("\"project\":\"gransgangare\"", "\"project\":\"another\"") })
        {
            var release = Release(text.Replace(other.Item1, other.Item2, StringComparison.Ordinal));
            Assert.False(release.IsLinkedTo(later.Request));
            var result = ProtectedReport.Of(later, earlier: [release]);
            Assert.Equal(0, result.Earlier);
            Assert.Equal(new Published(ProtectedReport.Of(later)).Text, new Published(result).Text);
        }

        var own = Release(text);
        Assert.Equal(("gransgangare", s_from), (own.Project, own.From));
        Assert.True(own.IsLinkedTo(later.Request));
        Assert.False(own.IsLinkedTo(null!));
        Assert.Equal(
            1,
            ProtectedReport.Of(later, earlier: [own, Release(text.Replace("2023-03-01", "2022-03-01", StringComparison.Ordinal))]).Earlier
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("12")]
    [InlineData("{}")]
    [InlineData("""{ "project": "gransgangare" }""")]
    [InlineData("""{ "from": "2024-01-01" }""")]
    [InlineData("""{ "project": "gransgangare", "from": null }""")]
    [InlineData("""{ "project": "gransgangare", "from": "2024-02-30" }""")]
    [InlineData("""{ "project": "gransgangare", "from": 20240101 }""")]
    [InlineData("""{ "project": 5, "from": "2024-01-01" }""")]
    public void What_is_no_report_is_refused(string json) =>
        Assert.Equal("This is not the JSON of a report.", Assert.Throws<FormatException>(() => Release(json)).Message);

    /// <summary>Numbers of no report, in a file that is one otherwise, are not what a report is stopped by.</summary>
    [Theory]
    [InlineData("9999999999")]
    [InlineData("999999999999")]
    [InlineData("999999999999999999999")]
    [InlineData("-7")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("\"..\"")]
    public void A_report_is_made_beside_any_numbers(string number)
    {
        var cohort = SyntheticCohort.Create(60, 3);
        var first = new Published(ProtectedReport.Of(Make(cohort, s_to))).Text;
        var release = Release(Regex.Replace(first, "(?<=:)[0-9]+(?=[,}])", number, RegexOptions.None, Regex.InfiniteMatchTimeout));
        Assert.Equal(1, ProtectedReport.Of(Make(cohort, s_to.PlusDays(90)), earlier: [release]).Earlier);
    }

    private static EarlierRelease Release(string json) => EarlierRelease.Parse(Encoding.UTF8.GetBytes(json));

    private static Report Make(SyntheticCohort cohort, LocalDate to, Breakdown? by = null) =>
        Report.Of(
            new ReportRequest(cohort.Project, s_from, to) { By = [by ?? Breakdown.Gender] },
            cohort.Participations,
            cohort.Measurements
        );
}
