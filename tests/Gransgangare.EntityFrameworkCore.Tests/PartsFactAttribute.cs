namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>A test against three PostgreSQL servers, skipped with the reason where the environment names none.</summary>
public sealed class PartsFactAttribute : FactAttribute
{
    public const string Variable = "GRANSGANGARE_POSTGRES_PARTS";

    public PartsFactAttribute()
    {
        if (Servers.Count == 0)
        {
            Skip = $"{Variable} names no PostgreSQL servers; .ci/postgres-parts starts three.";
        }
    }

    /// <summary>Connection strings of the servers; the first of them has the database of the whole.</summary>
    public static IReadOnlyList<string> Servers { get; } =
        Environment.GetEnvironmentVariable(Variable)?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
