using System.Text.Json;
using Gransgangare.Core;

namespace Gransgangare.Docs.Tests;

/// <summary>The context of docs/json.md is the one compiled here, and reads and writes the same text as no context.</summary>
public sealed class HostJsonTests
{
    [Fact]
    public void The_context_of_the_document_is_compiled_and_writes_the_same()
    {
        var shown = Assert.Single(DocumentBlock.In("docs/json.md"), block => block.Kind == "cs");
        var compiled = File.ReadAllText(Path.Combine(Repository.Root, "tests/Gransgangare.Docs.Tests/HostJson.cs"));
        Assert.EndsWith(shown.Text, compiled.TrimEnd(), StringComparison.Ordinal);

        var person = new Participation
        {
            Person = "k7f3",
            Gender = Gender.Woman,
            Spells = [new Spell(new(2024, 1, 15))],
        };
        var json = JsonSerializer.Serialize(person, HostJson.Default.Participation);
        Assert.Equal(JsonSerializer.Serialize(person), json);
        Assert.Equal(person, JsonSerializer.Deserialize(json, HostJson.Default.Participation));
    }
}
