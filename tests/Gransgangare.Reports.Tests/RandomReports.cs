using Gransgangare.Core;

namespace Gransgangare.Reports.Tests;

/// <summary>Small reports of all kinds: with groups and without, nothing joined or much, suppressed or bare.</summary>
internal static class RandomReports
{
    public static ProtectedReport Of(int seed)
    {
        var people = new Random(seed).People();
        var request = Some.Request("2024-02-20", "2024-03-31") with
        {
            By = (seed % 3) switch
            {
                0 => [],
                1 => [Breakdown.Gender],
                _ => [Breakdown.Forbund],
            },
        };
        var options = (seed % 4) switch
        {
            0 => DisclosureOptions.None,
            1 => new DisclosureOptions(3) { LeastGroup = 0 },
            2 => DisclosureOptions.Default,
            _ => new DisclosureOptions(3) { LeastGroup = 3 },
        };
        return ProtectedReport.Of(Report.Of(request, people.Participations, people.Measurements), options);
    }
}
