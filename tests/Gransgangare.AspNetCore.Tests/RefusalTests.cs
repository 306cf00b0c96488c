using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Gransgangare.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Gransgangare.AspNetCore.Tests;

/// <summary>What is refused is counted by code, and no value is in a measurement.</summary>
public sealed class RefusalTests
{
    [Fact]
    public async Task Faults_of_a_body_are_counted_by_code_and_status()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, own) =>
        {
            if (instrument.Name == "gransgangare.refusals")
            {
                own.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (_, count, tags, _) => seen.Enqueue($"{count} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}")
        );
        listener.Start();
        await using var host = await WebHost.StartAsync(app => app.MapPost("/participations", (Participation _) => Results.NoContent()));
        await host.Client.PostAsJsonAsync("/participations", new { person = "metric-4711", gender = "metric-4711" });
        Assert.Contains("1 GGE1504 400", seen);
        Assert.Contains("1 GGE1502 400", seen);
        Assert.All(seen, one => Assert.Matches("^1 GG[EW][0-9]{4} 4[0-9]{2}$", one));
    }
}
