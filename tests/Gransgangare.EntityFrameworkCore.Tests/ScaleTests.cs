using System.Diagnostics;
using System.Globalization;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;
using Xunit.Abstractions;

namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>
/// How long a database takes, for docs/scale.md: <c>GRANSGANGARE_SCALE=200000</c> makes it so many participants, and the output has the seconds. Without it a
/// thousand are counted, and the figures must agree.
/// </summary>
public sealed class ScaleTests(ITestOutputHelper output)
{
    private const int AtATime = 5000;

    private static readonly int s_participants = int.TryParse(
        Environment.GetEnvironmentVariable("GRANSGANGARE_SCALE"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var participants
    )
        ? participants
        : 1000;

    [PostgresFact]
    public async Task A_database_counts_what_a_report_reads()
    {
        using var database = TestDatabase.Postgres();
        for (var first = 0; first < s_participants; first += AtATime)
        {
            var cohort = SyntheticCohort.Create(Math.Min(AtATime, s_participants - first), seed: (ulong)first + 1);
            await database.StoreAsync(cohort.Participations.Select(one => one with { Person = $"{first}-{one.Person}" }));
        }

        await using var context = database.Open();
        TestDatabase.Run(context, "VACUUM ANALYZE");
        var (from, to) = (new LocalDate(2023, 3, 1), new LocalDate(2025, 12, 31));
        var request = new ReportRequest(ProjectDefinition.Gransgangare, from, to);
        var judge = new EsfJudge(Programme.EsfPlus2021);
        for (var turn = 0; turn < 2; turn++)
        {
            var indicators = await TimedAsync("CountEsfAsync", context.CountEsfAsync(judge, new ParticipationPeriod(from, to)));
            var outcomes = await TimedAsync("CountOutcomesAsync", context.CountOutcomesAsync(request));
            var report = await TimedAsync("ToReportAsync", context.ToReportAsync(request));
            Assert.Equal(report.Total.Active, outcomes.Active);
            Assert.Equal(report.Esf!.ToTally().Counters, indicators.Counters);
        }
    }

    private async Task<T> TimedAsync<T>(string call, Task<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work;
        output.WriteLine(FormattableString.Invariant($"{call}: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        return result;
    }
}
