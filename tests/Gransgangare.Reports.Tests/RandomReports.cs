using System.Collections.Concurrent;
using Gransgangare.Core;
using NodaTime.Text;

namespace Gransgangare.Reports.Tests;

/// <summary>Small reports of all kinds: with groups and without, nothing joined or much, suppressed or bare.</summary>
internal static class RandomReports
{
    // Protection is most of the work: each report is made once for all tests.
    private static readonly ConcurrentDictionary<int, Lazy<ProtectedReport>> s_made = new();

    public static ProtectedReport Of(int seed) => s_made.GetOrAdd(seed, one => new Lazy<ProtectedReport>(() => Make(one))).Value;

    /// <summary>Larger ones of the participations of three associations, in two years or one quarter, by quarter or by association.</summary>
    public static ProtectedReport Of(int seed, Breakdown by)
    {
        var random = new Random(seed);
        var quarters = by == Breakdown.Cohort || seed % 3 == 0 ? 8 : 1;
        string[] reasons = ["work-unsubsidised", "work-placement", "moved"];
        Participation[] people =
        [
            .. from quarter in Enumerable.Range(0, quarters)
            from forbund in Forbund.All
            from reason in reasons
            from person in Enumerable.Range(0, random.Next(2) == 0 ? random.Next(3) : random.Next(30))
            let entry = LocalDatePattern.Iso.Format(Some.Day("2023-01-15").PlusMonths(3 * quarter))
            select Some.Participation($"{entry}/2024-12-15", reason, $"{quarter}-{forbund.Code}-{reason}-{person}") with
            {
                Forbund = forbund.Code,
            },
        ];
        var request = Some.Request("2023-01-01", "2024-12-31") with { By = [by] };
        return ProtectedReport.Of(Report.Of(request, people, []), new DisclosureOptions(5) { LeastGroup = seed % 2 == 0 ? 0 : 20 });
    }

    private static ProtectedReport Make(int seed)
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
