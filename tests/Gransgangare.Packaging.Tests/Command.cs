using System.Diagnostics;

namespace Gransgangare.Packaging.Tests;

/// <summary>Runs the dotnet command and gives back what it wrote.</summary>
internal static class Command
{
    /// <summary>Runs it; fails with its output unless it ends well.</summary>
    /// <param name="directory">Where to run.</param>
    /// <param name="arguments">The arguments.</param>
    public static string Dotnet(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
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
            $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}\n{errors.Result}"
        );
        return output;
    }
}
