using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace Gransgangare.Samples.Host.Tests;

/// <summary>The host as a process of its own on a free port of loopback, over a database file.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningHost(string database, int participants, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Not where its settings are, and with more in the log than it asks for: neither may matter.
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Logging__LogLevel__Default"] = "Information";
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
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The host ended:\n{Log}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything the host has written.</summary>
    public string Log => string.Join('\n', _log);

    public static async Task<RunningHost> StartAsync(string database, int participants = 0, params string[] settings)
    {
        var host = new RunningHost(database, participants, settings);
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
        var place = line.IndexOf(Listening, StringComparison.Ordinal);
        if (place >= 0)
        {
            _address.TrySetResult(new Uri(line[(place + Listening.Length)..].Trim()));
        }
    }
}
