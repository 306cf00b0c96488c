using System.Diagnostics.Metrics;

namespace Gransgangare.AspNetCore;

/// <summary>Counts what is refused, for whatever listens to meters; by code, and never by a value.</summary>
internal static class Refusals
{
    private static readonly Meter s_meter = new("Gransgangare.AspNetCore");
    private static readonly Counter<long> s_count = s_meter.CreateCounter<long>(
        "gransgangare.refusals",
        "{fault}",
        "Faults of bodies, questions and facts that were refused."
    );

    public static void Count(int status, IEnumerable<string> errors)
    {
        foreach (var error in errors)
        {
            s_count.Add(1, new("gransgangare.code", error.Split([' ', ':'])[0]), new("http.response.status_code", status));
        }
    }
}
