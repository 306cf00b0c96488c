using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Gransgangare.Samples.Host;

/// <summary>Who may do what: four roles, and one policy for each kind of thing.</summary>
internal static class Roles
{
    public const string Participant = "participant";
    public const string Caseworker = "caseworker";
    public const string Officer = "officer";
    public const string Coordinator = "coordinator";

    /// <summary>Registers and changes: caseworkers.</summary>
    public const string Registers = nameof(Registers);

    /// <summary>Sees one person: caseworkers, and participants their own.</summary>
    public const string SeesPerson = nameof(SeesPerson);

    /// <summary>Publishes and sees reports, and no person: evaluation officers.</summary>
    public const string SeesReports = nameof(SeesReports);

    /// <summary>Sees working lists with keys of persons, and no report: coordinators of a project.</summary>
    public const string SeesLists = nameof(SeesLists);

    public static IReadOnlyList<string> All { get; } = [Participant, Caseworker, Officer, Coordinator];

    public static void AddPolicies(this AuthorizationBuilder authorization) =>
        authorization
            .AddPolicy(Registers, policy => policy.RequireRole(Caseworker))
            .AddPolicy(SeesLists, policy => policy.RequireRole(Coordinator))
            .AddPolicy(SeesReports, policy => policy.RequireRole(Officer))
            .AddPolicy(SeesPerson, policy => policy.RequireAssertion(context => MaySee(context.User, context.Resource as HttpContext)));

    private static bool MaySee(ClaimsPrincipal user, HttpContext? request) =>
        user.IsInRole(Caseworker)
        || user.IsInRole(Participant)
            && user.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } own
            && string.Equals(own, request?.GetRouteValue("person") as string, StringComparison.Ordinal);
}
