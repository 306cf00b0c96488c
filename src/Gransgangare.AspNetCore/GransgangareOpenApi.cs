using System.Text.Json.Nodes;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using NodaTime;

namespace Gransgangare.AspNetCore;

/// <summary>Schemas of the records in OpenAPI (scheman): what the libraries read and write, not what their types look like.</summary>
public static class GransgangareOpenApi
{
    /// <summary>
    /// Describes records, closed lists, lists of values, dates, protected reports and ledgers by the JSON forms of the libraries, and the member <c>errors</c>
    /// of problem details. <c>builder.AddGransgangare()</c> does it for every document.
    /// </summary>
    /// <param name="options">The options of a document.</param>
    /// <returns>The same options.</returns>
    public static OpenApiOptions AddGransgangare(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer(DescribeAsync);
    }

    private static async Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancellation).ConfigureAwait(false);
        }
        else if (context.JsonTypeInfo.Converter is ICodes list)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. list.Codes.Select(code => JsonValue.Create(code))];
        }
        else if (type == typeof(LocalDate))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date");
        }
        else if (typeof(ProblemDetails).IsAssignableFrom(type))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            schema.Properties["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Description = "Code, place and message of each fault; never a value.",
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
            };
        }
        else if (TextOf(type, context.ApplicationServices) is { } text)
        {
            Copy(OpenApiModelFactory.Parse<OpenApiSchema>(text, OpenApiSpecVersion.OpenApi3_1, context.Document!, out _), schema);
        }
    }

    // The schemas that the libraries make of what their readers ask for.
    private static string? TextOf(Type type, IServiceProvider services) =>
        type == typeof(Measurement) ? OfMeasurement(services.GetService<ValueList<Instrument>>() ?? [Instrument.Bip])
        : type == typeof(ProtectedReport) ? Embedded("report.schema.json")
        : type == typeof(EsfLedger) ? Embedded("esf-ledger.schema.json")
        : CoreJsonConverter.Types.Contains(type) ? CoreJsonConverter.SchemaOf(type)
        : null;

    private static string OfMeasurement(ValueList<Instrument> instruments) =>
        instruments.Count == 1
            ? MeasurementJsonConverter.SchemaOf(instruments[0])
            : $$"""{ "anyOf": [ {{string.Join(", ", instruments.Select(MeasurementJsonConverter.SchemaOf))}} ] }""";

    private static string Embedded(string name)
    {
        using var reader = new StreamReader(typeof(GransgangareOpenApi).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Copy(OpenApiSchema? from, OpenApiSchema to)
    {
        if (from is null)
        {
            return;
        }

        (to.Type, to.Format, to.Pattern, to.Enum) = (from.Type, from.Format, from.Pattern, from.Enum);
        (to.Required, to.Properties, to.Items, to.AnyOf) = (from.Required, from.Properties, from.Items, from.AnyOf);
        (to.AdditionalProperties, to.AdditionalPropertiesAllowed) = (from.AdditionalProperties, from.AdditionalPropertiesAllowed);
    }
}
