using System.Text;
using System.Text.Json;
using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Gransgangare.EntityFrameworkCore;
using Gransgangare.Reports;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Gransgangare.Samples.Host;

/// <summary>
/// The evidence of the project, for those who see reports and no person: published once, for the last day of the project, and stored as it was. Nobody chooses a day or a
/// breakdown, so there are no two answers to subtract.
/// </summary>
internal static class EvidenceEndpoints
{
    private const string Path = "/reports/evidence";

    public static void MapEvidence(this IEndpointRouteBuilder routes)
    {
        var evidence = routes.MapGroup(Path).RequireAuthorization(Roles.SeesReports);
        evidence
            .MapPost("/", PublishAsync)
            .WithName("publishEvidence")
            .WithSummary("Publish the evidence of the project, once, when its last day is over.")
            .Produces<ProtectedEvidence>(StatusCodes.Status201Created)
            .Refuses(StatusCodes.Status409Conflict);
        evidence
            .MapGet("/", JsonAsync)
            .WithName("evidence")
            .WithSummary("The evidence as it was published, as JSON.")
            .Produces<ProtectedEvidence>()
            .Refuses(StatusCodes.Status404NotFound);
        evidence
            .MapGet("/page", PageAsync)
            .WithName("evidencePage")
            .WithSummary("The same as a page to read, with charts.")
            .Produces<string>(contentType: "text/html")
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> PublishAsync(
        CaseContext cases,
        Reporter reporter,
        TimeProvider clock,
        ILogger<EvidenceRow> log,
        CancellationToken cancellation
    )
    {
        var today = LocalDate.FromDateTime(clock.GetLocalNow().DateTime);
        if (reporter.Project.Period.End is not { } last || today <= last)
        {
            return Faults.Conflict("The evidence is published when the last day of the project is over.");
        }

        if (await cases.Evidence.AnyAsync(cancellation))
        {
            return Faults.Conflict("The evidence has been published.");
        }

        var evidence = ProtectedEvidence.Of(await cases.ToEvidenceAsync(reporter.EvidenceRequest(last), cancellation: cancellation));
        using var page = new StringWriter();
        HtmlEvidence.Write(page, evidence, Language.Swedish);
        var row = new EvidenceRow
        {
            AsOf = last.ToDateOnly(),
            Published = today.ToDateOnly(),
            Json = JsonSerializer.Serialize(evidence),
            Html = page.ToString(),
        };
        cases.Add(row);
        await cases.SaveChangesAsync(cancellation);
        log.LogInformation("Published the evidence for {AsOf}.", row.AsOf);
        return Results.Created(Path, evidence);
    }

    private static async Task<IResult> JsonAsync(CaseContext cases, CancellationToken cancellation) =>
        await cases.Evidence.SingleOrDefaultAsync(cancellation) is { } published
            ? Results.Text(published.Json, "application/json")
            : Results.NotFound();

    private static async Task<IResult> PageAsync(CaseContext cases, CancellationToken cancellation) =>
        await cases.Evidence.SingleOrDefaultAsync(cancellation) is { } published
            ? Results.Text(published.Html, "text/html", Encoding.UTF8)
            : Results.NotFound();
}
