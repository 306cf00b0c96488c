namespace Gransgangare.EntityFrameworkCore.Tests;

/// <summary>A test against PostgreSQL, skipped with the reason where the environment names no server.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (TestDatabase.PostgresServer is null)
        {
            Skip = $"{TestDatabase.PostgresVariable} names no PostgreSQL server; .ci/postgres starts one.";
        }
    }
}
