namespace Gransgangare.Docs.Tests;

/// <summary>One fenced block of a document.</summary>
/// <param name="Document">Path from the root of the checkout.</param>
/// <param name="Line">Line of the fence.</param>
/// <param name="Kind">What follows the fence: the language, and what is said of it.</param>
/// <param name="Text">The lines between the fences.</param>
internal sealed record DocumentBlock(string Document, int Line, string Kind, string Text)
{
    /// <summary>README.md, every document under docs, and the readmes of the packages.</summary>
    public static IEnumerable<string> Documents { get; } =
        new[] { Path.Combine(Repository.Root, "README.md"), Path.Combine(Repository.Root, "README.sv.md") }
            .Where(File.Exists)
            .Concat(Folder("docs", "*.md"))
            .Concat(Folder("src", "README.md").Where(file => !file.Contains("/bin/", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();

    public static IReadOnlyList<DocumentBlock> In(string document) =>
        Read(document, File.ReadAllLines(Path.Combine(Repository.Root, document)));

    public static IReadOnlyList<DocumentBlock> Read(string document, IReadOnlyList<string> lines)
    {
        var blocks = new List<DocumentBlock>();
        for (var index = 0; index < lines.Count; index++)
        {
            var opening = lines[index].TrimStart();
            if (!opening.StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            var indent = lines[index].Length - opening.Length;
            var first = index++;
            while (index < lines.Count && !string.Equals(lines[index].Trim(), "```", StringComparison.Ordinal))
            {
                index++;
            }

            var text = lines.Skip(first + 1).Take(index - first - 1).Select(line => line.Length >= indent ? line[indent..] : line);
            blocks.Add(new DocumentBlock(document, first + 1, opening[3..].Trim(), string.Join('\n', text)));
        }

        return blocks;
    }

    public override string ToString() => FormattableString.Invariant($"{Document}:{Line}");

    private static IEnumerable<string> Folder(string name, string pattern)
    {
        var folder = Path.Combine(Repository.Root, name);
        return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern, SearchOption.AllDirectories) : [];
    }
}
