using System.Runtime.CompilerServices;

namespace Gransgangare.Bip.Tests;

/// <summary>
/// Compares a text with a file in the repository. Keeps Verify's file convention (<c>Type.Method.verified.txt</c>, and
/// <c>.received.txt</c> beside it on failure) so that a change to that package is a change of this file.
/// </summary>
internal static class Snapshot
{
    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    public static void Verify<TTest>(string received, [CallerMemberName] string method = "")
    {
        var stem = Path.Combine(Repository, "tests", "Gransgangare.Bip.Tests", $"{typeof(TTest).Name}.{method}");
        Compare(received, $"{stem}.verified.txt", () => File.WriteAllText($"{stem}.received.txt", received));
    }

    /// <summary>Holds a generated document; the environment variable <c>UPDATE_DOCS=1</c> rewrites it.</summary>
    public static void VerifyDocument(string received, string relativePath)
    {
        var path = Path.Combine(Repository, relativePath);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, received);
        }

        Compare(received, path, () => { });
    }

    private static void Compare(string received, string path, Action onDifference)
    {
        var verified = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (verified == received)
        {
            return;
        }

        onDifference();
        var line = verified.Split('\n').Zip(received.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;
        Assert.Fail($"{Path.GetFileName(path)} differs from line {line}.");
    }

    private static string FindRepository(string directory) =>
        File.Exists(Path.Combine(directory, "Gransgangare.Core.sln")) ? directory : FindRepository(Path.GetDirectoryName(directory)!);
}
