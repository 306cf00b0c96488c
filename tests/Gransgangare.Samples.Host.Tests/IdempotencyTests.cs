using System.Net;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>H14: a change whose answer was lost is sent again, done once and answered as the first time.</summary>
[Collection(nameof(OneHost))]
public sealed class IdempotencyTests(HostFixture fixture)
{
    private const string Event = """{ "date": "2024-10-01", "kind": "employed" }""";

    [Fact]
    public async Task H14_a_change_that_is_sent_again_is_done_once_and_answered_as_before()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        foreach (
            var (path, body) in new[]
            {
                ("/participations", Body.Participation("idem-1")),
                ("/measurements", Body.Measurement("idem-1")),
                ("/participations/idem-1/default/events", Event),
                ("/participations/idem-1/default/exit", """{ "date": "2024-12-31", "reason": "work-unsubsidised" }"""),
            }
        )
        {
            var key = Guid.NewGuid().ToString();
            var first = await SendAsync(caseworker, path, body, key);
            Assert.True(first.IsSuccessStatusCode, path);

            // The draft of the IETF puts the key into quotes.
            foreach (
                var again in new[] { await SendAsync(caseworker, path, body, key), await SendAsync(caseworker, path, body, $"\"{key}\"") }
            )
            {
                Assert.Equal(first.StatusCode, again.StatusCode);
                Assert.Equal(first.Headers.Location, again.Headers.Location);
                Assert.Equal(first.Headers.ETag, again.Headers.ETag);
                Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
                Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
                Assert.True(again.Headers.CacheControl!.NoStore);
            }

            Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(caseworker, path, body, Guid.NewGuid().ToString())).StatusCode);
        }

        Assert.Equal(1, (await caseworker.GetJsonAsync("/participations/idem-1/default")).GetProperty("events").GetArrayLength());
        Assert.Equal(1, (await caseworker.GetJsonAsync("/participations/idem-1/measurements")).GetArrayLength());
    }

    [Theory]
    [InlineData("/participations", "woman", "man")]
    [InlineData("/participations", "}", "} ")]
    [InlineData("/participations/idem-2/default/events", "", "")]
    public async Task H14_the_same_key_for_another_request_is_refused(string path, string from, string to)
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var (key, body) = (Guid.NewGuid().ToString(), Body.Participation($"idem-{Guid.NewGuid():n}"));
        await caseworker.PostAsync("/participations", Body.Participation("idem-2"));
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(caseworker, "/participations", body, key)).StatusCode);
        var another = from.Length == 0 ? Event : body.Replace(from, to, StringComparison.Ordinal);
        var refused = await SendAsync(caseworker, path, another, key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Idempotency-Key", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await caseworker.GetJsonAsync("/participations/idem-2/default")).GetProperty("events").GetArrayLength());
    }

    [Theory]
    [InlineData("")]
    [InlineData("19811218-9876")]
    [InlineData("idem-marked anna 1990-05-06")]
    [InlineData("3e2f1d30-8b0e-4f0a-9d5e-0f6f5a1c2b3")]
    public async Task H14_a_key_that_could_tell_of_a_person_is_refused(string key)
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var refused = await SendAsync(caseworker, "/participations", Body.Participation("idem-3"), key);
        var text = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("GGE1503 Idempotency-Key", text, StringComparison.Ordinal);
        Assert.True(key.Length == 0 || !(text + fixture.Host.Log).Contains(key, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync("/participations/idem-3/default")).StatusCode);
    }

    [Fact]
    public async Task H14_what_was_refused_may_be_sent_corrected_with_the_same_key()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var (key, body) = (Guid.NewGuid().ToString(), Body.Participation("idem-4"));
        var wrong = body.Replace("1990-05-06", "2030-05-06", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(caseworker, "/participations", wrong, key)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(caseworker, "/participations", body, key)).StatusCode);
    }

    [Fact]
    public async Task H14_all_who_retry_at_once_get_the_one_answer()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var (key, body) = (Guid.NewGuid().ToString(), Body.Participation("idem-5"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(caseworker, "/participations", body, key)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.ETag!.Tag).Distinct());
    }

    [Fact]
    public async Task H14_answers_are_sealed_and_go_when_they_are_too_old()
    {
        using var file = new TemporaryFile();
        var (key, body) = (Guid.NewGuid(), Body.Participation("idem-6"));
        await using (var host = await RunningHost.StartAsync(file.Database))
        {
            using var caseworker = host.Client("caseworker");
            await SendAsync(caseworker, "/participations", body, key.ToString());
        }

        var stored = Answers(file);
        Assert.NotEmpty(stored);
        Assert.All(
            new[] { "idem-6", "1990-05-06", "participations", key.ToString(), key.ToString("n") },
            mark => Assert.DoesNotContain(mark, stored, StringComparison.Ordinal)
        );

        await using var later = await RunningHost.StartAsync(file.Database, 0, "--IdempotencyHours", "0");
        using var retrying = later.Client("caseworker");
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(retrying, "/participations", body, key.ToString())).StatusCode);
        var another = Guid.NewGuid().ToString();
        body = Body.Participation("idem-7");
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(retrying, "/participations", body, another)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await SendAsync(retrying, "/participations", body, another)).StatusCode);
    }

    // Every value of every row, as text.
    private static string Answers(TemporaryFile file)
    {
        using var connection = new SqliteConnection($"Data Source={file.Database};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand("SELECT * FROM host_answers", connection);
        using var rows = command.ExecuteReader();
        var text = new StringBuilder();
        while (rows.Read())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                text.Append(rows.GetValue(column) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : rows.GetValue(column)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return client.SendAsync(request);
    }
}
