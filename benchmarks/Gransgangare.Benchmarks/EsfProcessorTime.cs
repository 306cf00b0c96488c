using System.Diagnostics;
using System.Globalization;

namespace Gransgangare.Benchmarks;

/// <summary>
/// Participations per second of processor time, the best of several rounds: on a machine that others use too, wall time says little about a
/// core.
/// </summary>
internal static class EsfProcessorTime
{
    private const int Participations = 100_000;

    public static void Write(string rules)
    {
        var benchmarks = new EsfBenchmarks { Rules = rules };
        benchmarks.Setup();
        Write(rules, nameof(benchmarks.PlainLinq), () => benchmarks.PlainLinq());
        Write(rules, nameof(benchmarks.Judge), () => benchmarks.Judge());
        Write(rules, nameof(benchmarks.JudgeAndTally), () => benchmarks.JudgeAndTally());
        Write(rules, nameof(benchmarks.Ledger), () => benchmarks.Ledger());
    }

    private static void Write(string rules, string name, Action run)
    {
        for (var i = 0; i < 8; i++)
        {
            run();
        }

        var perSecond = Enumerable.Range(0, 7).Max(_ => Participations / Seconds(run));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rules} {name}: {perSecond / 1_000_000:F2} million per second"));
    }

    private static double Seconds(Action run)
    {
        const int Rounds = 3;
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Rounds; i++)
        {
            run();
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds / Rounds;
    }
}
