using System.Net;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>What cannot be right is refused with problem details that name the place and never the value.</summary>
[Collection(nameof(OneHost))]
public sealed class BadInputTests(HostFixture fixture)
{
    private const string Marked = "bad-marked-4711";
    private const string Job = """{ "date": "2024-10-01", "kind": "employed" }""";

    public static TheoryData<string, string, HttpStatusCode, string> Bodies =>
        new()
        {
            { "/participations", "", HttpStatusCode.BadRequest, "GGE1501 line 1" },
            { "/participations", "{ \"person\": \"bad-marked-4711\", ", HttpStatusCode.BadRequest, "GGE1501 line 1" },
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
            { "/participations", Body.Participation(Marked, entry: "-0001-12-31"), HttpStatusCode.BadRequest, "GGE1503 $.spells[0].start" },
            { "/participations", Body.Participation(Marked, entry: "9999-12-31"), HttpStatusCode.BadRequest, "GGE1505 $.spells[0].start" },
            {
                "/participations",
                Body.Participation(Marked).Replace("1990-05-06", "-1990-05-06", StringComparison.Ordinal),
                HttpStatusCode.BadRequest,
                "GGE1503 $.birthDate"
            },
            { "/measurements", Body.Measurement(Marked, date: "-2024-02-01"), HttpStatusCode.BadRequest, "GGE1503 $.date" },
            { "/measurements", Body.Measurement(Marked, date: "9999-12-31"), HttpStatusCode.BadRequest, "GGE1505 $.date" },
            {
                "/participations/p0000001/default/exit",
                """{ "date": "9999-12-31", "reason": "work-unsubsidised" }""",
                HttpStatusCode.BadRequest,
                "GGE1505 $.date"
            },
            { "/participations", Body.Participation(Marked, entry: "1985-01-01"), HttpStatusCode.UnprocessableEntity, "birth_date" },
            {
                "/participations",
                Body.Participation(Marked).Replace("2022-01-01", "2025-01-01", StringComparison.Ordinal),
                HttpStatusCode.UnprocessableEntity,
                "unemployed_since"
            },
            {
                "/participations",
                Body.Participation(Marked)
                    .Replace("\"start\": \"2024-01-15\"", "\"start\": \"2024-01-15\", \"exit\": {}", StringComparison.Ordinal),
                HttpStatusCode.BadRequest,
                "[\"GGE1502 $.spells[0].exit.date: The member is missing.\"]"
            },
            {
                "/participations",
                Body.Participation(Marked).Replace("\"spells\"", $"\"events\": [{Job}, {Job}], \"spells\"", StringComparison.Ordinal),
                HttpStatusCode.UnprocessableEntity,
                "GGW1107 events[1]"
            },
            { "/participations", Body.Participation("199005062386"), HttpStatusCode.UnprocessableEntity, "GGE2011 $.person" },
            { "/participations", Body.Participation("900506‑2386"), HttpStatusCode.UnprocessableEntity, "GGE2011 $.person" },
            { "/participations", Body.Participation("191500722390"), HttpStatusCode.UnprocessableEntity, "GGE2011 $.person" },
            { "/participations", Body.Participation("k\\u0000f3"), HttpStatusCode.UnprocessableEntity, "GGE2014 $.person" },
            { "/participations", Body.Participation("k\\u202ef3"), HttpStatusCode.UnprocessableEntity, "GGE2014 $.person" },
            { "/participations", Body.Participation("a/b"), HttpStatusCode.UnprocessableEntity, "GGE2015 $.person" },
            { "/participations", Body.Participation("."), HttpStatusCode.UnprocessableEntity, "GGE2015 $.person" },
            { "/participations", Body.Participation(".."), HttpStatusCode.UnprocessableEntity, "GGE2015 $.person" },
            { "/participations", Body.Participation(new string('k', 201)), HttpStatusCode.BadRequest, "GGE1014 $.person" },
            { "/participations", Body.Participation(" "), HttpStatusCode.BadRequest, "GGE1503 $.person" },
            {
                "/participations",
                Body.Participation(Marked).Replace("\"gender\"", "\"operation\": \"19811218-9876\", \"gender\"", StringComparison.Ordinal),
                HttpStatusCode.UnprocessableEntity,
                "GGE2011 $.operation"
            },
            {
                "/measurements",
                Body.Measurement("p0000001").Replace("\"date\"", "\"raterId\": \"19811218-9876\", \"date\"", StringComparison.Ordinal),
                HttpStatusCode.UnprocessableEntity,
                "GGE2011 $.raterId"
            },
            { "/participations", Body.Participation("p0000001"), HttpStatusCode.Conflict, "" },
            { "/measurements", Body.Measurement("p0000001", rater: "boss"), HttpStatusCode.BadRequest, "GGE3004" },
            { "/measurements", Body.Measurement("p0000001", rater: "participant"), HttpStatusCode.BadRequest, "GGE3003" },
            { "/measurements", Body.Measurement(Marked), HttpStatusCode.UnprocessableEntity, "" },
            { "/measurements", Body.Measurement("199005062386"), HttpStatusCode.UnprocessableEntity, "GGE2011 $.subject" },
            {
                "/measurements",
                """{ "subject": "p0000001", "date": "2024-02-01", "rater": "caseworker", "answers": {} }""",
                HttpStatusCode.UnprocessableEntity,
                "GGW3102 answers"
            },
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

    [Theory]
    [InlineData("/participations/..%2Fa/default")]
    [InlineData("/participations/k%00f3/default")]
    [InlineData("/participations/19811218-9876/default")]
    [InlineData("/participations/k1/19811218-9876/esf")]
    [InlineData("/participations/900506%E2%80%912386/measurements")]
    [InlineData("/participations/19811218-9876/outcome")]
    public async Task H11_an_address_with_what_is_no_key_is_answered_without_an_exception(string path)
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var status = (await caseworker.GetAsync(path)).StatusCode;
        Assert.True(status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{status}");
        Assert.DoesNotContain("Exception", fixture.Host.Log, StringComparison.Ordinal);
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
    [InlineData("coordinator", "/lists/incomplete", "GGE1502 from", "GGE1502 to")]
    [InlineData("coordinator", "/lists/incomplete?from=2024-13-01&to=2024-12-31", "GGE1503 from")]
    [InlineData("coordinator", "/lists/incomplete?from=01/02/2024&to=2024.1.1", "GGE1503 from", "GGE1503 to")]
    [InlineData("coordinator", "/lists/incomplete?from=1 jan 2024&to=2024-01-01T00:00", "GGE1503 from", "GGE1503 to")]
    [InlineData("coordinator", "/lists/incomplete?from=0001-01-01&to=9999-12-31", "GGE1505 from", "GGE1505 to")]
    [InlineData("coordinator", "/lists/incomplete?from=-2024-01-01&to=20241231", "GGE1503 from", "GGE1503 to")]
    [InlineData("caseworker", "/participations/p0000001/default/esf?asOf=9999-12-31", "GGE1505 asOf")]
    [InlineData("coordinator", "/lists/incomplete?from=2024-12-31&to=2024-01-01", "GGE1505 to")]
    [InlineData("caseworker", "/participations/p0000001/default/esf?asOf=2024-13-01", "GGE1503 asOf")]
    [InlineData("caseworker", "/participations/p0000001/outcome?from=2024-12-31&to=2024-01-01", "GGE1505 to")]
    [InlineData("caseworker", "/participations/p0000001/outcome?from=2024-13-01&asOf=0001-01-01", "GGE1503 from", "GGE1505 asOf")]
    public async Task A_question_that_cannot_be_read_is_refused_with_every_place(string role, string path, params string[] places)
    {
        using var client = fixture.Host.Client(role);
        var response = await client.GetAsync(path);
        var errors = (await response.JsonAsync()).GetProperty("errors").EnumerateArray().Select(error => error.GetString()!).ToList();
        Assert.Equal(places, errors.Select(error => error.Split(':')[0]));
        Assert.DoesNotContain(errors, error => error.Contains("2024", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_same_twice_is_a_conflict_and_nothing_for_the_log()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        foreach (var expected in new[] { true, false })
        {
            var answers = new[]
            {
                await caseworker.PostAsync("/participations", Body.Participation("bad-twice")),
                await caseworker.PostAsync("/measurements", Body.Measurement("bad-twice")),
                await caseworker.PostAsync("/participations/bad-twice/default/events", Job),
            };
            Assert.All(answers, answer => Assert.Equal(expected, answer.IsSuccessStatusCode));
            Assert.All(answers.Skip(expected ? 3 : 0), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        }

        var record = await caseworker.GetJsonAsync("/participations/bad-twice/default");
        Assert.Equal(1, record.GetProperty("events").GetArrayLength());
        Assert.DoesNotContain("Exception", fixture.Host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_at_once_are_a_conflict_that_the_database_finds()
    {
        using var file = new TemporaryFile();
        await using var host = await RunningHost.StartAsync(file.Database);
        using var caseworker = host.Client("caseworker");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => caseworker.PostAsync("/participations", Body.Participation("bad-race")))
        );
        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.DoesNotContain("Exception", host.Log, StringComparison.Ordinal);
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

    [Fact]
    public async Task F2_no_date_takes_the_reports_down()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        using var coordinator = fixture.Host.Client("coordinator");
        Assert.Equal(HttpStatusCode.Created, (await caseworker.PostAsync("/participations", Body.Participation("far-exit"))).StatusCode);
        var exit = """{ "date": "9999-12-31", "reason": "work-unsubsidised" }""";
        Assert.Equal(HttpStatusCode.BadRequest, (await caseworker.PostAsync("/participations/far-exit/default/exit", exit)).StatusCode);
        exit = exit.Replace("9999", "2199", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await caseworker.PostAsync("/participations/far-exit/default/exit", exit)).StatusCode);
        foreach (var period in new[] { "from=2024-01-01&to=2024-12-31", "from=1850-01-01&to=1850-01-01", "from=2199-12-31&to=2199-12-31" })
        {
            Assert.Equal(HttpStatusCode.OK, (await coordinator.GetAsync($"/lists/incomplete?{period}")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await caseworker.GetAsync("/participations/far-exit/default/esf?asOf=2199-12-31")).StatusCode);
    }

    [Fact]
    public async Task F4_a_measurement_before_birth_is_refused()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        await caseworker.PostAsync("/participations", Body.Participation("born-later"));
        var answer = await caseworker.PostAsync("/measurements", Body.Measurement("born-later", date: "1990-05-05"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("GGE3121 date", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SE_R22_a_participation_that_begins_after_the_death_is_answered_with_the_reason()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        await caseworker.PostAsync("/participations", Body.Participation("dead-before"));
        await caseworker.PostAsync("/participations/dead-before/default/exit", """{ "date": "2024-02-01", "reason": "deceased" }""");
        var later = Body.Participation("dead-before", entry: "2024-05-01")
            .Replace("\"gender\"", "\"operation\": \"later\", \"gender\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await caseworker.PostAsync("/participations", later)).StatusCode);
        var answer = await caseworker.GetAsync("/participations/dead-before/later/esf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("GGW2114 spells[0].entry_date", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await caseworker.GetAsync("/participations/dead-before/default/esf")).StatusCode);

        // On a day before it begins there is none.
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await caseworker.GetAsync("/participations/dead-before/later/esf?asOf=2024-04-30")).StatusCode
        );
    }

    [Theory]
    [InlineData("2024-05-01")]
    [InlineData("2023-05-01")]
    public async Task SE_R23_one_key_is_not_that_of_two_persons(string entry)
    {
        using var caseworker = fixture.Host.Client("caseworker");
        var key = $"born-twice-{entry}";
        await caseworker.PostAsync("/participations", Body.Participation(key));
        var other = Body.Participation(key, entry)
            .Replace("\"gender\"", "\"operation\": \"other\", \"gender\"", StringComparison.Ordinal)
            .Replace("1990-05-06", "1971-05-06", StringComparison.Ordinal);
        var answer = await caseworker.PostAsync("/participations", other);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("GGE1030 birth_date", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Created,
            (await caseworker.PostAsync("/participations", other.Replace("1971", "1990", StringComparison.Ordinal))).StatusCode
        );
    }
}
