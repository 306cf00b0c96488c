using System.Globalization;
using Gransgangare.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>The revision of a participation as the client sees it: <c>ETag</c> in an answer, <c>If-Match</c> in a change.</summary>
internal static class Revisions
{
    public static string TagOf(ParticipationRow row) => string.Create(CultureInfo.InvariantCulture, $"\"{row.Id}-{row.Revision}\"");

    /// <summary>Whether the client has seen the participation as it is; without <c>If-Match</c> it does not ask.</summary>
    public static bool IsExpected(ParticipationRow row, HttpRequest request) =>
        request.Headers.IfMatch.Count == 0
        || request.Headers.IfMatch.Any(tags =>
            tags?.Split(',').Any(tag => tag.Trim() is "*" || string.Equals(tag.Trim(), TagOf(row), StringComparison.Ordinal)) == true
        );

    public static IResult Changed() =>
        Results.Problem(statusCode: StatusCodes.Status412PreconditionFailed, title: "It was changed by another. Read it again.");
}
