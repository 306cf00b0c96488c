using Gransgangare.AspNetCore;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.DependencyInjection;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts the libraries into a web service.</summary>
public static class GransgangareHostExtensions
{
    /// <summary>
    /// Registers the libraries with the settings of the section <c>Gransgangare</c>, reads and writes measurements of all instruments of the host, answers
    /// what cannot be read with problem details (400, 413, 415, 422), and describes the records in every OpenAPI document. The host adds
    /// <c>app.UseExceptionHandler()</c> and, for the documents, <c>AddOpenApi()</c>.
    /// </summary>
    /// <example><c>builder.AddGransgangare(setup => setup.AddProject(File.ReadAllText("project.json")));</c></example>
    /// <param name="builder">The builder of the host.</param>
    /// <param name="configure">Adds own definitions and readings, before the settings are read.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="GransgangareSetupException">The set-up has faults; the exception lists every one.</exception>
    public static IHostApplicationBuilder AddGransgangare(
        this IHostApplicationBuilder builder,
        Action<GransgangareBuilder>? configure = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder
            .Services.AddGransgangare(builder.Configuration.GetSection("Gransgangare"), configure)
            .AddProblemDetails()
            .AddExceptionHandler<ReadingFaults>()
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .ConfigureAll<OpenApiOptions>(options => options.AddGransgangare())
            .AddOptions<JsonOptions>()
            .Configure<MeasurementJsonConverter>(
                (options, measurements) =>
                {
                    options.SerializerOptions.Converters.Add(measurements);
                    options.SerializerOptions.Converters.Add(new LocalDateJsonConverter());
                }
            );
        return builder;
    }
}
