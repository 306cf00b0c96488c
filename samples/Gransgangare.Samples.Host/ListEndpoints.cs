using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Working lists, with keys of persons: for those who follow up the data of a project, and for nobody who sees reports alone.</summary>
internal static class ListEndpoints
{
    public static void MapLists(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/lists/incomplete", IncompleteAsync)
            .RequireAuthorization(Roles.SeesLists)
            .WithName("incomplete")
            .WithSummary("The participations that entered in a period and lack a fact that ESF asks for.")
            .Produces<IEnumerable<Row>>()
            .Refuses(StatusCodes.Status400BadRequest);

    private static async Task<IResult> IncompleteAsync(
        QueryDay from,
        QueryDay to,
        CaseContext cases,
        Reporter reporter,
        ILogger<CaseContext> log,
        CancellationToken cancellation
    )
    {
        if (to.Date < from.Date)
        {
            return GransgangareResults.BadQuery(JsonIssues.OutOfRange.At("to"));
        }

        var report = await cases.ToReportAsync(reporter.Request(from.Date, to.Date), cancellation: cancellation);
        LeftOut.Tell(log, report.DataQuality);
        return Results.Ok(report.Esf?.Incomplete.Select(row => new Row(row.Person, row.Operation, [.. row.Missing])) ?? []);
    }

    private sealed record Row(string Person, string Operation, string[] Missing);
}
