using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Gransgangare.Tool.Tests;

/// <summary>One run of the command in a process of its own: exit code, standard output and the lines of standard error.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string[] Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>The lines that tell of an issue.</summary>
    public string[] Issues => [.. Error.Where(line => line.StartsWith("GG", StringComparison.Ordinal))];

    public static ToolRun Of(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "gransgangare.dll"));
        // A short run gains nothing from measuring itself.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var run = new ToolRun(process.ExitCode, output, error.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(
            run.Error,
            line => line.StartsWith("   at ", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal)
        );
        Assert.All(run.Issues, line => Assert.Matches("^GG[EW]\\d{4} \\S+:\\d+ \\S+: .+$", line));
        return run;
    }
}
