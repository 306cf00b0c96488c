using System.Security.Claims;
using Gransgangare.AspNetCore;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Add a measurement, and see those of a person: participants without the items that are sensitive for the talk (BIP-V2).</summary>
internal static class MeasurementEndpoints
{
    private static readonly MeasurementTimeValidator s_times = new();

    public static void MapMeasurements(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/measurements", AddAsync)
            .MayBeRepeated()
            .RequireAuthorization(Roles.Registers)
            .WithName("addMeasurement")
            .WithSummary("Add a measurement.")
            .Produces(StatusCodes.Status201Created)
            .Refuses(
                StatusCodes.Status400BadRequest,
                StatusCodes.Status409Conflict,
                StatusCodes.Status413PayloadTooLarge,
                StatusCodes.Status415UnsupportedMediaType,
                StatusCodes.Status422UnprocessableEntity
            );
        routes
            .MapGet("/participations/{person}/measurements", ListAsync)
            .RequireAuthorization(Roles.SeesPerson)
            .WithName("measurements")
            .WithSummary("The measurements of a person, as the caller may see them.")
            .Produces<IEnumerable<MeasurementView>>()
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> AddAsync(
        Measurement measurement,
        MeasurementValidator validator,
        HttpContext http,
        CaseContext cases,
        CancellationToken cancellation
    )
    {
        if (validator.Validate(measurement) is { Count: > 0 } issues)
        {
            return GransgangareResults.Refused(issues);
        }

        if (await cases.OfPersonAsync(measurement.Subject, cancellation) is not { Participations: { Count: > 0 } ofPerson })
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: "The subject has no participation.");
        }

        var times = s_times.Validate(measurement, ofPerson.ToArray());
        if (times.Where(issue => issue.Severity == Severity.Error).ToList() is { Count: > 0 } errors)
        {
            return GransgangareResults.Refused(errors);
        }

        if (await cases.HasAsync(measurement, cancellation))
        {
            return Faults.Conflict();
        }

        cases.Add(MeasurementRow.From(measurement));
        await cases.SaveChangesAsync(cancellation);
        Warnings.Tell(http.Response, times);
        return Results.Created($"/participations/{Uri.EscapeDataString(measurement.Subject)}/measurements", null);
    }

    private static async Task<IResult> ListAsync(string person, ClaimsPrincipal user, CaseContext cases, CancellationToken cancellation)
    {
        if (await cases.OfPersonAsync(person, cancellation) is not { } record)
        {
            return Results.NotFound();
        }

        var audience = user.IsInRole(Roles.Participant) ? Audience.Participant : Audience.Professional;
        var measurements = record.Measurements.Where(one => string.Equals(one.InstrumentId, Instrument.Bip.Id, StringComparison.Ordinal));
        return Results.Ok(measurements.OrderBy(one => one.Date).Select(one => View(one, audience)));
    }

    private static MeasurementView View(Measurement measurement, Audience audience) =>
        new(
            measurement.Date.ToDateOnly(),
            measurement.Rater.Code,
            Instrument
                .Bip.Items.Where(item => item.IsVisibleTo(audience) && measurement.Answers[item.Slot] > 0)
                .ToDictionary(item => item.Id, item => Instrument.Bip.Orient(item, measurement.Answers[item.Slot]), StringComparer.Ordinal)
        );

    private sealed record MeasurementView(DateOnly Date, string Rater, Dictionary<string, int> Answers);
}
