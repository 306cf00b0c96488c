namespace Gransgangare.Samples.Host;

/// <summary>Healthy when the database answers; for whatever watches the host.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/health", AnswerAsync)
            .AllowAnonymous()
            .WithName("health")
            .WithSummary("Whether the database answers.")
            .Produces<string>(contentType: "text/plain")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> AnswerAsync(CaseContext cases, CancellationToken cancellation) =>
        await cases.Database.CanConnectAsync(cancellation)
            ? Results.Text("Healthy")
            : Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, title: "The database does not answer.");
}
