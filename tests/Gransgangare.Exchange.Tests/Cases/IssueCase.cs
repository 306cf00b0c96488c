namespace Gransgangare.Exchange.Tests;

/// <summary>A folder that raises exactly the expected issues, and the nearest folder that raises none.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Expected">The issues, one on each line: code, file, line and column.</param>
/// <param name="Faulty">The folder, as <see cref="TestFolder.Of"/> reads it.</param>
/// <param name="Neighbour">The folder without the fault.</param>
public sealed record IssueCase(string Name, string Expected, string Faulty, string Neighbour)
{
    public override string ToString() => Name;
}
