using System.Net;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>Nobody sees or does what the role does not allow.</summary>
[Collection(nameof(OneHost))]
public sealed class RoleTests(HostFixture fixture)
{
    private const string Own = "p0000001";

    [Theory]
    [InlineData("", "/participations/p0000001/default", HttpStatusCode.Unauthorized)]
    [InlineData("nobody", "/participations/p0000001/default", HttpStatusCode.Unauthorized)]
    [InlineData("participant", "/participations/p0000001/default", HttpStatusCode.Unauthorized)]
    [InlineData("caseworker:p0000001", "/participations/p0000001/default", HttpStatusCode.Unauthorized)]
    [InlineData("caseworker", "/participations/p0000001/default", HttpStatusCode.OK)]
    [InlineData("caseworker", "/participations/p0000001/default/esf", HttpStatusCode.OK)]
    [InlineData("caseworker", "/reports/releases", HttpStatusCode.Forbidden)]
    [InlineData("officer", "/reports/releases", HttpStatusCode.OK)]
    [InlineData("officer", "/lists/incomplete?from=2023-01-01&to=2025-12-31", HttpStatusCode.Forbidden)]
    [InlineData("caseworker", "/lists/incomplete?from=2023-01-01&to=2025-12-31", HttpStatusCode.Forbidden)]
    [InlineData("coordinator", "/lists/incomplete?from=2023-01-01&to=2025-12-31", HttpStatusCode.OK)]
    [InlineData("coordinator", "/reports/releases", HttpStatusCode.Forbidden)]
    [InlineData("coordinator", "/participations/p0000001/default", HttpStatusCode.Forbidden)]
    [InlineData("officer", "/participations/p0000001/default", HttpStatusCode.Forbidden)]
    [InlineData("officer", "/participations/p0000001/default/esf", HttpStatusCode.Forbidden)]
    [InlineData("officer", "/participations/p0000001/measurements", HttpStatusCode.Forbidden)]
    [InlineData("participant:p0000001", "/participations/p0000001/default", HttpStatusCode.OK)]
    [InlineData("participant:p0000001", "/participations/p0000001/default/esf", HttpStatusCode.OK)]
    [InlineData("participant:p0000001", "/participations/p0000002/default", HttpStatusCode.Forbidden)]
    [InlineData("participant:p0000001", "/participations/p0000002/measurements", HttpStatusCode.Forbidden)]
    [InlineData("participant:p0000001", "/participations/p0000001/outcome", HttpStatusCode.OK)]
    [InlineData("participant:p0000001", "/participations/p0000002/outcome", HttpStatusCode.Forbidden)]
    [InlineData("officer", "/participations/p0000001/outcome", HttpStatusCode.Forbidden)]
    [InlineData("participant:p0000001", "/reports/releases/2023-12-31.csv", HttpStatusCode.Forbidden)]
    public async Task A_role_sees_what_is_its_own(string token, string path, HttpStatusCode expected)
    {
        using var client = fixture.Host.Client(token);
        var response = await client.GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
        if (expected != HttpStatusCode.OK)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("caseworker")]
    [InlineData("coordinator")]
    [InlineData("participant:p0000001")]
    public async Task Only_officers_publish(string token)
    {
        using var client = fixture.Host.Client(token);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/reports/releases", content: null)).StatusCode);
    }

    [Theory]
    [InlineData("officer")]
    [InlineData("participant:role-1")]
    public async Task Only_caseworkers_write(string token)
    {
        using var client = fixture.Host.Client(token);
        using var caseworker = fixture.Host.Client("caseworker");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/participations", Body.Participation("role-1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/measurements", Body.Measurement(Own))).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await client.PostAsync("/participations/role-1/default/exit", """{ "date": "2025-01-01" }""")).StatusCode
        );
        Assert.Equal(HttpStatusCode.NotFound, (await caseworker.GetAsync("/participations/role-1/default")).StatusCode);
    }

    [Fact]
    public async Task Participants_do_not_see_what_the_caseworker_believes()
    {
        using var caseworker = fixture.Host.Client("caseworker");
        await caseworker.PostAsync("/participations", Body.Participation("role-2"));
        await caseworker.PostAsync("/measurements", Body.Measurement("role-2"));
        var seen = await caseworker.GetJsonAsync("/participations/role-2/measurements");
        Assert.Equal(3, seen[0].GetProperty("answers").GetProperty("caseworker-belief").GetInt32());

        using var participant = fixture.Host.Client("participant:role-2");
        var own = await participant.GetJsonAsync("/participations/role-2/measurements");
        Assert.Equal(2, own[0].GetProperty("answers").GetProperty("job-search").GetInt32());
        Assert.DoesNotContain("caseworker-belief", own.GetRawText(), StringComparison.Ordinal);
    }
}
