using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>H14: what a host says beside its content, and what it does when it cannot do its work.</summary>
[Collection(nameof(OneHost))]
public sealed class OperationTests(HostFixture fixture)
{
    [Theory]
    [InlineData("caseworker", "/participations/p0000001/default")]
    [InlineData("caseworker", "/participations/nobody/default")]
    [InlineData("", "/participations/p0000001/default")]
    [InlineData("officer", "/reports/releases/2023-12-31.csv")]
    public async Task H14_no_answer_is_kept_on_the_way_or_taken_for_another_type(string token, string path)
    {
        using var client = fixture.Host.Client(token);
        var answer = await client.GetAsync(path);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.Equal(token.Length == 0, answer.Headers.WwwAuthenticate.Any(scheme => scheme.Scheme == "Bearer"));
        Assert.Equal(
            path.Contains(".csv", StringComparison.Ordinal) ? "attachment" : null,
            answer.Content.Headers.ContentDisposition?.DispositionType
        );
    }

    [Theory]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=nonsense")]
    [InlineData("text/plain")]
    public async Task H14_a_type_that_cannot_be_read_is_415(string type)
    {
        using var caseworker = fixture.Host.Client("caseworker");
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        var answer = await caseworker.PostAsync("/participations", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task H14_measurements_of_nobody_are_not_found()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync("/participations/nobody/measurements")).StatusCode);
    }

    [Fact]
    public async Task H14_whoever_has_seen_another_revision_changes_nothing()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var registered = await caseworker.PostAsync("/participations", Body.Participation("tag-1"));
        var tag = registered.Headers.ETag!.Tag;
        Assert.Equal(tag, (await caseworker.GetAsync("/participations/tag-1/default")).Headers.ETag!.Tag);
        var first = await ChangeAsync(tag, "2024-10-01");
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.NotEqual(tag, first.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await ChangeAsync(tag, "2024-10-02")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync($"\"x\", {first.Headers.ETag.Tag}", "2024-10-02")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ChangeAsync("*", "2024-10-03")).StatusCode);

        Task<HttpResponseMessage> ChangeAsync(string match, string day)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/participations/tag-1/default/events")
            {
                Content = new StringContent($$"""{ "date": "{{day}}", "kind": "employed" }""", null, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("If-Match", match);
            return caseworker.SendAsync(request);
        }
    }

    [Fact]
    public async Task H14_a_caller_that_asks_too_much_is_told_to_wait_and_others_are_not()
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(file.Database, participants: 0, "--RequestsPerSecond", "5");
        using var caller = host.Client("caseworker");
        using var other = host.Client("officer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => caller.GetAsync("/participations/nobody/default")));
        var refused = Assert.IsType<HttpResponseMessage>(answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/reports/releases")).StatusCode);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("true", HttpStatusCode.NotFound)]
    public async Task H14_demo_tokens_are_for_loopback_unless_the_host_says_otherwise(string? allow, HttpStatusCode expected)
    {
        var address = NetworkInterface
            .GetAllNetworkInterfaces()
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .FirstOrDefault(one => one.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one));
        if (address is null)
        {
            // A machine without another address has no other callers.
            return;
        }

        using var file = new TemporaryFile();
        string[] settings = ["--urls", $"http://{address}:0", .. allow is null ? Array.Empty<string>() : ["--AllowDemoTokens", allow]];
        await using var host = await RunningHost.StartAsync(file.Database, participants: 0, settings);
        using var caseworker = host.Client("caseworker");
        Assert.Equal(expected, (await caseworker.GetAsync("/participations/nobody/default")).StatusCode);
    }
}
