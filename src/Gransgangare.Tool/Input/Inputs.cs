using System.CommandLine;
using Gransgangare.Exchange;

namespace Gransgangare.Tool;

/// <summary>What a command reads, so that it never writes over it.</summary>
internal static class Inputs
{
    /// <summary>Options and arguments whose values are files or folders that are read.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "--check-text",
        "--data",
        "--earlier",
        "--earlier-project-file",
        "--instrument",
        "--mapping",
        "--plan",
        "--previous",
        "--project-file",
        "--report",
        "--store",
        "--table",
        "--template",
        "tallies",
    ];

    /// <summary>Refuses an output that is one of the inputs, under whatever name.</summary>
    /// <exception cref="UsageException">It is.</exception>
    public static void DemandOthersThanOutput(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (
            command is { Name: "synth" }
            || command.Options.FirstOrDefault(option => option.Name == "--out") is not { } output
            || parsed.GetResult(output)?.Tokens is not [{ } file]
        )
        {
            return;
        }

        var place = Path.TrimEndingDirectorySeparator(RealPath.Of(file.Value));
        foreach (var option in command.Options.Where(option => Names.Contains(option.Name, StringComparer.Ordinal)))
        {
            Demand(place, option.Name, parsed.GetResult(option)?.Tokens.Select(token => token.Value));
        }

        foreach (var argument in command.Arguments.Where(argument => Names.Contains(argument.Name, StringComparer.Ordinal)))
        {
            Demand(place, argument.Name, parsed.GetResult(argument)?.Tokens.Select(token => token.Value));
        }
    }

    private static void Demand(string place, string name, IEnumerable<string>? read)
    {
        foreach (var path in read ?? [])
        {
            var real = Path.TrimEndingDirectorySeparator(RealPath.Of(path));
            var isIn = Directory.Exists(real) && IsOfFormat(place) && Path.GetDirectoryName(place) == real;
            if (place == real || isIn)
            {
                throw new UsageException($"--out must not name a file that {name} reads; choose another file");
            }
        }
    }

    private static bool IsOfFormat(string place) =>
        ExchangeFormat.Files.Contains(Path.GetFileName(place), StringComparer.OrdinalIgnoreCase);
}
