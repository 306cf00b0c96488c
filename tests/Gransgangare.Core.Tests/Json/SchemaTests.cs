using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Json.Schema;

namespace Gransgangare.Core.Tests.Json;

/// <summary>The schemas say what the readers read, no more and no less.</summary>
public sealed class SchemaTests
{
    private static readonly EvaluationOptions s_strict = new() { RequireFormatValidation = true };

    [Fact]
    public void The_schema_of_a_participation_is_in_the_documents() =>
        GeneratedDocument.Holds(CoreJsonConverter.SchemaOf(typeof(Participation)), "docs/schema/participation.schema.json");

    [Fact]
    public void The_schema_of_a_project_is_in_the_documents() =>
        GeneratedDocument.Holds(CoreJsonConverter.SchemaOf(typeof(ProjectDefinition)), "docs/schema/project.schema.json");

    [Fact]
    public void Every_form_has_a_schema() =>
        Assert.All(CoreJsonConverter.Types, type => Assert.NotNull(JsonSchema.FromText(CoreJsonConverter.SchemaOf(type))));

    [Fact]
    public void What_is_written_is_valid()
    {
        var participation = JsonSchema.FromText(CoreJsonConverter.SchemaOf(typeof(Participation)));
        var random = new RandomRecords(new Random(5));
        Assert.All(
            Enumerable.Range(0, 50),
            _ => Assert.True(IsValid(participation, JsonSerializer.SerializeToNode(random.Make<Participation>())!))
        );
        var project = JsonSchema.FromText(CoreJsonConverter.SchemaOf(typeof(ProjectDefinition)));
        Assert.All(ProjectDefinition.BuiltIn.AsEnumerable(), one => Assert.True(IsValid(project, JsonSerializer.SerializeToNode(one)!)));
    }

    [Fact]
    public void A_changed_participation_is_invalid_when_and_only_when_it_is_not_read()
    {
        var schema = JsonSchema.FromText(CoreJsonConverter.SchemaOf(typeof(Participation)));
        var (valid, invalid) = (0, 0);
        Prop.ForAll(
                ArbMap.Default.ArbFor<int>(),
                seed =>
                {
                    var random = new Random(seed);
                    var json = JsonSerializer.SerializeToNode(new RandomRecords(random).Make<Participation>())!;
                    Mutation.Change(json, random);
                    var isValid = IsValid(schema, json);
                    _ = isValid ? valid++ : invalid++;
                    return isValid == IsRead(json.ToJsonString());
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));
        Assert.True(valid > 20 && invalid > 100, FormattableString.Invariant($"{valid} valid, {invalid} invalid"));
    }

    private static bool IsValid(JsonSchema schema, JsonNode json) =>
        schema.Evaluate(JsonSerializer.SerializeToElement(json), s_strict).IsValid;

    private static bool IsRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Participation>(json) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
