using Microsoft.OpenApi;

namespace Gransgangare.Samples.Host;

/// <summary>Puts <see cref="Idempotency"/> into the host and its endpoints.</summary>
internal static class Repeating
{
    /// <summary>Lets the body of a request with a key be read twice: by the endpoint, and for its fingerprint.</summary>
    public static void UseIdempotency(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (context.Request.Headers.ContainsKey(Idempotency.Header))
                {
                    // Whole in memory: a body is about a person and has no place in a temporary file.
                    context.Request.EnableBuffering(Hardening.LargestBody);
                }

                return next(context);
            }
        );

    /// <summary>Lets callers send a change again, and says so in OpenAPI.</summary>
    public static RouteHandlerBuilder MayBeRepeated(this RouteHandlerBuilder endpoint) =>
        endpoint
            .AddEndpointFilter<RouteHandlerBuilder, Idempotency>()
            .AddOpenApiOperationTransformer(
                (operation, _, _) =>
                {
                    operation.Parameters ??= [];
                    operation.Parameters.Add(
                        new OpenApiParameter
                        {
                            Name = Idempotency.Header,
                            In = ParameterLocation.Header,
                            Description = "A random UUID: a change that is sent again with it and the same body is done once.",
                            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                        }
                    );
                    return Task.CompletedTask;
                }
            );
}
