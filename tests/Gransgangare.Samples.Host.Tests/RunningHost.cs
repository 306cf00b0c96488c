using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>The host as a process of its own on a free port of loopback, over a database file.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private static readonly Regex s_listening = new(
        "Now listening on: (?<address>http:[^\"\\s]+)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    );

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningHost(string database, int participants, string[] settings, int? largestFile)
    {
        var start = new ProcessStartInfo(largestFile is null ? "dotnet" : "bash")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not where its settings are, and with more in the log than it asks for: neither may matter.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Logging__LogLevel__Default"] = "Information";
        if (largestFile is { } kilobytes)
        {
            // A disk is full at that size: writing says so instead of ending the process.
            start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(FormattableString.Invariant($"trap '' XFSZ; ulimit -f {kilobytes}; exec dotnet \"$@\""));
            start.ArgumentList.Add("bash");
        }

        foreach (
            var argument in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "Gransgangare.Samples.Host.dll"),
                "--urls",
                "http://127.0.0.1:0",
                "--Database",
                database,
                "--Participants",
                FormattableString.Invariant($"{participants}"),
            }.Concat(settings)
        )
        {
            start.ArgumentList.Add(argument);
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.Exited += (_, _) =>
        {
            // Reads what it wrote to the end.
            _process.WaitForExit();
            _address.TrySetException(new InvalidOperationException($"The host ended:\n{Log}"));
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything the host has written.</summary>
    public string Log => string.Join('\n', _log);

    public static Task<RunningHost> StartAsync(string database, int participants = 0, params string[] settings) =>
        StartAsync(new RunningHost(database, participants, settings, largestFile: null));

    /// <summary>A host on a disk that takes files of so many kilobytes.</summary>
    public static Task<RunningHost> StartOnSmallDiskAsync(string database, int kilobytes) =>
        StartAsync(new RunningHost(database, participants: 0, [], kilobytes));

    /// <summary>The next line of the log that has a text.</summary>
    public async Task<string> LineAsync(string text)
    {
        while (true)
        {
            var line = await _lines.Reader.ReadAsync();
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }
    }

    private static async Task<RunningHost> StartAsync(RunningHost host)
    {
        await host._address.Task;
        return host;
    }

    /// <summary>A client with the token of a role, such as <c>caseworker</c> or <c>participant:k1</c>; empty = none.</summary>
    public HttpClient Client(string token = "")
    {
        var client = new HttpClient { BaseAddress = _address.Task.Result, Timeout = Timeout.InfiniteTimeSpan };
        if (token.Length > 0)
        {
            client.DefaultRequestHeaders.Add("Authorization", $"Bearer demo-{token}");
        }

        return client;
    }

    /// <summary>Ends the process at once, as a power cut does to it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        _log.Enqueue(line);
        _lines.Writer.TryWrite(line);
        if (s_listening.Match(line) is { Success: true } found)
        {
            _address.TrySetResult(new Uri(found.Groups["address"].Value));
        }
    }
}
