using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Gransgangare.Tool.Tests;

/// <summary>One run of the command: exit code, standard output and the lines of standard error.</summary>
internal sealed record ToolRun(int ExitCode, string Out, string[] Error)
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly MethodInfo s_main = typeof(Output).Assembly.EntryPoint!;

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>The lines that tell of an issue.</summary>
    public string[] Issues => [.. Error.Where(line => line.StartsWith("GG", StringComparison.Ordinal))];

    /// <summary>Runs the command in the process of the tests, which share one console and so run one after the other.</summary>
    public static ToolRun Of(params string[] arguments)
    {
        var (standardOut, standardError) = (Console.Out, Console.Error);
        using var output = new StandardOut();
        using var writer = new StreamWriter(output, s_utf8) { AutoFlush = true };
        using var error = new StringWriter { NewLine = "\n" };
        Console.SetOut(writer);
        Console.SetError(error);
        Output.Standard = () => output;
        try
        {
            var exitCode = (int)s_main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;
            return Checked(new ToolRun(exitCode, s_utf8.GetString(output.ToArray()), Lines(error.ToString())));
        }
        finally
        {
            Console.SetOut(standardOut);
            Console.SetError(standardError);
            Output.Standard = Console.OpenStandardOutput;
        }
    }

    /// <summary>Runs the command in a process of its own.</summary>
    public static ToolRun OfProcess(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = s_utf8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "gransgangare.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return Checked(new ToolRun(process.ExitCode, output, Lines(error.Result)));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static ToolRun Checked(ToolRun run)
    {
        Assert.DoesNotContain(
            run.Error,
            line => line.StartsWith("   at ", StringComparison.Ordinal) || line.Contains("Unhandled", StringComparison.Ordinal)
        );
        Assert.All(run.Issues, line => Assert.Matches("^GG[EW]\\d{4} \\S+:\\d+ \\S+: .+$", line));
        return run;
    }

    /// <summary>Standard output, which a command may close.</summary>
    private sealed class StandardOut : MemoryStream
    {
        protected override void Dispose(bool disposing) { }
    }
}
