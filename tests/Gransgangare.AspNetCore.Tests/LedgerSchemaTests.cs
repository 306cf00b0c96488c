using System.Text.Json;
using System.Text.Json.Nodes;
using Gransgangare.Core;
using Gransgangare.Esf;
using Gransgangare.Reports.Tests.Json;
using Gransgangare.Testing;
using Json.Schema;
using NodaTime;

namespace Gransgangare.AspNetCore.Tests;

/// <summary>The schema of a ledger, inferred from ledgers of both programmes, and that other ledgers are valid by it.</summary>
public sealed class LedgerSchemaTests
{
    private static readonly string s_schema = Indented(InferredSchema.Of(nameof(EsfLedger), Ledgers(seed: 1)));

    [Fact]
    public void It_is_in_the_documents() => GeneratedDocument.Holds(s_schema, "docs/schema/esf-ledger.schema.json");

    [Fact]
    public void Other_ledgers_are_valid_and_one_without_a_member_is_not()
    {
        var schema = JsonSchema.FromText(s_schema);
        Assert.All(Ledgers(seed: 2), ledger => Assert.True(IsValid(schema, ledger)));
        var without = Ledgers(seed: 2).First();
        without.AsObject().Remove("ruleSet");
        Assert.False(IsValid(schema, without));
    }

    private static IEnumerable<JsonNode> Ledgers(ulong seed) =>
        from programme in Programme.All
        from participation in SyntheticCohort.Create(12, seed).Participations
        let known = participation.AsKnownOn(new LocalDate(2025, 12, 31))
        where known is not null
        select JsonSerializer.SerializeToNode(new EsfJudge(programme).Explain(known));

    private static bool IsValid(JsonSchema schema, JsonNode json) => schema.Evaluate(JsonSerializer.SerializeToElement(json)).IsValid;

    private static string Indented(JsonNode json) =>
        json.ToJsonString(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";
}
