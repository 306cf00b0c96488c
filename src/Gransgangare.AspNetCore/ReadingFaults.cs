using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Gransgangare.Core;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Gransgangare.AspNetCore;

/// <summary>Makes problem details of what cannot be read: a code and a place for each fault, never a value.</summary>
internal sealed class ReadingFaults(IProblemDetailsService problems) : IExceptionHandler
{
    private const string BodyTitle = "The body cannot be read.";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            BadHttpRequestException { InnerException: JsonException fault } => Body([.. InBody(fault)]),
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } => Unbound(httpContext),
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode },
            // A character set that the framework has not, or a type of content that is none.
            _ when !HasReadableType(httpContext.Request) => new ProblemDetails { Status = StatusCodes.Status415UnsupportedMediaType },
            _ => null,
        };
        if (problem is null)
        {
            return false;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        return await problems
            .TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem })
            .ConfigureAwait(false);
    }

    private static bool HasReadableType(HttpRequest request)
    {
        if (string.IsNullOrEmpty(request.ContentType))
        {
            return true;
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return false;
        }

        try
        {
            return !type.Charset.HasValue || type.Encoding is not null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    // A body of the right form whose facts are refused is the same as facts that the validator refuses.
    private static ProblemDetails Body(string[] faults) =>
        Array.TrueForAll(faults, fault => fault.StartsWith("GGE2", StringComparison.Ordinal))
            ? GransgangareResults.Problem(StatusCodes.Status422UnprocessableEntity, GransgangareResults.FactsHaveErrors, faults)
            : GransgangareResults.Problem(StatusCodes.Status400BadRequest, BodyTitle, faults);

    // The libraries list all faults of a body, one a line; of text that is no JSON at all only the place is told.
    private static IEnumerable<string> InBody(JsonException fault) =>
        fault.Message.StartsWith("GGE", StringComparison.Ordinal) ? fault.Message.Split('\n') : [NoJson((fault.LineNumber ?? 0) + 1)];

    // What the framework could not bind: days of the query, or else a body that is not there.
    private static ProblemDetails Unbound(HttpContext context)
    {
        var handler = context.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<MethodInfo>();
        var faults = (handler?.GetParameters() ?? [])
            .Where(parameter => (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) == typeof(QueryDay))
            .Select(parameter => InQuery(parameter, context.Request.Query))
            .OfType<ValidationIssue>()
            .Select(issue => issue.ToString())
            .ToList();
        return faults.Count > 0
            ? GransgangareResults.Problem(StatusCodes.Status400BadRequest, GransgangareResults.BadQueryTitle, faults)
            : GransgangareResults.Problem(StatusCodes.Status400BadRequest, BodyTitle, [NoJson(1)]);
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
}
