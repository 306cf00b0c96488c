using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.EntityFrameworkCore;
using Gransgangare.Reports;

namespace Gransgangare.Samples.Host;

/// <summary>The report of a period as JSON or CSV, for those who see reports and no person.</summary>
internal static class ReportEndpoints
{
    private static readonly LocalizedText s_breakdowns = new(
        $"Tillåtna koder: {string.Join(", ", Breakdown.All)}.",
        $"Accepted codes: {string.Join(", ", Breakdown.All)}."
    );

    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/reports/outcomes", JsonAsync)
            .RequireAuthorization(Roles.SeesReports)
            .WithName("report")
            .WithSummary("The report of a period as JSON, protected against disclosure; by is a list such as forbund,gender.")
            .Produces<ProtectedReport>()
            .Refuses(StatusCodes.Status400BadRequest);
        routes
            .MapGet("/reports/outcomes.csv", CsvAsync)
            .RequireAuthorization(Roles.SeesReports)
            .WithName("reportTables")
            .WithSummary("The same report as tables to read, in CSV.")
            .Produces<string>(contentType: "text/csv")
            .Refuses(StatusCodes.Status400BadRequest);
    }

    private static Task<IResult> JsonAsync(
        QueryDay from,
        QueryDay to,
        string? by,
        CaseContext cases,
        Reporter reporter,
        CancellationToken cancellation
    ) => ReportAsync(from, to, by, cases, reporter, GransgangareResults.Report, cancellation);

    private static Task<IResult> CsvAsync(
        QueryDay from,
        QueryDay to,
        string? by,
        CaseContext cases,
        Reporter reporter,
        CancellationToken cancellation
    ) => ReportAsync(from, to, by, cases, reporter, report => GransgangareResults.ReportTables(report, Language.English), cancellation);

    private static async Task<IResult> ReportAsync(
        QueryDay from,
        QueryDay to,
        string? by,
        CaseContext cases,
        Reporter reporter,
        Func<ProtectedReport, IResult> show,
        CancellationToken cancellation
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
                faults.Add(JsonIssues.UnknownCode.At("by") with { Detail = s_breakdowns });
            }
        }

        if (faults.Count > 0)
        {
            return GransgangareResults.BadQuery(faults);
        }

        var request = reporter.Request(from.Date, to.Date) with { By = breakdowns.ToValueList() };
        return show(ProtectedReport.Of(await cases.ToReportAsync(request, cancellation: cancellation)));
    }
}
