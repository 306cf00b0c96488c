using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Gransgangare.AspNetCore.Tests;

/// <summary>N8: the description of a stranger's service says what the libraries read and write.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task N8_every_record_of_the_libraries_has_the_schema_of_its_form()
    {
        await using var host = await WebHost.StartAsync(app =>
        {
            app.MapPost("/participations", (Participation _) => Results.NoContent());
            app.MapPost("/projects", ([FromBody] ProjectDefinition _) => Results.NoContent());
            app.MapPost("/measurements", (Measurement _) => Results.NoContent());
            app.MapGet("/report", () => Results.NoContent()).Produces<ProtectedReport>();
            app.MapGet("/ledger", () => Results.NoContent()).Produces<EsfLedger>();
            app.MapGet("/own", () => new Own(Gender.Woman, null, [ExitReason.Moved], new LocalDate(2024, 1, 2), Fact.No))
                .ProducesProblem(400);
        });
        var schemas = await host.SchemasAsync();
        Assert.Equal(Members("participation"), Members(schemas.GetProperty("Participation")));
        Assert.Equal(Members("project"), Members(schemas.GetProperty("ProjectDefinition")));
        Assert.Equal(Members("measurement"), Members(schemas.GetProperty("Measurement")));
        Assert.Equal(Members("report"), Members(schemas.GetProperty("ProtectedReport")));
        Assert.Equal(Members("esf-ledger"), Members(schemas.GetProperty("EsfLedger")));
        Assert.Contains("errors", Members(schemas.GetProperty("ProblemDetails")));

        var text = schemas.GetRawText();
        var own = schemas.GetProperty("Own").GetProperty("properties");
        Assert.Equal("date", Resolved(schemas, own.GetProperty("day")).GetProperty("format").GetString());
        Assert.Equal(Gender.All.Select(one => one.Code), Codes(Resolved(schemas, own.GetProperty("gender"))));
        Assert.Contains("interrupted", text, StringComparison.Ordinal);
        Assert.Equal(
            ExitReason.All.Select(one => one.Code),
            Codes(Resolved(schemas, Resolved(schemas, own.GetProperty("reasons")).GetProperty("items")))
        );
        Assert.Contains("unknown", Codes(Resolved(schemas, own.GetProperty("inEducation"))));

        // And it is what the host answers.
        var answer = JsonDocument.Parse(await host.Client.GetStringAsync("/own")).RootElement;
        Assert.Equal(("woman", "2024-01-02", "no"), (Text(answer, "gender"), Text(answer, "day"), Text(answer, "inEducation")));
    }

    [Fact]
    public async Task N8_measurements_are_described_and_read_by_every_instrument_of_the_host()
    {
        var own = File.ReadAllText(Path.Combine(Repository.Root, "samples", "instruments", "own-power-example.json"));
        await using var host = await WebHost.StartAsync(
            app => app.MapPost("/measurements", (Measurement measurement) => measurement),
            setup => setup.AddInstrument(own)
        );
        var schema = (await host.SchemasAsync()).GetProperty("Measurement");
        Assert.Equal(2, schema.GetProperty("anyOf").GetArrayLength());
    }

    private static JsonElement Resolved(JsonElement schemas, JsonElement schema)
    {
        if (schema.TryGetProperty("oneOf", out var either))
        {
            schema = either.EnumerateArray().Last();
        }

        return schema.TryGetProperty("$ref", out var place) ? schemas.GetProperty(place.GetString()!.Split('/')[^1]) : schema;
    }

    private static IEnumerable<string?> Codes(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(code => code.GetString());

    private static string? Text(JsonElement json, string member) => json.GetProperty(member).GetString();

    private static IEnumerable<string> Members(string document) =>
        Members(
            JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schema", $"{document}.schema.json"))).RootElement
        );

    private static IEnumerable<string> Members(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal);

    private sealed record Own(Gender Gender, ExitManner? Manner, ValueList<ExitReason> Reasons, LocalDate Day, Fact InEducation);
}
