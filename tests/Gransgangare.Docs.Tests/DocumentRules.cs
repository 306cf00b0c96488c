using System.Text.Json;
using System.Text.RegularExpressions;
using Gransgangare.Core;

namespace Gransgangare.Docs.Tests;

/// <summary>What is asked of the blocks of a document.</summary>
internal static class DocumentRules
{
    private static readonly Regex s_project = new(
        @"--project\s+(?<path>[^\s\\]+)",
        RegexOptions.ExplicitCapture,
        Regex.InfiniteMatchTimeout
    );

    /// <summary>All faults of the blocks of one document, each with its place.</summary>
    /// <param name="blocks">The blocks in order.</param>
    public static IEnumerable<string> Faults(IReadOnlyList<DocumentBlock> blocks)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            var next = index + 1 < blocks.Count ? blocks[index + 1] : null;
            if (Fault(blocks[index], next) is { } fault)
            {
                yield return $"{blocks[index]} {fault}";
            }
        }
    }

    private static string? Fault(DocumentBlock block, DocumentBlock? next) =>
        block.Kind switch
        {
            "csharp" => Program(block, next is { Kind: "text" } ? next.Text : null),
            "json" => Json(block.Text),
            "json project" => Json(block.Text) ?? Project(block.Text),
            "bash" => Commands(block.Text),
            _ => null,
        };

    private static string? Program(DocumentBlock block, string? expected)
    {
        try
        {
            var written = CSharpProgram.Run(block.Text).TrimEnd('\n');
            return expected is null || string.Equals(written, expected.TrimEnd('\n'), StringComparison.Ordinal)
                ? null
                : $"writes something else:\n{Snapshot.Difference(expected, written)}";
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException)
        {
            return exception.Message;
        }
    }

    private static string? Json(string text)
    {
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return null;
        }
        catch (JsonException exception)
        {
            return $"is no JSON: {exception.Message}";
        }
    }

    private static string? Project(string text) =>
        ProjectDefinition.TryParse(text, out var issues) is null ? $"is no project definition:\n{string.Join('\n', issues)}" : null;

    private static string? Commands(string text)
    {
        var missing = text.Split('\n')
            .Where(line => line.Contains("dotnet ", StringComparison.Ordinal))
            // What follows two hyphens is for the command itself.
            .SelectMany(line => s_project.Matches(line.Split(" -- ")[0]))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !Directory.Exists(Path.Combine(Repository.Root, path)) && !File.Exists(Path.Combine(Repository.Root, path)))
            .ToList();
        return missing.Count > 0 ? $"names no project: {string.Join(", ", missing)}" : null;
    }
}
