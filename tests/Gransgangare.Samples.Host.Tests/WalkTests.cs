using System.Net;
using System.Text.Json;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>The whole way of one participant, over HTTP.</summary>
[Collection(nameof(OneHost))]
public sealed class WalkTests(HostFixture fixture)
{
    [Fact]
    public async Task A_participant_is_registered_measured_closed_and_explained()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var registered = await caseworker.PostAsync("/participations", Body.Participation("walk-1"));
        Assert.Equal(HttpStatusCode.Created, registered.StatusCode);
        Assert.Equal("/participations/walk-1/default", registered.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Created, (await caseworker.PostAsync("/measurements", Body.Measurement("walk-1"))).StatusCode);

        var before = Verdict(await caseworker.GetJsonAsync("/participations/walk-1/default/esf"), "EECR03");
        Assert.Equal("not-counted", before.GetProperty("answer").GetString());
        var closed = await caseworker.PostAsync(
            "/participations/walk-1/default/exit",
            """{ "date": "2024-09-30", "reason": "work-unsubsidised", "workExtent": 100 }"""
        );
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        Assert.Equal("2024-09-30", (await closed.JsonAsync()).GetProperty("spells")[0].GetProperty("exit").GetProperty("date").GetString());
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await caseworker.PostAsync("/participations/walk-1/default/exit", """{ "date": "2024-10-01" }""")).StatusCode
        );

        var ledger = await caseworker.GetJsonAsync("/participations/walk-1/default/esf");
        var longTerm = Verdict(ledger, "EECO02");
        Assert.Equal("counted", Verdict(ledger, "EECO01").GetProperty("answer").GetString());
        Assert.Equal(JsonValueKind.Array, longTerm.GetProperty("because").ValueKind);
        Assert.All(longTerm.GetProperty("because").EnumerateArray(), reason => Assert.NotEqual("", reason.GetProperty("fact").GetString()));

        // What is lacking is said, and counts when it is registered.
        var employed = Verdict(ledger, "EECR04");
        Assert.Equal("not-counted", employed.GetProperty("answer").GetString());
        IsAsDocumented(employed);
        Assert.Contains("2024-10-28", employed.GetProperty("nearest").GetString(), StringComparison.Ordinal);
        await caseworker.PostAsync("/participations/walk-1/default/events", """{ "date": "2024-10-01", "kind": "employed" }""");
        var after = Verdict(await caseworker.GetJsonAsync("/participations/walk-1/default/esf"), "EECR04");
        Assert.Equal("counted", after.GetProperty("answer").GetString());

        // The same person in the figures of a report, and in those of a year before.
        var outcome = await caseworker.GetJsonAsync("/participations/walk-1/outcome");
        Assert.Equal("counted", OutcomeOf(outcome, "work-or-study"));
        Assert.Equal("walk-1", outcome.GetProperty("person").GetString());
        var year = await caseworker.GetJsonAsync("/participations/walk-1/outcome?from=2023-01-01&to=2023-12-31");
        Assert.Equal(("not-counted", "out-of-scope"), (OutcomeOf(year, "active"), OutcomeOf(year, "work-or-study")));
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync("/participations/nobody/outcome")).StatusCode);

        // As it was known before the exit.
        var record = await caseworker.GetJsonAsync("/participations/walk-1/default");
        Assert.Equal("1990-05-06", record.GetProperty("birthDate").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync("/participations/walk-1/default/esf?asOf=2023-01-01")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync("/participations/nobody/default")).StatusCode);
    }

    [Fact]
    public async Task F3_a_death_in_another_operation_ends_the_verdict_here_too()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        foreach (var operation in new[] { "first", "second" })
        {
            var body = Body.Participation("walk-3")
                .Replace("\"gender\"", $"\"operation\": \"{operation}\", \"gender\"", StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Created, (await caseworker.PostAsync("/participations", body)).StatusCode);
        }

        await caseworker.PostAsync("/participations/walk-3/first/exit", """{ "date": "2024-06-01", "reason": "deceased" }""");
        await caseworker.PostAsync("/participations/walk-3/second/exit", """{ "date": "2024-09-30", "reason": "work-unsubsidised" }""");
        await caseworker.PostAsync("/participations/walk-3/second/events", """{ "date": "2024-09-30", "kind": "employed" }""");
        var ledger = await caseworker.GetJsonAsync("/participations/walk-3/second/esf");
        Assert.Equal("not-counted", Verdict(ledger, "EECR04").GetProperty("answer").GetString());
    }

    [Fact]
    public async Task The_host_describes_itself_and_says_that_it_is_well()
    {
        using var anyone = fixture.Host.Client();
        Assert.Equal("Healthy", await anyone.GetStringAsync("/health"));
        var description = await anyone.GetJsonAsync("/openapi/v1.json");
        Assert.Equal(
            "bearer",
            description.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString()
        );
        var forms = description.GetProperty("components").GetProperty("schemas");
        Assert.Contains("birthDate", forms.GetProperty("Participation").GetProperty("properties").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("job-search", forms.GetProperty("Measurement").GetProperty("properties").GetRawText(), StringComparison.Ordinal);
        var paths = description.GetProperty("paths").EnumerateObject().ToList();
        Assert.Equal(
            [
                "/health",
                "/lists/incomplete",
                "/measurements",
                "/participations",
                "/participations/{person}/measurements",
                "/participations/{person}/outcome",
                "/participations/{person}/{operation}",
                "/participations/{person}/{operation}/esf",
                "/participations/{person}/{operation}/events",
                "/participations/{person}/{operation}/exit",
                "/reports/evidence",
                "/reports/evidence/page",
                "/reports/releases",
                "/reports/releases/{to}",
                "/reports/releases/{to}.csv",
            ],
            paths.Select(path => path.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(paths.SelectMany(path => path.Value.EnumerateObject()), operation => IsDescribed(operation.Value));
    }

    // docs/host.md shows this answer, with some of the conditions left out.
    private static void IsAsDocumented(JsonElement verdict)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "host.md"));
        var shown = JsonDocument.Parse(page.Split("```json")[1].Split("```")[0]).RootElement;
        var reasons = verdict.GetProperty("because").EnumerateArray().ToList();
        Assert.All(
            shown.GetProperty("because").EnumerateArray(),
            reason => Assert.Contains(reasons, one => JsonElement.DeepEquals(one, reason))
        );
        Assert.All(
            shown.EnumerateObject().Where(member => member.Name != "because"),
            member => Assert.True(JsonElement.DeepEquals(member.Value, verdict.GetProperty(member.Name)), member.Name)
        );
    }

    // A name, and for each answer what it holds; only a created measurement has no body.
    private static void IsDescribed(JsonElement operation)
    {
        var name = operation.GetProperty("operationId").GetString();
        var answers = operation.GetProperty("responses").EnumerateObject().ToList();
        Assert.True(name == "health" || operation.TryGetProperty("security", out _), name);
        Assert.Contains(answers, answer => answer.Name[0] == '2');
        Assert.Contains(answers, answer => answer.Value.ToString().Contains("application/problem+json", StringComparison.Ordinal));
        Assert.All(
            answers,
            answer => Assert.True(name == "addMeasurement" && answer.Name == "201" || answer.Value.TryGetProperty("content", out _), name)
        );
    }

    private static string? OutcomeOf(JsonElement ledger, string figure) =>
        ledger
            .GetProperty("lines")
            .EnumerateArray()
            .First(line => line.GetProperty("figure").GetString() == figure)
            .GetProperty("verdict")
            .GetString();

    private static JsonElement Verdict(JsonElement ledger, string indicator) =>
        ledger.EnumerateArray().Single(entry => entry.GetProperty("indicator").GetString() == indicator);
}
