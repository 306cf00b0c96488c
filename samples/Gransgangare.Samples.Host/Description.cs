using Gransgangare.Bip;
using Gransgangare.Core;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Gransgangare.Samples.Host;

/// <summary>What the host says of itself in OpenAPI, beside what each endpoint says.</summary>
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
                            Description = "For demonstration: demo-caseworker, demo-participant:KEY or demo-officer.",
                        },
                    };
                    return Task.CompletedTask;
                }
            )
            .AddSchemaTransformer(
                (schema, context, _) =>
                {
                    if (
                        SchemaOf(context.JsonTypeInfo.Type) is { } text
                        && OpenApiModelFactory.Parse<OpenApiSchema>(text, OpenApiSpecVersion.OpenApi3_1, context.Document!, out var _)
                            is { } form
                    )
                    {
                        (schema.Type, schema.Required, schema.Properties) = (form.Type, form.Required, form.Properties);
                        schema.AdditionalPropertiesAllowed = form.AdditionalPropertiesAllowed;
                    }

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

    // The schemas that the library makes of what its readers ask for.
    private static string? SchemaOf(Type type) =>
        type == typeof(Measurement) ? MeasurementJsonConverter.SchemaOf(Instrument.Bip)
        : CoreJsonConverter.Types.Contains(type) ? CoreJsonConverter.SchemaOf(type)
        : null;

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
