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

    // A table of its own with one row: a database that can be read and not written is not healthy.
    private static async Task<IResult> AnswerAsync(CaseContext cases, CancellationToken cancellation)
    {
        try
        {
            await cases.Database.ExecuteSqlRawAsync(
                "CREATE TABLE IF NOT EXISTS host_health (id INTEGER PRIMARY KEY, mark INTEGER NOT NULL)",
                cancellation
            );
            await cases.Database.ExecuteSqlRawAsync(
                "INSERT INTO host_health VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET mark = (mark + 1) % 1000000",
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
