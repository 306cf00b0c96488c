using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.EntityFrameworkCore;
using Gransgangare.Exchange;

namespace Gransgangare.Samples.Host;

/// <summary>Register a participant, see the record, close the participation.</summary>
internal static class ParticipationEndpoints
{
    private static readonly int[] s_changes =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status409Conflict,
        StatusCodes.Status412PreconditionFailed,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
        StatusCodes.Status422UnprocessableEntity,
    ];

    public static void MapParticipations(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/participations", RegisterAsync)
            .MayBeRepeated()
            .RequireAuthorization(Roles.Registers)
            .WithName("register")
            .WithSummary("Register a participation.")
            .Produces<Participation>(StatusCodes.Status201Created)
            .Refuses(s_changes);
        routes
            .MapGet("/participations/{person}/{operation}", GetAsync)
            .RequireAuthorization(Roles.SeesPerson)
            .WithName("participation")
            .WithSummary("The record of a participation.")
            .Produces<Participation>()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        routes
            .MapPost("/participations/{person}/{operation}/exit", CloseAsync)
            .MayBeRepeated()
            .RequireAuthorization(Roles.Registers)
            .WithName("close")
            .WithSummary("Close a participation that goes on.")
            .Produces<Participation>()
            .Refuses([StatusCodes.Status404NotFound, .. s_changes]);
        routes
            .MapPost("/participations/{person}/{operation}/events", AddEventAsync)
            .MayBeRepeated()
            .RequireAuthorization(Roles.Registers)
            .WithName("addEvent")
            .WithSummary("Add an event, such as a job that began.")
            .Produces<Participation>()
            .Refuses([StatusCodes.Status404NotFound, .. s_changes]);
    }

    private static async Task<IResult> RegisterAsync(
        Participation participation,
        HttpContext http,
        CaseContext cases,
        ParticipationValidator validator,
        CancellationToken cancellation
    )
    {
        var registered = await cases.OfPersonAsync(participation.Person, cancellation);
        var issues = IssuesOf(participation, registered, validator);
        if (Errors(issues) is { Count: > 0 } errors)
        {
            return GransgangareResults.Refused(errors);
        }

        if (await cases.HasAsync(participation.Person, participation.Operation, cancellation))
        {
            return Faults.Conflict();
        }

        // Whichever of the two birth dates is right, one key is not that of two persons (SE-R23).
        if (PersonFacts.Of(registered?.Participations ?? []).HasOtherBirthDate(participation))
        {
            return GransgangareResults.Refused(ParticipationIssues.OtherBirthDate.At("birth_date"));
        }

        var row = ParticipationRow.From(participation);
        cases.Add(row);
        await cases.SaveChangesAsync(cancellation);
        http.Response.Headers.ETag = Revisions.TagOf(row);
        var isAlike = registered is null && await cases.HasSimilarAsync(participation.Person, cancellation);
        Warnings.Tell(http.Response, isAlike ? issues.Append(ExchangeIssues.SimilarKey.At("person")) : issues);
        return Results.Created(Place(participation), participation);
    }

    private static async Task<IResult> GetAsync(
        string person,
        string operation,
        HttpContext http,
        CaseContext cases,
        CancellationToken cancellation
    )
    {
        var registered = await cases.OfPersonAsync(person, cancellation);
        if (await FindAsync(registered, person, operation, cases, cancellation) is not { } row)
        {
            return await Faults.NoRecordAsync(cases, registered, person, operation, cancellation);
        }

        http.Response.Headers.ETag = Revisions.TagOf(row);
        return Results.Ok(row.ToParticipation());
    }

    private static async Task<IResult> CloseAsync(
        string person,
        string operation,
        Exit exit,
        HttpContext http,
        CaseContext cases,
        ParticipationValidator validator,
        CancellationToken cancellation
    )
    {
        var registered = await cases.OfPersonAsync(person, cancellation);
        if (await FindAsync(registered, person, operation, cases, cancellation) is not { } row)
        {
            return await Faults.NoRecordAsync(cases, registered, person, operation, cancellation);
        }

        if (!Revisions.IsExpected(row, http.Request))
        {
            return Revisions.Changed();
        }

        var participation = row.ToParticipation();
        var last = participation.Spells[^1];
        if (last.Exit is not null)
        {
            return Faults.Conflict("The participation is closed already.");
        }

        if (exit.Date < last.Start)
        {
            return GransgangareResults.Refused(ParticipationIssues.ExitBeforeEntry.At("date"));
        }

        var spells = participation.Spells.SkipLast(1).Append(new Spell(last.Start, exit)).ToValueList();
        return await ChangeAsync(http, row, participation with { Spells = spells }, registered, cases, validator, cancellation);
    }

    private static async Task<IResult> AddEventAsync(
        string person,
        string operation,
        ParticipationEvent @event,
        HttpContext http,
        CaseContext cases,
        ParticipationValidator validator,
        CancellationToken cancellation
    )
    {
        var registered = await cases.OfPersonAsync(person, cancellation);
        if (await FindAsync(registered, person, operation, cases, cancellation) is not { } row)
        {
            return await Faults.NoRecordAsync(cases, registered, person, operation, cancellation);
        }

        if (!Revisions.IsExpected(row, http.Request))
        {
            return Revisions.Changed();
        }

        var participation = row.ToParticipation();
        if (participation.Events.Contains(@event))
        {
            return Faults.Conflict();
        }

        return await ChangeAsync(
            http,
            row,
            participation with
            {
                Events = participation.Events.Append(@event).ToValueList(),
            },
            registered,
            cases,
            validator,
            cancellation
        );
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext http,
        ParticipationRow row,
        Participation changed,
        PersonRecord? registered,
        CaseContext cases,
        ParticipationValidator validator,
        CancellationToken cancellation
    )
    {
        var issues = IssuesOf(changed, registered, validator);
        if (Errors(issues) is { Count: > 0 } errors)
        {
            return GransgangareResults.Refused(errors);
        }

        row.Set(changed);
        await cases.SaveChangesAsync(cancellation);
        http.Response.Headers.ETag = Revisions.TagOf(row);
        Warnings.Tell(http.Response, issues);
        return Results.Ok(changed);
    }

    // A row of which no record can be made is not asked for.
    private static async Task<ParticipationRow?> FindAsync(
        PersonRecord? registered,
        string person,
        string operation,
        CaseContext cases,
        CancellationToken cancellation
    ) =>
        registered?.Participations.AsEnumerable().Any(one => one.Operation == KeyForm.Of(operation)) == true
            ? await cases.FindAsync(person, operation, cancellation)
            : null;

    // Of a participation beside the others of its person, which may tell of a death or a birth date.
    private static ValidationResult IssuesOf(Participation participation, PersonRecord? registered, ParticipationValidator validator)
    {
        var others = registered?.Participations.Where(one => one.Operation != participation.Operation) ?? [];
        return validator.ValidatePerson(others.Append(participation))[^1];
    }

    // The same event twice is a conflict when it comes by itself, and so it is refused when both come at once.
    private static List<ValidationIssue> Errors(ValidationResult issues) =>
        [.. issues.Where(issue => issue.Severity == Severity.Error || issue.Definition == ParticipationIssues.RepeatedFact)];

    private static string Place(Participation participation) =>
        $"/participations/{Uri.EscapeDataString(participation.Person)}/{Uri.EscapeDataString(participation.Operation)}";
}
