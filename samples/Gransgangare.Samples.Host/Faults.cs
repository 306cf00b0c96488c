using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.EntityFrameworkCore;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Makes problem details of what the database refuses; what cannot be read is answered by the library.</summary>
internal sealed class Faults(IProblemDetailsService problems) : IExceptionHandler
{
    // SQLite's extended codes: a unique index, and a primary key.
    private const int UniqueFailed = 2067;
    private const int PrimaryKeyFailed = 1555;
    private const int Full = 13;
    private const int CannotWrite = 10;
    private const int ReadOnly = 8;
    private const string ThereAlready = "It is there already, or was changed by another.";
    private const string CannotStore = "Nothing can be stored at present. Try again later.";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var status = exception switch
        {
            DbUpdateConcurrencyException => StatusCodes.Status409Conflict,
            _ when Sqlite(exception) is { SqliteExtendedErrorCode: UniqueFailed or PrimaryKeyFailed } => StatusCodes.Status409Conflict,
            _ when Sqlite(exception) is { } sqlite && CannotWriteNow(sqlite) => StatusCodes.Status503ServiceUnavailable,
            OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested => StatusCodes.Status499ClientClosedRequest,
            _ => 0,
        };
        if (status == 0)
        {
            return false;
        }

        httpContext.Response.StatusCode = status;
        return status == StatusCodes.Status499ClientClosedRequest
            || await problems.TryWriteAsync(
                new ProblemDetailsContext
                {
                    HttpContext = httpContext,
                    ProblemDetails = new ProblemDetails
                    {
                        Status = status,
                        Title = status == StatusCodes.Status409Conflict ? ThereAlready : CannotStore,
                    },
                }
            );
    }

    /// <summary>The same record twice, or one that was changed by another.</summary>
    public static IResult Conflict(string title = ThereAlready) => Results.Problem(statusCode: StatusCodes.Status409Conflict, title: title);

    /// <summary>No participation, or one of whose row no record can be made, with what is wrong with it.</summary>
    public static async Task<IResult> NoRecordAsync(
        CaseContext cases,
        PersonRecord? registered,
        string person,
        string operation,
        CancellationToken cancellation
    ) =>
        registered is not null && await cases.HasAsync(person, operation, cancellation)
            ? GransgangareResults.Refused(registered.Issues.Where(issue => issue.Severity == Severity.Error))
            : Results.NotFound();

    /// <summary>Whether a fault means that the disk is full or cannot be written.</summary>
    public static bool CannotWriteNow(SqliteException fault) => fault.SqliteErrorCode is Full or CannotWrite or ReadOnly;

    private static SqliteException? Sqlite(Exception exception) =>
        (exception as SqliteException) ?? exception.InnerException as SqliteException;
}
