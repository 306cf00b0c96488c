using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.EntityFrameworkCore;
using Gransgangare.Reports;
using NodaTime;

namespace Gransgangare.Samples.Host;

/// <summary>The report of a period as JSON or CSV, for those who see reports and no person.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/reports/outcomes", JsonAsync)
            .RequireAuthorization(Roles.SeesReports)
            .WithSummary("The report of a period as JSON; by is a list such as forbund,gender.");
        routes.MapGet("/reports/outcomes.csv", CsvAsync).RequireAuthorization(Roles.SeesReports).WithSummary("The same report as CSV.");
    }

    private static async Task<IResult> JsonAsync(DateOnly from, DateOnly to, string? by, CaseContext cases, Reporter reporter)
    {
        if (Request(reporter, from, to, by) is not { } request)
        {
            return NoSuchReport();
        }

        var report = await cases.Participations.ToReportAsync(cases.Measurements, request);
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(ProtectedReport.Of(report)), "application/json");
    }

    private static async Task<IResult> CsvAsync(DateOnly from, DateOnly to, string? by, CaseContext cases, Reporter reporter)
    {
        if (Request(reporter, from, to, by) is not { } request)
        {
            return NoSuchReport();
        }

        var report = await cases.Participations.ToReportAsync(cases.Measurements, request);
        using var csv = new StringWriter();
        CsvRenderer.Write(csv, ReportTables.Of(ProtectedReport.Of(report), Language.English));
        return Results.Text(csv.ToString(), "text/csv");
    }

    private static ReportRequest? Request(Reporter reporter, DateOnly from, DateOnly to, string? by)
    {
        var breakdowns = new List<Breakdown>();
        foreach (var code in (by ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Breakdown.TryFromCode(code, out var breakdown))
            {
                return null;
            }

            breakdowns.Add(breakdown);
        }

        return to < from
            ? null
            : reporter.Request(LocalDate.FromDateOnly(from), LocalDate.FromDateOnly(to)) with
            {
                By = breakdowns.ToValueList(),
            };
    }

    private static IResult NoSuchReport() =>
        Results.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            title: $"The period runs forwards, and by is of {string.Join(", ", Breakdown.All)}."
        );
}
