using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Gransgangare.Samples.Host;

/// <summary>What the host says of itself in OpenAPI, beside what each endpoint says and the schemas of the library.</summary>
internal static class Description
{
    private const string Bearer = "bearer";

    public static void Describe(OpenApiOptions options) =>
        options
            .AddDocumentTransformer(
                (document, _, _) =>
                {
                    document.Info.Title = "Participations, measurements and ESF verdicts";
                    document.Info.Description =
                        "A sample host of Gransgangare. Problem details list code and place of each fault in `errors`.";
                    document.Components ??= new OpenApiComponents();
                    document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
                    {
                        [Bearer] = new OpenApiSecurityScheme
                        {
                            Type = SecuritySchemeType.Http,
                            Scheme = Bearer,
                            Description = "For demonstration: demo-caseworker, demo-coordinator, demo-participant:KEY or demo-officer.",
                        },
                    };
                    return Task.CompletedTask;
                }
            )
            .AddOperationTransformer(
                (operation, context, _) =>
                {
                    if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
                    {
                        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
                    }

                    return Task.CompletedTask;
                }
            );

    /// <summary>The refusals of an endpoint, beside those of the sign-in.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses.Append(StatusCodes.Status401Unauthorized).Append(StatusCodes.Status403Forbidden))
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }
}
