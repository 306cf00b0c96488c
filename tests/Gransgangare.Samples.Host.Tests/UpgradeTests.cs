using System.Net;
using Microsoft.Data.Sqlite;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>A host of today takes over the database of 0.1.0.</summary>
public sealed class UpgradeTests
{
    [Fact]
    public async Task A_database_of_0_1_0_is_served_changed_and_published()
    {
        using var file = new TemporaryFile();
        Make(file, "0.1.0.sqlite.sql");
        for (var start = 0; start < 2; start++)
        {
            await using var host = await RunningHost.StartAsync(file.Database);
            using var caseworker = host.Client("caseworker");
            using var officer = host.Client("officer");
            var record = await caseworker.GetJsonAsync("/participations/p0000001/default");
            Assert.Equal("unknown", record.GetProperty("atEntry").GetProperty("assessedElsewhere").GetString());
            Assert.NotEqual(0, (await caseworker.GetJsonAsync("/participations/p0000001/measurements")).GetArrayLength());
            var registered = await caseworker.PostAsync("/participations", Body.Participation($"up-{start}"));
            Assert.Equal(HttpStatusCode.Created, registered.StatusCode);
            Assert.Equal(HttpStatusCode.Created, (await officer.PostAsync("/reports/releases", content: null)).StatusCode);
            Assert.Equal("Healthy", await caseworker.GetStringAsync("/health"));
        }
    }

    private static void Make(TemporaryFile file, string script)
    {
        var path = Path.Combine(Repository.Root, "tests", "Gransgangare.EntityFrameworkCore.Tests", "Upgrade", script);
        using var connection = new SqliteConnection($"Data Source={file.Database};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(File.ReadAllText(path), connection);
        command.ExecuteNonQuery();
    }
}
