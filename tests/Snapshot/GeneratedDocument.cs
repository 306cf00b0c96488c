namespace Gransgangare.Tests;

/// <summary>Holds a document that is made from the code. The environment variable <c>UPDATE_DOCS=1</c> writes it anew.</summary>
internal static class GeneratedDocument
{
    /// <summary>Fails unless the document is what the code makes of it now.</summary>
    /// <param name="made">What the code makes.</param>
    /// <param name="path">Path of the document in the checkout.</param>
    public static void Holds(string made, string path)
    {
        var file = Path.Combine(Repository.Root, path);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, made);
        }

        var written = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(
            written == made,
            $"{path} is not what the code makes of it; UPDATE_DOCS=1 writes it anew:\n{Snapshot.Difference(written, made)}"
        );
    }
}
