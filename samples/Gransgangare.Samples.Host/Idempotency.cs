using Gransgangare.AspNetCore;
using Gransgangare.Core;
using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>
/// A change whose answer was lost may be sent again with the same <c>Idempotency-Key</c>: it is done once, and answered as the first time. What is done and what is
/// stored of it is one transaction.
/// </summary>
internal sealed class Idempotency(IConfiguration settings, TimeProvider clock) : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    private const string Hours = "IdempotencyHours";
    private const double HoursByDefault = 24;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.TryGetValue(Header, out var given))
        {
            return await next(context);
        }

        // A random number and nothing else: a key that is made of facts would tell of a person.
        if (!Guid.TryParse(given.ToString().Trim('"'), out var key))
        {
            return GransgangareResults.BadQuery(JsonIssues.WrongForm.At(Header));
        }

        var cases = http.RequestServices.GetRequiredService<CaseContext>();
        var (request, now) = (await KeyedRequest.OfAsync(http, key), clock.GetUtcNow().ToUnixTimeSeconds());
        await using var transaction = await cases.Database.BeginTransactionAsync(http.RequestAborted);
        await cases.Answers.Where(row => row.Until <= now).ExecuteDeleteAsync(http.RequestAborted);
        if (await cases.Answers.FindAsync([request.Id], http.RequestAborted) is { } known)
        {
            return request.IsThatOf(known) ? request.Open(known) : AnotherBody();
        }

        var answer = await StoredAnswer.OfAsync((IResult)(await next(context))!, http);
        if (answer.IsDone)
        {
            cases.Add(request.Seal(answer, now + (long)TimeSpan.FromHours(settings.GetValue(Hours, HoursByDefault)).TotalSeconds));
            await cases.SaveChangesAsync(http.RequestAborted);
            await transaction.CommitAsync(http.RequestAborted);
        }

        return answer;
    }

    private static IResult AnotherBody() =>
        Results.Problem(
            statusCode: StatusCodes.Status422UnprocessableEntity,
            title: $"The {Header} was used for another request. Choose a new one."
        );
}
