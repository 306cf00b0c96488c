using System.Text;
using System.Text.Json;
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
        // What was hidden is not shown later, unless it is a zero.
        Assert.DoesNotContain(places, place => first.IsHidden(place) && !linked.IsHidden(place) && linked.Count(place) > 0);

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

    private static EarlierRelease Release(string json) => EarlierRelease.Parse(Encoding.UTF8.GetBytes(json));

    private static Report Make(SyntheticCohort cohort, LocalDate to) =>
        Report.Of(new ReportRequest(cohort.Project, s_from, to) { By = [Breakdown.Gender] }, cohort.Participations, cohort.Measurements);
}
