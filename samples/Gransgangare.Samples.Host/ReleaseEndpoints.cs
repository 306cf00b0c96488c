using System.Text.Json;
using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.EntityFrameworkCore;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.Samples.Host;

/// <summary>
/// Reports come as releases, for those who see reports and no person: each stored as it was published and given to the next. Nobody chooses a period or a breakdown, so that no two
/// answers can be subtracted.
/// </summary>
internal static class ReleaseEndpoints
{
    private const string Path = "/reports/releases";

    public static void MapReleases(this IEndpointRouteBuilder routes)
    {
        var releases = routes.MapGroup(Path).RequireAuthorization(Roles.SeesReports);
        releases
            .MapPost("/", PublishAsync)
            .WithName("publish")
            .WithSummary("Publish the report to the last day of the next period that is over.")
            .Produces<Release>(StatusCodes.Status201Created)
            .Refuses(StatusCodes.Status409Conflict);
        releases
            .MapGet("/", ListAsync)
            .WithName("releases")
            .WithSummary("What has been published, by last day.")
            .Produces<IEnumerable<Release>>()
            .Refuses();
        releases
            .MapGet("/{to}", JsonAsync)
            .WithName("release")
            .WithSummary("A release as it was published, as JSON.")
            .Produces<ProtectedReport>()
            .Refuses(StatusCodes.Status404NotFound);
        releases
            .MapGet("/{to}.csv", CsvAsync)
            .WithName("releaseTables")
            .WithSummary("The same release as tables to read, in CSV.")
            .Produces<string>(contentType: "text/csv")
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PublishAsync(
        CaseContext cases,
        ReleaseCalendar calendar,
        Reporter reporter,
        TimeProvider clock,
        ILogger<ReleaseRow> log,
        CancellationToken cancellation
    )
    {
        var published = await cases.Releases.Select(row => row.Json).ToListAsync(cancellation);
        var series = new ReleaseSeries(published.Select(json => EarlierRelease.Parse(System.Text.Encoding.UTF8.GetBytes(json))));
        var today = LocalDate.FromDateTime(clock.GetLocalNow().DateTime);
        if (calendar.After(series.Releases.LastOrDefault()?.To, today) is not { } to)
        {
            return Faults.Conflict("Every period that is over has been published.");
        }

        var request = reporter.Request(reporter.Project.Period.Start, to) with { By = calendar.By };
        if (series.Obstacles(request, DisclosureOptions.Default) is { Count: > 0 } obstacles)
        {
            return Faults.Conflict($"The series has another {string.Join(", ", obstacles.Select(found => found.En))}.");
        }

        var report = await cases.ToReportAsync(request, cancellation: cancellation);
        LeftOut.Tell(log, report.DataQuality);
        var release = series.Next(report);
        var row = new ReleaseRow
        {
            To = to.ToDateOnly(),
            Published = today.ToDateOnly(),
            Json = JsonSerializer.Serialize(release),
            Csv = Tables(release),
        };
        cases.Add(row);
        await cases.SaveChangesAsync(cancellation);
        log.LogInformation("Published the release to {To}.", row.To);
        return Results.Created($"{Path}/{row.To:O}", new Release(row.To, row.Published));
    }

    private static async Task<IResult> ListAsync(CaseContext cases, CancellationToken cancellation) =>
        Results.Ok(await cases.Releases.OrderBy(row => row.To).Select(row => new Release(row.To, row.Published)).ToListAsync(cancellation));

    private static async Task<IResult> JsonAsync(string to, CaseContext cases, CancellationToken cancellation) =>
        await FindAsync(to, cases, cancellation) is { } release ? Results.Text(release.Json, "application/json") : Results.NotFound();

    private static async Task<IResult> CsvAsync(string to, CaseContext cases, CancellationToken cancellation) =>
        await FindAsync(to, cases, cancellation) is { } release
            ? Results.File(System.Text.Encoding.UTF8.GetBytes(release.Csv), "text/csv; charset=utf-8", $"release-{to}.csv")
            : Results.NotFound();

    private static async Task<ReleaseRow?> FindAsync(string to, CaseContext cases, CancellationToken cancellation) =>
        DateLimits.TryParse(to, out var day) ? await cases.Releases.FindAsync([day.ToDateOnly()], cancellation) : null;

    private static string Tables(ProtectedReport release)
    {
        using var csv = new StringWriter();
        CsvRenderer.Write(csv, ReportTables.Of(release, Language.English));
        return csv.ToString();
    }

    private sealed record Release(DateOnly To, DateOnly Published);
}
