using Gransgangare.Core;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Keys on their way into the database.</summary>
internal static class Key
{
    /// <summary>The key itself, unless it is or contains an identity number (GGE2011).</summary>
    public static string? Of(string? key, string member) =>
        IdentityNumberShape.Matches(key)
            ? throw new ArgumentException(ParticipationIssues.IdentityNumberAsKey.At(member).ToString(), nameof(key))
            : key;
}
