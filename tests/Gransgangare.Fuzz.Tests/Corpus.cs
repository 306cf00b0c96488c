using Gransgangare.Tests;

namespace Gransgangare.Fuzz.Tests;

/// <summary>Inputs that did harm once, as small files: folder <c>Corpus</c>, in it one folder for each door.</summary>
internal static class Corpus
{
    public static string Root { get; } = Path.Combine(Repository.Root, "tests/Gransgangare.Fuzz.Tests/Corpus");

    /// <summary>Gives every input of a door to it.</summary>
    public static void Each(string door, Action<byte[]> enter)
    {
        var files = Directory.GetFiles(Path.Combine(Root, door));
        Assert.NotEmpty(files);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            Fuzz.One($"{door}, {Path.GetFileName(file)}", File.ReadAllBytes(file), enter);
        }
    }
}
