using System.Net;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>H4: the host publishes and answers no questions.</summary>
public sealed class PublishingTests
{
    private const int Threshold = 5;

    /// <summary>Whoever has every release subtracts each from each, and what one row lacks from its total.</summary>
    [Theory]
    [InlineData(12, "forbund")]
    [InlineData(6, "")]
    public async Task H4_no_small_count_follows_from_all_that_is_published(int months, string by)
    {
        using var file = new TemporaryFile();
        await using var host = await StartAsync(file, months, by, participants: 250);
        using var officer = host.Client("officer");
        var releases = new List<PublishedCounts>();
        foreach (var to in await PublishAllAsync(officer))
        {
            releases.Add(new PublishedCounts(await officer.GetJsonAsync($"/reports/releases/{to}")));
        }

        Assert.True(releases.Count >= 36 / months);
        Assert.Contains(releases[^1].Known, count => count.Value >= Threshold);
        Assert.All(releases, release => Assert.DoesNotContain(release.Known, count => count.Value is > 0 and < Threshold));
        var givenAway =
            from first in releases
            from second in releases
            from count in first.Known
            where second.Known.TryGetValue(count.Key, out var other) && other - count.Value is > 0 and < Threshold
            select count.Key;
        Assert.Empty(givenAway);
    }

    [Fact]
    public async Task H4_the_evidence_is_published_once_and_stays_as_it_was()
    {
        using var file = new TemporaryFile();
        await using var host = await StartAsync(file, 12, "forbund", participants: 300);
        using var officer = host.Client("officer");
        using var caseworker = host.Client("caseworker");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/reports/evidence")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.PostAsync("/reports/evidence", content: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsync("/reports/evidence", content: null)).StatusCode);
        string[] places = ["/reports/evidence", "/reports/evidence/page"];
        var before = await Task.WhenAll(places.Select(officer.GetStringAsync));
        await caseworker.PostAsync("/participations", Body.Participation("late-2", entry: "2023-05-02"));
        Assert.Equal(HttpStatusCode.Conflict, (await officer.PostAsync("/reports/evidence", content: null)).StatusCode);
        Assert.Equal(before, await Task.WhenAll(places.Select(place => officer.GetStringAsync($"{place}?asOf=2024-06-05&threshold=0"))));
        Assert.Contains("\"asOf\":\"2025-12-31\"", before[0], StringComparison.Ordinal);
        Assert.Contains("<svg", before[1], StringComparison.Ordinal);
        Assert.DoesNotContain("p0000001", string.Concat(before), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await caseworker.GetAsync("/reports/evidence")).StatusCode);
    }

    [Fact]
    public async Task H4_what_was_published_can_be_had_again_and_nothing_else()
    {
        using var file = new TemporaryFile();
        await using (var host = await StartAsync(file, 12, "forbund", participants: 120))
        {
            using var officer = host.Client("officer");
            using var caseworker = host.Client("caseworker");
            var days = await PublishAllAsync(officer);
            Assert.Equal("2023-12-31", days[0]);
            var again = await officer.PostAsync("/reports/releases", content: null);
            Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

            string[] places = [$"/reports/releases/{days[0]}", $"/reports/releases/{days[0]}.csv"];
            var before = await Task.WhenAll(places.Select(officer.GetStringAsync));
            await caseworker.PostAsync("/participations", Body.Participation("late-1", entry: "2023-05-02"));
            var after = await Task.WhenAll(
                places.Select(place => officer.GetStringAsync($"{place}?from=2023-01-01&to=2024-06-05&by=gender"))
            );
            Assert.Equal(before, after);
            Assert.DoesNotContain("p0000001", string.Concat(before), StringComparison.Ordinal);

            string[] others = ["/2024-06-05", "/2023-12-30", "/2023-12-31x", "/latest", "/2024-06-05.csv"];
            foreach (
                var other in others.Select(place => $"/reports/releases{place}").Append("/reports/outcomes?from=2023-01-01&to=2024-06-05")
            )
            {
                Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(other)).StatusCode);
            }
        }

        // Another breakdown of the same persons would be a question.
        await using var changed = await StartAsync(file, 3, "gender", participants: 0);
        using var asker = changed.Client("officer");
        var refused = await asker.PostAsync("/reports/releases", content: null);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("another breakdown", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task H4_of_two_who_publish_at_once_one_does()
    {
        using var file = new TemporaryFile();
        await using var host = await StartAsync(file, 12, "forbund", participants: 100);
        using var officer = host.Client("officer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => officer.PostAsync("/reports/releases", content: null)));
        var published = answers.Where(answer => answer.StatusCode == HttpStatusCode.Created).Select(answer => answer.Headers.Location);
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict));
        Assert.Equal(published.Distinct().Count(), published.Count());
        Assert.NotEmpty(published);
    }

    [Theory]
    [InlineData("--Releases:Months", "1")]
    [InlineData("--Releases:By", "shoe-size")]
    public async Task A_calendar_with_a_fault_is_told_when_the_host_starts(string setting, string value)
    {
        using var file = new TemporaryFile();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningHost.StartAsync(file.Database, 0, setting, value));
        Assert.Contains($"{setting[2..]} must", fault.Message, StringComparison.Ordinal);
    }

    private static Task<RunningHost> StartAsync(TemporaryFile file, int months, string by, int participants) =>
        RunningHost.StartAsync(
            file.Database,
            participants,
            "--Releases:Months",
            FormattableString.Invariant($"{months}"),
            "--Releases:By",
            by
        );

    // Every period that the host offers, by its last day.
    private static async Task<List<string>> PublishAllAsync(HttpClient officer)
    {
        while (await officer.PostAsync("/reports/releases", content: null) is var answer && answer.StatusCode != HttpStatusCode.Conflict)
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }

        var list = await officer.GetJsonAsync("/reports/releases");
        return [.. list.EnumerateArray().Select(release => release.GetProperty("to").GetString()!)];
    }
}
