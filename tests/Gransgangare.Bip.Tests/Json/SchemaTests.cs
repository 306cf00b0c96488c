using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Json.Schema;

namespace Gransgangare.Bip.Tests.Json;

/// <summary>The schemas of measurements and instruments say what is read.</summary>
public sealed class SchemaTests
{
    private static readonly EvaluationOptions s_strict = new() { RequireFormatValidation = true };

    [Fact]
    public void The_schema_of_a_measurement_is_in_the_documents() =>
        GeneratedDocument.Holds(MeasurementJsonConverter.SchemaOf(Instrument.Bip), "docs/schema/measurement.schema.json");

    [Fact]
    public void The_schema_of_an_instrument_is_in_the_documents() =>
        GeneratedDocument.Holds(InstrumentJsonConverter.Schema, "docs/schema/instrument.schema.json");

    [Fact]
    public void A_changed_measurement_is_read_only_if_it_is_valid()
    {
        var schema = JsonSchema.FromText(MeasurementJsonConverter.SchemaOf(Instrument.Bip));
        var whole = JsonSerializer.Serialize(
            Make.Measurement(RaterKind.Caseworker, "2024-02-01", "2 3 - 1 4 2 3 2 1", "h7", Occasion.Start)
        );
        Assert.True(IsValid(schema, JsonNode.Parse(whole)!));
        Holds(whole, schema, json => Reads<Measurement>(json) ? "" : "not read");
    }

    [Fact]
    public void A_changed_instrument_is_read_only_if_it_is_valid()
    {
        var schema = JsonSchema.FromText(InstrumentJsonConverter.Schema);
        Assert.True(IsValid(schema, JsonNode.Parse(Instrument.Bip.ToJson())!));
        var random = new Random(1);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.True(IsValid(schema, JsonNode.Parse(Make.RandomInstrument(random).ToJson())!)));
        Holds(
            Instrument.Bip.ToJson(),
            schema,
            json => Instrument.TryParse(json, out _, out var issues) ? "" : string.Join('\n', issues.AsEnumerable())
        );
    }

    // What the schema refuses is not read; what is not read for its form alone, the schema refuses.
    private static void Holds(string whole, JsonSchema schema, Func<string, string> faults) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var json = JsonNode.Parse(whole)!;
                    Mutation.Change(json, new Random(seed));
                    var found = faults(json.ToJsonString());
                    var agrees = IsValid(schema, json)
                        ? !found.Contains(InstrumentIssues.MissingMember.Code, StringComparison.Ordinal)
                            && !found.Contains(InstrumentIssues.WrongType.Code, StringComparison.Ordinal)
                        : found.Length > 0;
                    Assert.True(agrees, $"{json}\n{found}");
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static bool IsValid(JsonSchema schema, JsonNode json) =>
        schema.Evaluate(JsonSerializer.SerializeToElement(json), s_strict).IsValid;

    private static bool Reads<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
