using System.Text;
using System.Text.Json;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.EntityFrameworkCore;
using Gransgangare.Reports;

namespace Gransgangare.Samples.Host;

/// <summary>The report of a period as JSON or CSV, for those who see reports and no person.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/reports/outcomes", JsonAsync)
            .RequireAuthorization(Roles.SeesReports)
            .WithName("report")
            .WithSummary("The report of a period as JSON, protected against disclosure; by is a list such as forbund,gender.")
            .Produces<JsonElement>()
            .Refuses(StatusCodes.Status400BadRequest);
        routes
            .MapGet("/reports/outcomes.csv", CsvAsync)
            .RequireAuthorization(Roles.SeesReports)
            .WithName("reportTables")
            .WithSummary("The same report as tables to read, in CSV.")
            .Produces<string>(contentType: "text/csv")
            .Refuses(StatusCodes.Status400BadRequest);
    }

    private static Task<IResult> JsonAsync(QueryDay from, QueryDay to, string? by, CaseContext cases, Reporter reporter) =>
        ReportAsync(
            from,
            to,
            by,
            cases,
            reporter,
            report => Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(report), "application/json")
        );

    private static Task<IResult> CsvAsync(QueryDay from, QueryDay to, string? by, CaseContext cases, Reporter reporter) =>
        ReportAsync(
            from,
            to,
            by,
            cases,
            reporter,
            report =>
            {
                using var csv = new StringWriter();
                CsvRenderer.Write(csv, ReportTables.Of(report, Language.English));
                return Results.Text(csv.ToString(), "text/csv", Encoding.UTF8);
            }
        );

    private static async Task<IResult> ReportAsync(
        QueryDay from,
        QueryDay to,
        string? by,
        CaseContext cases,
        Reporter reporter,
        Func<ProtectedReport, IResult> show
    )
    {
        var faults = new List<ValidationIssue>();
        if (to.Date < from.Date)
        {
            faults.Add(JsonIssues.OutOfRange.At("to"));
        }

        var breakdowns = new List<Breakdown>();
        foreach (var code in (by ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Breakdown.TryFromCode(code, out var breakdown))
            {
                breakdowns.Add(breakdown);
            }
            else
            {
                faults.Add(JsonIssues.UnknownCode.At("by"));
            }
        }

        if (faults.Count > 0)
        {
            return Faults.BadQuery(faults);
        }

        var request = reporter.Request(from.Date, to.Date) with { By = breakdowns.ToValueList() };
        return show(ProtectedReport.Of(await cases.Participations.ToReportAsync(cases.Measurements, request)));
    }
}
