using System.Net;
using Microsoft.Data.Sqlite;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>What others have stored in a row is the matter of that row: everybody else is answered, and the row's own answer says what is wrong.</summary>
public sealed class StoredRowTests
{
    private const string Key = "stored-marked-4711";

    [Theory]
    [InlineData("UPDATE gg_participations SET gender = 'Hemlig' WHERE person = 'stored-marked-4711'", "GGE2210 gg_participations[")]
    [InlineData("UPDATE gg_spells SET exit_date = '0001-01-01'", "GGE2001 gg_participations[")]
    [InlineData("DELETE FROM gg_spells", "GGE2211 gg_participations[")]
    public async Task One_row_takes_no_list_and_no_release_down(string sql, string expected)
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(file.Database);
        using var caseworker = host.Client("caseworker");
        using var coordinator = host.Client("coordinator");
        using var officer = host.Client("officer");
        await caseworker.PostAsync("/participations", Body.Participation(Key));
        Run(file, sql);
        var other = Body.Participation("k2").Replace("\"isced\": 3,", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await caseworker.PostAsync("/participations", other)).StatusCode);

        var list = await coordinator.GetJsonAsync("/lists/incomplete?from=2024-01-01&to=2024-12-31");
        Assert.Equal("k2", Assert.Single(list.EnumerateArray()).GetProperty("person").GetString());
        Assert.Equal(HttpStatusCode.Created, (await officer.PostAsync("/reports/releases", content: null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await caseworker.GetAsync("/participations/k2/default/esf")).StatusCode);

        var own = await caseworker.GetAsync($"/participations/{Key}/default/esf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.StartsWith(expected, (await own.JsonAsync()).GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync($"/participations/{Key}/another/esf")).StatusCode);
        var (at, @event) = ($"/participations/{Key}/default", "{ \"date\": \"2024-03-01\", \"kind\": \"employed\" }");
        foreach (
            var answer in new[]
            {
                await caseworker.GetAsync(at),
                await caseworker.PostAsync($"{at}/events", @event),
                await caseworker.PostAsync($"{at}/exit", "{ \"date\": \"2024-03-01\" }"),
            }
        )
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.StartsWith(expected, (await answer.JsonAsync()).GetProperty("errors")[0].GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync($"/participations/{Key}/another")).StatusCode);
        await host.KillAsync();
        Assert.Contains($"1 stored rows are left out: {expected[..7]}.", host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_measurement_takes_no_list_of_measurements_down()
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(file.Database);
        using var caseworker = host.Client("caseworker");
        await caseworker.PostAsync("/participations", Body.Participation(Key));
        await caseworker.PostAsync("/measurements", Body.Measurement(Key));
        await caseworker.PostAsync("/measurements", Body.Measurement(Key, date: "2024-03-01"));
        Run(file, "UPDATE gg_measurements SET answers = 'Hemlig' WHERE date = '2024-02-01'");
        var list = await caseworker.GetJsonAsync($"/participations/{Key}/measurements");
        Assert.Equal("2024-03-01", Assert.Single(list.EnumerateArray()).GetProperty("date").GetString());
    }

    private static void Run(TemporaryFile file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file.Database};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
