using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Gransgangare.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Makes problem details of what goes wrong: a code and a place for each fault, never a value.</summary>
internal sealed class Faults(IProblemDetailsService problems) : IExceptionHandler
{
    private const int ConstraintFailed = 19;
    private const string ThereAlready = "It is there already, or was changed by another.";
    private const string FactsHaveErrors = "The facts have errors.";
    private const string BadQueryTitle = "The question cannot be read.";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { InnerException: JsonException fault } => Body([.. InBody(fault)]),
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => Unbound(httpContext),
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode },
            DbUpdateConcurrencyException or DbUpdateException { InnerException: SqliteException { SqliteErrorCode: ConstraintFailed } } =>
                new ProblemDetails { Status = StatusCodes.Status409Conflict, Title = ThereAlready },
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    /// <summary>The same record twice, or one that was changed by another.</summary>
    public static IResult Conflict(string title = ThereAlready) => Results.Problem(statusCode: StatusCodes.Status409Conflict, title: title);

    /// <summary>The facts are refused: every error, with its permanent code and its place.</summary>
    public static IResult Refused(params IEnumerable<ValidationIssue> issues) =>
        Results.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: FactsHaveErrors,
            extensions: Errors(issues.Select(issue => issue.ToString()))
        );

    /// <summary>The question cannot be read.</summary>
    public static IResult BadQuery(params IEnumerable<ValidationIssue> issues) =>
        Results.Problem(Malformed(BadQueryTitle, issues.Select(issue => issue.ToString())));

    private static ProblemDetails Malformed(string title, IEnumerable<string> errors) =>
        new()
        {
            Status = StatusCodes.Status400BadRequest,
            Title = title,
            Extensions = Errors(errors),
        };

    // A body of the right form whose facts are refused is no other thing than facts that the validator refuses.
    private static ProblemDetails Body(string[] faults) =>
        Array.TrueForAll(faults, fault => fault.StartsWith("GGE2", StringComparison.Ordinal))
            ? new()
            {
                Status = StatusCodes.Status422UnprocessableEntity,
                Title = FactsHaveErrors,
                Extensions = Errors(faults),
            }
            : Malformed("The body cannot be read.", faults);

    // The library lists all faults of a body, one a line; of text that is no JSON at all only the place is told.
    private static IEnumerable<string> InBody(JsonException fault) =>
        fault.Message.StartsWith("GGE", StringComparison.Ordinal) ? fault.Message.Split('\n') : [NoJson((fault.LineNumber ?? 0) + 1)];

    // What the framework could not bind: dates of the query, or else a body that is not there.
    private static ProblemDetails Unbound(HttpContext context)
    {
        var handler = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<MethodInfo>();
        var faults = (handler?.GetParameters() ?? [])
            .Where(parameter => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) == typeof(QueryDay))
            .Select(parameter => InQuery(parameter, context.Request.Query))
            .OfType<ValidationIssue>()
            .Select(issue => issue.ToString())
            .ToList();
        return faults.Count > 0 ? Malformed(BadQueryTitle, faults) : Malformed("The body cannot be read.", [NoJson(1)]);
    }

    private static ValidationIssue? InQuery(ParameterInfo date, IQueryCollection query)
    {
        if (!query.TryGetValue(date.Name!, out var given))
        {
            return Nullable.GetUnderlyingType(date.ParameterType) is null ? JsonIssues.Missing.At(date.Name!) : null;
        }

        return QueryDay.TryParse(given, out _)
            ? null
            : (DateLimits.IsOutside(given) ? JsonIssues.OutOfRange : JsonIssues.WrongForm).At(date.Name!);
    }

    private static string NoJson(long line) =>
        JsonIssues.NotJson.At(string.Create(CultureInfo.InvariantCulture, $"line {line}")).ToString();

    private static Dictionary<string, object?> Errors(IEnumerable<string> errors) => new() { ["errors"] = errors.ToArray() };
}
