using System.Text.RegularExpressions;

namespace Gransgangare.Conventions.Tests;

/// <summary>No library reads a clock, the environment or the network, and only Exchange and the tool touch files.</summary>
public sealed class OutsideWorldTests
{
    // Iterators that the compiler makes ask for the thread they run on; that is the one use of Environment.
    private static readonly Regex s_world = new(
        @"^System\.(DateTime(Offset)?\.get_(Now|UtcNow|Today)/"
            + @"|TimeProvider$|Diagnostics\.(Stopwatch|Process)$|Environment\.(?!get_CurrentManagedThreadId/)"
            + @"|Guid\.NewGuid/|Random\.(\.ctor/0|get_Shared/)|Security\.Cryptography\.RandomNumberGenerator$)"
            + @"|^NodaTime\.(SystemClock|IClock|ZonedClock)$",
        RegexOptions.ExplicitCapture,
        Regex.InfiniteMatchTimeout
    );

    private static readonly Regex s_network = new(@"^System\.Net\.", RegexOptions.ExplicitCapture, Regex.InfiniteMatchTimeout);

    private static readonly Regex s_files = new(
        @"^System\.IO\.(File|Directory|FileStream|FileInfo|DirectoryInfo|FileSystemWatcher|DriveInfo)$",
        RegexOptions.ExplicitCapture,
        Regex.InfiniteMatchTimeout
    );

    public static TheoryData<string> WithoutFiles =>
        new(
            Libraries.Embedded.Select(Libraries.Name).Where(name => !string.Equals(name, "Gransgangare.Exchange", StringComparison.Ordinal))
        );

    [Theory]
    [MemberData(nameof(Libraries.EmbeddedNames), MemberType = typeof(Libraries))]
    public void No_library_reads_a_clock_or_the_environment_or_draws_lots(string library) => Assert.Empty(Used(library, s_world));

    [Theory]
    [MemberData(nameof(Libraries.AllNames), MemberType = typeof(Libraries))]
    public void Nothing_uses_the_network(string library) => Assert.Empty(Used(library, s_network));

    [Theory]
    [MemberData(nameof(WithoutFiles))]
    public void Only_exchange_and_the_tool_touch_files(string library) => Assert.Empty(Used(library, s_files));

    [Fact]
    public void An_assembly_that_does_it_is_found_out()
    {
        var used = UsedMembers.Of(typeof(OutsideWorldTests).Assembly.Location);
        Assert.NotEqual(default, Offend());
        Assert.Equal(
            [
                "System.DateTime.get_UtcNow/0",
                "System.Environment.GetEnvironmentVariable/1",
                "System.Environment.get_MachineName/0",
                "System.Environment.get_ProcessId/0",
                "System.Guid.NewGuid/0",
                "System.Random..ctor/0",
            ],
            used.Where(name => s_world.IsMatch(name)).Order(StringComparer.Ordinal)
        );
        Assert.Contains("System.Net.Http.HttpClient", used.Where(name => s_network.IsMatch(name)));
        Assert.Contains("System.IO.File", used.Where(name => s_files.IsMatch(name)));
    }

    private static (DateTime, string, Guid, int, TimeSpan) Offend()
    {
        using var client = new HttpClient();
        return (DateTime.UtcNow, Environment.MachineName, Guid.NewGuid(), new Random().Next(), client.Timeout);
    }

    private static IEnumerable<string> Used(string library, Regex forbidden) =>
        UsedMembers.Of(Libraries.Load(library).Location).Where(name => forbidden.IsMatch(name));
}
