using System.Diagnostics;

namespace Gransgangare.Packaging.Tests;

/// <summary>Runs a command and gives back what it wrote.</summary>
internal static class Command
{
    /// <summary>Runs it; fails with its output unless it ends well.</summary>
    /// <param name="directory">Where to run.</param>
    /// <param name="arguments">The arguments.</param>
    public static string Dotnet(string directory, params string[] arguments) => Run("dotnet", directory, arguments);

    /// <summary>Whether a native linker is there; elsewhere than on Linux the SDK finds its own.</summary>
    public static bool HasLinker { get; } =
        !OperatingSystem.IsLinux()
        || (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    /// <summary>Runs a program; fails with its output unless it ends well.</summary>
    /// <param name="program">The program.</param>
    /// <param name="directory">Where to run.</param>
    /// <param name="arguments">The arguments.</param>
    public static string Run(string program, string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The test runner's own settings are not those of a developer's shell.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(
            process.ExitCode == 0,
            $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{errors.Result}"
        );
        return output.ReplaceLineEndings("\n");
    }
}
