using System.Text.Json;
using Gransgangare.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Makes problem details of what goes wrong: a code and a place for each fault, never a value.</summary>
internal sealed class Faults(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { InnerException: JsonException fault } => Malformed(fault),
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode },
            DbUpdateException => new ProblemDetails
            {
                Status = StatusCodes.Status409Conflict,
                Title = "It is there already, or was changed by another.",
            },
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>The facts contradict each other: every error, with its permanent code and its place.</summary>
    public static IResult Contradictory(IEnumerable<ValidationIssue> issues) =>
        Results.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: "The facts contradict each other.",
            extensions: Errors(issues.Select(issue => issue.ToString()))
        );

    // The library lists all faults of a body, one a line; of text that is no JSON at all only the place is told.
    private static ProblemDetails Malformed(JsonException fault) =>
        new()
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The body cannot be read.",
            Extensions = Errors(
                fault.Message.StartsWith("GGE", StringComparison.Ordinal)
                    ? fault.Message.Split('\n')
                    : [$"no JSON of that form, line {fault.LineNumber + 1}"]
            ),
        };

    private static Dictionary<string, object?> Errors(IEnumerable<string> errors) => new() { ["errors"] = errors.ToArray() };
}
