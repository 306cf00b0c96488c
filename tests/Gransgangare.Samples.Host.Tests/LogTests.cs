using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>What is written down of a request, and what becomes of one whose caller is gone or whose write has no room.</summary>
public sealed class LogTests
{
    private const string Marked = "log-marked-4711";

    [Fact]
    public async Task Every_request_is_one_structured_line_without_a_key_in_any_scope()
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(
            file.Database,
            0,
            "--Logging:Console:FormatterName",
            "json",
            "--Logging:Console:FormatterOptions:IncludeScopes",
            "true"
        );
        using var caseworker = host.Client("caseworker");
        using var participant = host.Client($"participant:{Marked}");
        await caseworker.PostAsync("/participations", Body.Participation(Marked));
        await caseworker.PostAsync("/participations", Body.Participation(Marked));
        await participant.GetAsync($"/participations/{Marked}/default");
        await participant.GetAsync($"/participations/{Marked}/default/esf?asOf={Marked}");
        await caseworker.GetAsync($"/{Marked}");
        await host.LineAsync("(none)");
        var lines = host.Log.Split('\n').Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement);
        var states = lines.Select(line => line.GetProperty("State")).Where(state => state.TryGetProperty("Route", out _));
        Assert.Equal(
            [
                ("/participations", 201),
                ("/participations", 409),
                ("/participations/{person}/{operation}", 200),
                ("/participations/{person}/{operation}/esf", 400),
                ("(none)", 404),
            ],
            states.Select(state => (state.GetProperty("Route").GetString(), state.GetProperty("Status").GetInt32()))
        );
        Assert.DoesNotContain(Marked, host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("1990-05-06", host.Log, StringComparison.Ordinal);
    }

    /// <summary>The caller hangs up at once: a report of many is stopped, and nothing of it is logged as a fault.</summary>
    [Fact]
    public async Task H10_whoever_is_gone_is_not_worked_for()
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(file.Database, participants: 1500);
        using var anyone = host.Client();
        var question = Encoding.ASCII.GetBytes(
            "GET /lists/incomplete?from=2023-01-01&to=2025-12-31 HTTP/1.1\r\nHost: host\r\nAuthorization: Bearer demo-coordinator\r\n\r\n"
        );
        var line = "";
        for (var turn = 0; turn < 30 && !line.Contains(" 499 ", StringComparison.Ordinal); turn++)
        {
            using (var caller = new TcpClient())
            {
                await caller.ConnectAsync(anyone.BaseAddress!.Host, anyone.BaseAddress.Port);
                await caller.GetStream().WriteAsync(question);
            }

            line = await host.LineAsync("/lists/incomplete answered");
        }

        Assert.Contains(" 499 ", line, StringComparison.Ordinal);

        Assert.DoesNotContain("Exception", host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task H14_a_full_disk_is_503_and_not_healthy_and_what_was_accepted_is_there()
    {
        if (OperatingSystem.IsWindows())
        {
            // The limit is one of the shell.
            return;
        }

        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartOnSmallDiskAsync(file.Database, kilobytes: 512);
        using var caseworker = host.Client("caseworker");
        var (accepted, status) = (0, HttpStatusCode.Created);
        while (status == HttpStatusCode.Created)
        {
            accepted++;
            status = (await caseworker.PostAsync("/participations", Body.Participation($"full-{accepted}"))).StatusCode;
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await caseworker.GetAsync("/health")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync($"/participations/full-{accepted}/default")).StatusCode);
        Assert.True(accepted > 1);
        Assert.Equal(HttpStatusCode.OK, (await caseworker.GetAsync($"/participations/full-{accepted - 1}/default")).StatusCode);
        Assert.DoesNotContain("Exception", host.Log, StringComparison.Ordinal);
    }
}
