using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Gransgangare.Samples.Host;

/// <summary>
/// FOR DEMONSTRATION ONLY: the token says who you are and nobody checks it. Replace it with the sign-in of your case system; the policies in
/// <see cref="Roles"/> stay as they are.
/// </summary>
/// <remarks>
/// <c>Authorization: Bearer demo-caseworker</c>, <c>demo-coordinator</c>, <c>demo-officer</c>, or <c>demo-participant:KEY</c>, where KEY is the participant's own key. They are for the machine itself: over
/// another address than loopback none is taken, unless the setting <c>AllowDemoTokens</c> says so.
/// </remarks>
internal sealed class DemoTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IConfiguration settings
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Demo";
    private const string Prefix = "Bearer demo-";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (!IsLocal && !settings.GetValue<bool>("AllowDemoTokens"))
        {
            return Task.FromResult(AuthenticateResult.Fail("Demo tokens are for loopback."));
        }

        var parts = header[Prefix.Length..].Split(':', 2);
        var (role, key) = (parts[0], parts.Length == 2 ? parts[1] : "");
        if (!Roles.All.Contains(role, StringComparer.Ordinal) || (role == Roles.Participant) != (key.Length > 0))
        {
            return Task.FromResult(AuthenticateResult.Fail("No such demo token."));
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, role), new Claim(ClaimTypes.NameIdentifier, key)], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }

    private bool IsLocal =>
        Context.Connection is { LocalIpAddress: { } local, RemoteIpAddress: { } remote }
        && IPAddress.IsLoopback(local)
        && IPAddress.IsLoopback(remote);
}
