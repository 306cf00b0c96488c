using System.Net;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>What cannot be right is refused with problem details that name the place and never the value.</summary>
[Collection(nameof(OneHost))]
public sealed class BadInputTests(HostFixture fixture)
{
    private const string Marked = "bad-marked-4711";

    public static TheoryData<string, string, HttpStatusCode, string> Bodies =>
        new()
        {
            { "/participations", "", HttpStatusCode.BadRequest, "" },
            { "/participations", "{ \"person\": \"bad-marked-4711\", ", HttpStatusCode.BadRequest, "line 1" },
            { "/participations", "[1, 2]", HttpStatusCode.BadRequest, "GGE1503" },
            { "/participations", "{ \"person\": \"bad-marked-4711\", \"name\": \"x\" }", HttpStatusCode.BadRequest, "GGE1506 $.name" },
            {
                "/participations",
                Body.Participation(Marked).Replace("woman", Marked, StringComparison.Ordinal),
                HttpStatusCode.BadRequest,
                "GGE1504 $.gender"
            },
            {
                "/participations",
                Body.Participation(Marked).Replace("1990-05-06", "1990-02-30", StringComparison.Ordinal),
                HttpStatusCode.BadRequest,
                "GGE1503 $.birthDate"
            },
            { "/participations", Body.Participation(Marked, entry: "1985-01-01"), HttpStatusCode.UnprocessableEntity, "birth_date" },
            {
                "/participations",
                Body.Participation(Marked).Replace("2022-01-01", "2025-01-01", StringComparison.Ordinal),
                HttpStatusCode.UnprocessableEntity,
                "unemployed_since"
            },
            { "/participations", Body.Participation("199005062386"), HttpStatusCode.UnprocessableEntity, "person" },
            { "/participations", Body.Participation("p0000001"), HttpStatusCode.Conflict, "" },
            { "/measurements", Body.Measurement("p0000001", rater: "boss"), HttpStatusCode.BadRequest, "GGE3004" },
            { "/measurements", Body.Measurement("p0000001", rater: "participant"), HttpStatusCode.BadRequest, "GGE3003" },
            { "/measurements", Body.Measurement(Marked), HttpStatusCode.UnprocessableEntity, "" },
            { "/participations/p0000001/default/exit", "{ \"date\": \"1990-01-01\" }", HttpStatusCode.NotFound, "" },
            { "/participations", "{ \"person\": \"" + new string('x', 100_000) + "\" }", HttpStatusCode.RequestEntityTooLarge, "" },
        };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_bad_body_is_refused(string path, string body, HttpStatusCode expected, string place)
    {
        // Somebody who has not been closed yet, or nobody.
        path = path.Replace("p0000001", "nobody", StringComparison.Ordinal);
        using var caseworker = fixture.Host.Client("caseworker");
        var response = await caseworker.PostAsync(path, body);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains(place, text, StringComparison.Ordinal);
        Assert.All(
            new[] { Marked, "199005062386", "1990-02-30", "   at " },
            mark => Assert.DoesNotContain(mark, text, StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync($"/participations/{Marked}/default")).StatusCode);
    }

    [Fact]
    public async Task An_exit_before_the_entry_and_another_type_of_content_are_refused()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        await caseworker.PostAsync("/participations", Body.Participation("bad-exit"));
        var exit = await caseworker.PostAsync("/participations/bad-exit/default/exit", """{ "date": "2023-01-01" }""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, exit.StatusCode);
        var type = await caseworker.PostAsync("/participations", Body.Participation("bad-type"), "text/plain");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, type.StatusCode);
        Assert.Equal("application/problem+json", type.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/reports/outcomes?from=2024-13-01&to=2024-12-31")]
    [InlineData("/reports/outcomes?from=2024-12-31&to=2024-01-01")]
    [InlineData("/reports/outcomes?to=2024-01-01")]
    [InlineData("/reports/outcomes.csv?from=2024-01-01&to=2024-12-31&by=shoe-size")]
    public async Task A_report_that_does_not_exist_is_refused(string path)
    {
        using var officer = fixture.Host.Client("officer");
        var response = await officer.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Nothing_about_a_person_is_in_the_log()
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(file.Database);
        using var caseworker = host.Client("caseworker");
        await caseworker.PostAsync("/participations", Body.Participation(Marked));
        await caseworker.PostAsync("/participations", Body.Participation(Marked));
        await caseworker.PostAsync("/participations", Body.Participation(Marked).Replace("woman", Marked, StringComparison.Ordinal));
        await caseworker.PostAsync("/measurements", Body.Measurement(Marked));
        await caseworker.GetAsync($"/participations/{Marked}/default/esf");
        await caseworker.PostAsync($"/participations/{Marked}/default/exit", """{ "date": "2023-01-01" }""");
        await host.KillAsync();
        Assert.Contains("Now listening on", host.Log, StringComparison.Ordinal);
        Assert.All(new[] { Marked, "1990-05-06", "2022-01-01" }, mark => Assert.DoesNotContain(mark, host.Log, StringComparison.Ordinal));
    }
}
