using Gransgangare.Core;
using Gransgangare.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Register a participant, see the record, close the participation.</summary>
internal static class ParticipationEndpoints
{
    private static readonly ParticipationValidator s_validator = new();

    public static void MapParticipations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/participations", RegisterAsync).RequireAuthorization(Roles.Registers).WithSummary("Register a participation.");
        routes
            .MapGet("/participations/{person}/{operation}", GetAsync)
            .RequireAuthorization(Roles.SeesPerson)
            .WithSummary("The record of a participation.");
        routes
            .MapPost("/participations/{person}/{operation}/exit", CloseAsync)
            .RequireAuthorization(Roles.Registers)
            .WithSummary("Close a participation that goes on.");
    }

    private static async Task<IResult> RegisterAsync(Participation participation, CaseContext cases)
    {
        if (Errors(participation) is { Count: > 0 } errors)
        {
            return Faults.Contradictory(errors);
        }

        cases.Add(ParticipationRow.From(participation));
        await cases.SaveChangesAsync();
        return Results.Created(Place(participation), participation);
    }

    private static async Task<IResult> GetAsync(string person, string operation, CaseContext cases) =>
        await cases.FindAsync(person, operation) is { } row ? Results.Ok(row.ToParticipation()) : Results.NotFound();

    private static async Task<IResult> CloseAsync(string person, string operation, Exit exit, CaseContext cases)
    {
        if (await cases.FindAsync(person, operation) is not { } row)
        {
            return Results.NotFound();
        }

        var participation = row.ToParticipation();
        var last = participation.Spells[^1];
        if (last.Exit is not null)
        {
            return Results.Problem(statusCode: StatusCodes.Status409Conflict, title: "The participation is closed already.");
        }

        if (exit.Date < last.Start)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: "The exit lies before the entry.");
        }

        var closed = participation with { Spells = participation.Spells.SkipLast(1).Append(new Spell(last.Start, exit)).ToValueList() };
        if (Errors(closed) is { Count: > 0 } errors)
        {
            return Faults.Contradictory(errors);
        }

        row.Set(closed);
        await cases.SaveChangesAsync();
        return Results.Ok(closed);
    }

    private static List<ValidationIssue> Errors(Participation participation) =>
        [.. s_validator.Validate(participation).Where(issue => issue.Severity == Severity.Error)];

    private static string Place(Participation participation) =>
        $"/participations/{Uri.EscapeDataString(participation.Person)}/{Uri.EscapeDataString(participation.Operation)}";
}
