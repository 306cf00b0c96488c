using Gransgangare.Core;
using Gransgangare.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Register a participant, see the record, close the participation.</summary>
internal static class ParticipationEndpoints
{
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
        routes
            .MapPost("/participations/{person}/{operation}/events", AddEventAsync)
            .RequireAuthorization(Roles.Registers)
            .WithSummary("Add an event, such as a job that began.");
    }

    private static async Task<IResult> RegisterAsync(Participation participation, CaseContext cases, ParticipationValidator validator)
    {
        if (Errors(validator, participation) is { Count: > 0 } errors)
        {
            return Faults.Contradictory(errors);
        }

        cases.Add(ParticipationRow.From(participation, CaseContext.KeepsSpecialCategories));
        await cases.SaveChangesAsync();
        return Results.Created(Place(participation), participation);
    }

    private static async Task<IResult> GetAsync(string person, string operation, CaseContext cases) =>
        await cases.FindAsync(person, operation) is { } row ? Results.Ok(row.ToParticipation()) : Results.NotFound();

    private static async Task<IResult> CloseAsync(
        string person,
        string operation,
        Exit exit,
        CaseContext cases,
        ParticipationValidator validator
    )
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

        var spells = participation.Spells.SkipLast(1).Append(new Spell(last.Start, exit)).ToValueList();
        return await ChangeAsync(row, participation with { Spells = spells }, cases, validator);
    }

    private static async Task<IResult> AddEventAsync(
        string person,
        string operation,
        ParticipationEvent @event,
        CaseContext cases,
        ParticipationValidator validator
    )
    {
        if (await cases.FindAsync(person, operation) is not { } row)
        {
            return Results.NotFound();
        }

        var participation = row.ToParticipation();
        return await ChangeAsync(row, participation with { Events = participation.Events.Append(@event).ToValueList() }, cases, validator);
    }

    private static async Task<IResult> ChangeAsync(
        ParticipationRow row,
        Participation changed,
        CaseContext cases,
        ParticipationValidator validator
    )
    {
        if (Errors(validator, changed) is { Count: > 0 } errors)
        {
            return Faults.Contradictory(errors);
        }

        row.Set(changed, CaseContext.KeepsSpecialCategories);
        await cases.SaveChangesAsync();
        return Results.Ok(changed);
    }

    private static List<ValidationIssue> Errors(ParticipationValidator validator, Participation participation) =>
        [.. validator.Validate(participation).Where(issue => issue.Severity == Severity.Error)];

    private static string Place(Participation participation) =>
        $"/participations/{Uri.EscapeDataString(participation.Person)}/{Uri.EscapeDataString(participation.Operation)}";
}
