using BenchmarkDotNet.Attributes;
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

static bool IsBenchmark(Type type) => type.GetMethods().Any(method => method.IsDefined(typeof(BenchmarkAttribute), false));

// Every benchmark is set up, where it holds the library against its baseline, and nothing is timed.
if (args is ["--check"])
{
    foreach (var benchmark in typeof(Program).Assembly.GetTypes().Where(IsBenchmark))
    {
        foreach (var group in BenchmarkConverter.TypeToBenchmarks(benchmark).BenchmarksCases.GroupBy(one => one.Parameters.DisplayInfo))
        {
            var (parameters, descriptor) = (group.First().Parameters, group.First().Descriptor);
            var made = Activator.CreateInstance(benchmark);
            foreach (var parameter in parameters.Items)
            {
                benchmark.GetProperty(parameter.Name)!.SetValue(made, parameter.Value);
            }

            descriptor.GlobalSetupMethod?.Invoke(made, null);
            Console.WriteLine($"{benchmark.Name} {parameters.DisplayInfo}");
        }
    }

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
