using System.Text;
using Gransgangare.Core;
using Gransgangare.Reports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Gransgangare.AspNetCore;

/// <summary>Answers that are ready to return from an endpoint (svar).</summary>
public static class GransgangareResults
{
    internal const string FactsHaveErrors = "The facts have errors.";
    internal const string BadQueryTitle = "The question cannot be read.";

    /// <summary>422: facts that a validator refuses, each with its permanent code and its place.</summary>
    /// <param name="issues">Why, such as the errors of a validation.</param>
    public static IResult Refused(params IEnumerable<ValidationIssue> issues) =>
        Results.Problem(Problem(StatusCodes.Status422UnprocessableEntity, FactsHaveErrors, Errors(issues)));

    /// <summary>400: the question cannot be read; each fault with its code and the name of the parameter.</summary>
    /// <param name="issues">The faults.</param>
    public static IResult BadQuery(params IEnumerable<ValidationIssue> issues) =>
        Results.Problem(Problem(StatusCodes.Status400BadRequest, BadQueryTitle, Errors(issues)));

    /// <summary>200: a protected report as JSON, in the form of <c>docs/schema/report.schema.json</c>.</summary>
    /// <param name="report">The report.</param>
    public static IResult Report(ProtectedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return TypedResults.Ok(report);
    }

    /// <summary>200: the tables of a protected report to read, as CSV in UTF-8, to be saved under a name.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">Language of headings and labels.</param>
    /// <param name="fileName">The name that a browser saves it under.</param>
    public static IResult ReportTables(ProtectedReport report, Language language, string fileName = "report.csv")
    {
        using var csv = new StringWriter();
        CsvRenderer.Write(csv, Reports.ReportTables.Of(report, language));
        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", fileName);
    }

    internal static ProblemDetails Problem(int status, string title, IEnumerable<string> errors)
    {
        var all = errors.ToArray();
        Refusals.Count(status, all);
        return new ProblemDetails
        {
            Status = status,
            Title = title,
            Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = all },
        };
    }

    private static IEnumerable<string> Errors(IEnumerable<ValidationIssue> issues) => issues.Select(issue => issue.ToString());
}
