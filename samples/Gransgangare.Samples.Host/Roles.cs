using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Gransgangare.Samples.Host;

/// <summary>Who may do what: three roles, and one policy for each kind of thing.</summary>
internal static class Roles
{
    public const string Participant = "participant";
    public const string Caseworker = "caseworker";
    public const string Officer = "officer";

    /// <summary>Registers and changes: caseworkers.</summary>
    public const string Registers = nameof(Registers);

    /// <summary>Sees one person: caseworkers, and participants their own.</summary>
    public const string SeesPerson = nameof(SeesPerson);

    /// <summary>Sees reports, and no person: evaluation officers.</summary>
    public const string SeesReports = nameof(SeesReports);

    public static IReadOnlyList<string> All { get; } = [Participant, Caseworker, Officer];

    public static void AddPolicies(this AuthorizationBuilder authorization) =>
        authorization
            .AddPolicy(Registers, policy => policy.RequireRole(Caseworker))
            .AddPolicy(SeesReports, policy => policy.RequireRole(Officer))
            .AddPolicy(SeesPerson, policy => policy.RequireAssertion(context => MaySee(context.User, context.Resource as HttpContext)));

    private static bool MaySee(ClaimsPrincipal user, HttpContext? request) =>
        user.IsInRole(Caseworker)
        || user.IsInRole(Participant)
            && user.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } own
            && string.Equals(own, request?.GetRouteValue("person") as string, StringComparison.Ordinal);
}
