using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace Gransgangare.Conventions.Tests;

public sealed class SnapshotTests
{
    [Fact]
    public void A_difference_fails_with_the_changed_lines_and_leaves_the_received_text()
    {
        var name = $"SnapshotTests.Missing{Environment.ProcessId}";
        var received = Path.Combine(Path.GetDirectoryName(Repository.FileOf(ThisFile()))!, $"{name}.received.txt");
        try
        {
            var fault = Assert.ThrowsAny<XunitException>(() => Snapshot.Matches("one\ntwo", name));
            Assert.Contains("+ two", fault.Message, StringComparison.Ordinal);
            Assert.Equal("one\ntwo\n", File.ReadAllText(received));
        }
        finally
        {
            File.Delete(received);
        }
    }

    [Fact]
    public void The_difference_shows_changed_lines_only() =>
        Assert.Equal("- two\n+ three\n", Snapshot.Difference("one\ntwo", "one\nthree"));

    [Fact]
    public void A_path_that_the_compiler_made_portable_is_found_in_the_checkout() =>
        Assert.Equal(
            Path.Combine(Repository.Root, "tests", "Gransgangare.Core.Tests", "Some.cs"),
            Repository.FileOf("/_/tests/Gransgangare.Core.Tests/Some.cs")
        );

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
