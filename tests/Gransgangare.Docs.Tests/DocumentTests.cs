namespace Gransgangare.Docs.Tests;

public sealed class DocumentTests
{
    public static TheoryData<string> Documents => new(DocumentBlock.Documents);

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_block_is_what_it_says(string document) => Assert.Empty(DocumentRules.Faults(DocumentBlock.In(document)));
}
