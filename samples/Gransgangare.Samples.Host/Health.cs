using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Healthy when the database takes a write; for whatever watches the host.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/health", AnswerAsync)
            .AllowAnonymous()
            .WithName("health")
            .WithSummary("Whether the database takes a write.")
            .Produces<string>(contentType: "text/plain")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> AnswerAsync(CaseContext cases, CancellationToken cancellation)
    {
        try
        {
            // As large as a registration: on a disk that is nearly full a small mark would still go in.
            await cases.Database.ExecuteSqlRawAsync(
                "INSERT INTO host_health VALUES (1, randomblob(32768)) ON CONFLICT (Id) DO UPDATE SET Mark = excluded.Mark",
                cancellation
            );
            return Results.Text("Healthy");
        }
        catch (SqliteException)
        {
            return Results.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "The database does not answer or cannot be written."
            );
        }
    }
}
