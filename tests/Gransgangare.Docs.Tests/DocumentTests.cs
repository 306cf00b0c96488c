namespace Gransgangare.Docs.Tests;

public sealed class DocumentTests
{
    public static TheoryData<string> Documents => new(DocumentBlock.Documents);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_is_what_it_says(string document)
    {
        var faults = DocumentRules.Faults(DocumentBlock.In(document)).ToList();
        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }
}
