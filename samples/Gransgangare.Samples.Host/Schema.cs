using Microsoft.EntityFrameworkCore;

namespace Gransgangare.Samples.Host;

/// <summary>Makes the tables of a new database, and of one that an earlier version has made.</summary>
internal static class Schema
{
    private const string IsOf010 = """
        SELECT COUNT(*) = 0 AS "Value" FROM pragma_table_info('gg_participations') WHERE name = 'leave'
        """;

    /// <summary>Brings a database to today's tables; nothing that is in it is lost.</summary>
    public static async Task UpdateAsync(CaseContext cases)
    {
        if (!await cases.Database.EnsureCreatedAsync() && await cases.Database.SqlQueryRaw<bool>(IsOf010).SingleAsync())
        {
            await RunAsync(cases, "0.1.0.sqlite.sql");
        }

        await RunAsync(cases, "Schema.sql");
    }

    private static async Task RunAsync(CaseContext cases, string name)
    {
        using var script = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(name)!);
        await cases.Database.ExecuteSqlRawAsync(await script.ReadToEndAsync());
    }
}
