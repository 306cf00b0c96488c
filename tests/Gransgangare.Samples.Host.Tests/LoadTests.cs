using System.Net;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>Many callers at once, bad and good, and a process that is killed among them.</summary>
public sealed class LoadTests
{
    private const int Callers = 8;
    private const int Turns = 6;
    private const int Accepted = 15;

    [Fact]
    public async Task The_host_keeps_answering_under_load()
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(file.Database, participants: 100);
        var answers = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => CallAsync(host, caller)));
        Assert.Equal(
            new Dictionary<HttpStatusCode, int>
            {
                [HttpStatusCode.Created] = Callers * Turns,
                [HttpStatusCode.OK] = Callers * Turns * 2,
                [HttpStatusCode.BadRequest] = Callers * Turns,
                [HttpStatusCode.Forbidden] = Callers * Turns,
            },
            answers.SelectMany(one => one).CountBy(status => status).ToDictionary()
        );
        using var anyone = host.Client();
        Assert.Equal("Healthy", await anyone.GetStringAsync("/health"));
    }

    [Fact]
    public async Task No_write_that_was_accepted_is_lost_when_the_host_is_killed()
    {
        using var file = new TemporaryFile();
        var accepted = new List<string>();
        for (var round = 0; round < 2; round++)
        {
            await using var host = await RunningHost.StartAsync(file.Database);
            using var enough = new SemaphoreSlim(0);
            var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(caller => WriteAsync(host, $"kill-{round}-{caller}", enough)));
            for (var number = 0; number < Accepted; number++)
            {
                await enough.WaitAsync();
            }

            // In the middle of four writes.
            await host.KillAsync();
            accepted.AddRange((await writing).SelectMany(people => people));
        }

        Assert.True(accepted.Count >= 2 * Accepted);
        await using var again = await RunningHost.StartAsync(file.Database);
        using var caseworker = again.Client("caseworker");
        foreach (var person in accepted)
        {
            var record = await caseworker.GetJsonAsync($"/participations/{person}/default");
            Assert.Equal("2024-01-15", record.GetProperty("spells")[0].GetProperty("start").GetString());
        }
    }

    private static async Task<List<HttpStatusCode>> CallAsync(RunningHost host, int caller)
    {
        using var caseworker = host.Client("caseworker");
        var answers = new List<HttpStatusCode>();
        for (var turn = 0; turn < Turns; turn++)
        {
            answers.Add((await caseworker.PostAsync("/participations", Body.Participation($"load-{caller}-{turn}"))).StatusCode);
            answers.Add((await caseworker.PostAsync("/participations", "{ not json")).StatusCode);
            answers.Add((await caseworker.GetAsync($"/participations/load-{caller}-{turn}/default/esf")).StatusCode);
            answers.Add((await caseworker.GetAsync("/participations/p0000001/measurements")).StatusCode);
            answers.Add((await caseworker.GetAsync("/reports/releases")).StatusCode);
        }

        return answers;
    }

    // Until the connection breaks.
    private static async Task<List<string>> WriteAsync(RunningHost host, string prefix, SemaphoreSlim enough)
    {
        var accepted = new List<string>();
        using var caseworker = host.Client("caseworker");
        try
        {
            for (var number = 0; ; number++)
            {
                var response = await caseworker.PostAsync("/participations", Body.Participation($"{prefix}-{number}"));
                if (response.StatusCode == HttpStatusCode.Created)
                {
                    accepted.Add($"{prefix}-{number}");
                    enough.Release();
                }
            }
        }
        catch (HttpRequestException)
        {
            return accepted;
        }
    }
}
