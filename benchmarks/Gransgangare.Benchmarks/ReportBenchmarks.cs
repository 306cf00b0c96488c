using BenchmarkDotNet.Attributes;
using Gransgangare.Benchmarks.Runner;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;

namespace Gransgangare.Benchmarks;

/// <summary>The report of 134 figures by förbund and gender, over the benchmark's 600 participants copied under new keys.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private ReportData? _data;
    private ReportBaseline? _baseline;

    /// <summary>How often the 600 participants are there.</summary>
    [Params(1, 50)]
    public int Copies { get; set; }

    /// <summary>Reads the data and sees that both ways give the same figures.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "data");
        Participation[] participations =
        [
            .. BenchmarkData
                .Participations(folder)
                .SelectMany(one => Enumerable.Range(0, Copies).Select(copy => one with { Person = $"{one.Person}-{copy}" })),
        ];
        Measurement[] measurements =
        [
            .. BenchmarkData
                .Measurements(folder)
                .SelectMany(one => Enumerable.Range(0, Copies).Select(copy => one with { Subject = $"{one.Subject}-{copy}" })),
        ];
        _data = ReportData.Of(participations, measurements);
        _baseline = new ReportBaseline(participations, measurements);
        var expected = Linq();
        foreach (var row in BenchmarkReport.Rows(OneThread()))
        {
            var key = (
                BenchmarkReport.Forbund[(int)row["forbund"] - 1].Code,
                BenchmarkReport.Genders.First(gender => gender.Letter == (string)row["gender"]).Gender.Code
            );
            if (!expected[key].SequenceEqual(row.Values.OfType<long>()))
            {
                throw new InvalidOperationException("The baseline and the library differ.");
            }
        }
    }

    /// <summary>As one writes it without a library.</summary>
    [Benchmark(Baseline = true)]
    public Dictionary<(string Forbund, string Gender), List<long>> Linq() => _baseline!.Run();

    /// <summary>The whole report of the library.</summary>
    [Benchmark]
    public Report OneThread() => Report.Of(BenchmarkReport.Request, _data!);

    /// <summary>The same on two threads.</summary>
    [Benchmark]
    public Report TwoThreads() => Report.Of(BenchmarkReport.Request, _data!, degreeOfParallelism: 2);
}
