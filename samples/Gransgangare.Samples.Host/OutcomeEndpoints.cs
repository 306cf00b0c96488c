using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Why a person is in the figures and goals of a report, or is not.</summary>
internal static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/participations/{person}/outcome", ExplainAsync)
            .RequireAuthorization(Roles.SeesPerson)
            .WithName("outcome")
            .WithSummary(
                "The person in each figure and goal of a report: steps, rules, and the change that is nearest. A period left out is the project's."
            )
            .Produces<OutcomeLedger>()
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static async Task<IResult> ExplainAsync(
        string person,
        QueryDay? from,
        QueryDay? to,
        QueryDay? asOf,
        CaseContext cases,
        Reporter reporter,
        CancellationToken cancellation
    )
    {
        var (first, last) = (from?.Date ?? reporter.Project.Period.Start, to?.Date ?? reporter.Project.Period.End ?? DateLimits.Last);
        if (last < first)
        {
            return GransgangareResults.BadQuery(JsonIssues.OutOfRange.At("to"));
        }

        var participations = await cases.OfPersonAsync(person, cancellation);
        if (participations.Length == 0)
        {
            return Results.NotFound();
        }

        var measurements = await cases.Measurements.Where(row => row.Subject == person).AsNoTracking().ToListAsync(cancellation);
        var request = reporter.Request(first, last) with { AsOf = asOf?.Date };
        return Results.Ok(OutcomeLedger.Of(request, participations, measurements.Select(row => row.ToMeasurement())));
    }
}
