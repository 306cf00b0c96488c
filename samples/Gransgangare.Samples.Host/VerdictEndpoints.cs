using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Gransgangare.Esf;

namespace Gransgangare.Samples.Host;

/// <summary>Why a person is counted in an ESF indicator, or is not.</summary>
internal static class VerdictEndpoints
{
    public static void MapVerdicts(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/participations/{person}/{operation}/esf", ExplainAsync)
            .RequireAuthorization(Roles.SeesPerson)
            .WithName("explain")
            .WithSummary("The verdict on every ESF+ indicator: conditions, what was seen, what is missing, and the change that is nearest.")
            .Produces<IEnumerable<Verdict>>()
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ExplainAsync(
        string person,
        string operation,
        QueryDay? asOf,
        CaseContext cases,
        EsfJudge judge,
        CancellationToken cancellation
    )
    {
        var registered = await cases.OfPersonAsync(person, cancellation);
        var known = registered?.Participations.AsKnownOn(asOf?.Date).ToList() ?? [];

        // A death in another operation of the person ends this one too.
        return Of(known.WithoutFactsAfterDeath()) is { } participation ? Results.Ok(judge.Explain(participation).Entries.Select(Verdict.Of))
            : Of(known) is not null ? GransgangareResults.Refused(ParticipationIssues.SpellAfterDeath.At("spells[0].entry_date"))
            : registered is not null && Of(registered.Participations) is not null ? Results.NotFound()
            : await Faults.NoRecordAsync(cases, registered, person, operation, cancellation);

        Participation? Of(IEnumerable<Participation> participations) => participations.FirstOrDefault(one => one.Operation == operation);
    }

    private sealed record Verdict(
        string Indicator,
        string Label,
        string Answer,
        Reason[] Because,
        IReadOnlyList<string> Missing,
        string? Nearest
    )
    {
        public static Verdict Of(EsfLedgerEntry entry) =>
            new(
                entry.Indicator.Code,
                entry.Indicator.Label.En,
                entry.Verdict.ToCode(),
                [.. entry.Because.Select(line => new Reason(line.Condition.Sentence.En, line.Holds, line.Fact.En))],
                [.. entry.Missing],
                entry.Nearest?.En
            );
    }

    private sealed record Reason(string Condition, bool? Holds, string Fact);
}
