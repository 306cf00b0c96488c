using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Gransgangare.Benchmarks;

if (args is ["--processor-time", var rules])
{
    EsfProcessorTime.Write(rules);
    return;
}

if (args is ["--evidence", var times])
{
    EvidenceProcessorTime.Write(times);
    return;
}

if (args is ["--front-door", var copies])
{
    Console.WriteLine(FrontDoor.Columns);
    FrontDoor.Write(int.Parse(copies, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

// Ratios within one run are what counts: machines are noisy.
var config = ManualConfig
    .CreateEmpty()
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddLogger(ConsoleLogger.Default)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .AddExporter(MarkdownExporter.GitHub);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
