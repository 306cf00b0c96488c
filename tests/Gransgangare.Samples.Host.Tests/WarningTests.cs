using System.Net;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>What is stored although it is doubtful comes back with the warnings that a check of a folder gives, as code and place.</summary>
public sealed class WarningTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Header = "Gransgangare-Warnings";

    [Fact]
    public async Task F3_a_fact_after_a_death_is_told_in_every_operation()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        Assert.Null(WarningsOf(await caseworker.PostAsync("/participations", Body.Participation("death-1"))));
        Assert.Null(WarningsOf(await caseworker.PostAsync("/participations", In("b", "death-1"))));
        Assert.Null(
            WarningsOf(
                await caseworker.PostAsync("/participations/death-1/default/exit", """{ "date": "2024-06-01", "reason": "deceased" }""")
            )
        );
        const string Event = """{ "date": "2024-06-02", "kind": "employed" }""";
        Assert.Equal("GGW2113 events[0].date", WarningsOf(await caseworker.PostAsync("/participations/death-1/default/events", Event)));
        Assert.Equal(
            "GGW2113 spells[0].exit_date, GGW2113 events[0].date",
            WarningsOf(await caseworker.PostAsync("/participations/death-1/b/events", Event))
        );
        Assert.Equal(
            "GGW2114 spells[0].entry_date",
            WarningsOf(await caseworker.PostAsync("/participations", In("c", "death-1", "2024-07-01")))
        );
        Assert.StartsWith(
            "GGW31",
            WarningsOf(await caseworker.PostAsync("/measurements", Body.Measurement("death-1", "2024-06-10"))),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("case-kåre-1", "CASE-KÅRE-1", true)]
    [InlineData("case-2", "case2", true)]
    [InlineData("case 3", "Case_3", true)]
    [InlineData("case-4", "case-44", false)]
    [InlineData("case-å5", "case-ä5", false)]
    public async Task F7_a_key_that_is_written_almost_as_another_is_told(string first, string second, bool isAlike)
    {
        using var caseworker = fixture.Host.Client("caseworker");
        Assert.Null(WarningsOf(await caseworker.PostAsync("/participations", Body.Participation(first))));
        Assert.Equal(
            isAlike ? "GGW1131 person" : null,
            WarningsOf(await caseworker.PostAsync("/participations", Body.Participation(second)))
        );
        Assert.Null(WarningsOf(await caseworker.PostAsync("/participations", In("b", second))));
    }

    [Fact]
    public async Task A_retry_has_the_warnings_of_the_first_time()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        await caseworker.PostAsync("/participations", Body.Participation("retry-1"));
        using var retry = fixture.Host.Client("caseworker");
        retry.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        for (var time = 0; time < 2; time++)
        {
            Assert.Equal("GGW1131 person", WarningsOf(await retry.PostAsync("/participations", Body.Participation("RETRY-1"))));
        }
    }

    private static string In(string operation, string person, string entry = "2024-01-15") =>
        Body.Participation(person, entry).Replace("\"gender\"", $"\"operation\": \"{operation}\", \"gender\"", StringComparison.Ordinal);

    private static string? WarningsOf(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, answer.StatusCode.ToString());
        return answer.Headers.TryGetValues(Header, out var values) ? Assert.Single(values) : null;
    }
}
