using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.Reports;

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
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

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

        var request = reporter.Request(first, last) with { AsOf = asOf?.Date };
        return await cases.OfPersonAsync(person, cancellation) is not { } registered ? Results.NotFound()
            : registered.Participations.Count == 0
                ? GransgangareResults.Refused(registered.Issues.Where(issue => issue.Severity == Severity.Error))
            : Results.Ok(OutcomeLedger.Of(request, registered.Participations, registered.Measurements));
    }
}
