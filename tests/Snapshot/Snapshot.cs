using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Gransgangare.Tests;

/// <summary>
/// Compares a text with the file <c>Class.Method.verified.txt</c> beside the test. On a difference the text is written to
/// <c>Class.Method.received.txt</c> and the test fails with the changed lines; to accept it, rename the file. The convention is that of
/// Verify, so that moving to that package changes this file only.
/// </summary>
internal static class Snapshot
{
    /// <summary>Fails unless the text is the verified one.</summary>
    /// <param name="received">The text.</param>
    /// <param name="name">Name of the file instead of <c>Class.Method</c>.</param>
    /// <param name="extension">Extension of the file.</param>
    /// <param name="sourceFile">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    public static void Matches(
        string received,
        string? name = null,
        string extension = "txt",
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = ""
    )
    {
        var source = Repository.FileOf(sourceFile);
        var stem = Path.Combine(
            Path.GetDirectoryName(source)!,
            name ?? FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(source)}.{method}")
        );
        var verifiedFile = $"{stem}.verified.{extension}";
        var receivedFile = $"{stem}.received.{extension}";
        var verified = File.Exists(verifiedFile) ? OneForm(File.ReadAllText(verifiedFile)) : "";
        var actual = OneForm(received);
        if (File.Exists(verifiedFile) && string.Equals(verified, actual, StringComparison.Ordinal))
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, actual);
        Assert.Fail($"The text differs from {Path.GetFileName(verifiedFile)}:\n{Difference(verified, actual)}");
    }

    /// <summary>The changed lines, <c>-</c> before and <c>+</c> after.</summary>
    internal static string Difference(string before, string after)
    {
        var text = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after).Lines)
        {
            if (line.Type is ChangeType.Inserted or ChangeType.Deleted)
            {
                text.Append(line.Type == ChangeType.Inserted ? "+ " : "- ").Append(line.Text).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string OneForm(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
}
