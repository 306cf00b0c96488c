namespace Gransgangare.Docs.Tests;

/// <summary>A wrong block is found out.</summary>
public sealed class DocumentRulesTests
{
    [Theory]
    [InlineData("```csharp\nConsole.WriteLine(1 + 1);\n```\nwrites\n```text\n2\n```")]
    [InlineData(
        "```csharp\nusing Gransgangare.Core;\nConsole.WriteLine(Gender.Woman.Label.Sv);\nConsole.WriteLine();\n```\n```text\nkvinna\n```"
    )]
    [InlineData("```csharp\nawait Task.Yield();\nConsole.Write(args.Length);\n```\n```text\n0\n```")]
    [InlineData("```csharp\nConsole.WriteLine(\"no output is asked for\");\n```\n```bash\nls\n```")]
    [InlineData("- in a list\n  ```json\n  { \"a\": 1 }\n  ```")]
    [InlineData("```json project\n{\"id\":\"x\",\"names\":{\"sv\":\"X\",\"en\":\"X\"},\"from\":\"2024-01-01\"}\n```")]
    [InlineData("```bash\ndotnet run --project src/Gransgangare.Core -c Release -- check --data x\n```")]
    [InlineData("```yaml\nanything: [\n```")]
    public void A_right_block_has_no_fault(string document) => Assert.Empty(Faults(document));

    [Theory]
    [InlineData("```csharp\nConsole.WriteLine(1 + 1);\n```\n```text\n3\n```", "a.md:1 writes something else:\n- 3\n+ 2")]
    [InlineData("text\n\n```csharp\nConsole.WriteLine(Gender.Woman);\n```", "a.md:3 The program does not compile")]
    [InlineData("```csharp\nstring text = null;\nConsole.WriteLine(text);\n```", "CS8600")]
    [InlineData("```csharp\nthrow new FormatException(\"no\");\n```", "The program ended with System.FormatException: no")]
    [InlineData("```json\n{ \"a\": }\n```", "a.md:1 is no JSON")]
    [InlineData("```json project\n{ \"id\": \"x\" }\n```", "GGE1502 $.names")]
    [InlineData("```bash\ncd x && dotnet run --project samples/Nowhere\n```", "names no project: samples/Nowhere")]
    public void A_wrong_block_is_found_with_its_place(string document, string expected) =>
        Assert.Contains(expected, Assert.Single(Faults(document)), StringComparison.Ordinal);

    [Fact]
    public void Later_blocks_are_looked_at_too() => Assert.Equal(2, Faults("```json\n{\n```\n```json\n[]\n```\n```json\n]\n```").Count());

    private static IEnumerable<string> Faults(string document) => DocumentRules.Faults(DocumentBlock.Read("a.md", document.Split('\n')));
}
