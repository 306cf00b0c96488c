using BenchmarkDotNet.Attributes;
using Gransgangare.Bip;

namespace Gransgangare.Benchmarks;

/// <summary>Progression and gap of 100 000 participants, both raters, against plain LINQ over dictionaries.</summary>
[MemoryDiagnoser]
public class ProgressionBenchmarks
{
    private const int Participants = 100_000;

    private readonly ProgressionCalculator _calculator = new(Instrument.Bip);
    private Measurement[][] _cohort = [];
    private ProgressionBaseline? _baseline;

    [GlobalSetup]
    public void MakeCohort()
    {
        _cohort = ProgressionCohort.Make(Participants, seed: 17);
        _baseline = new ProgressionBaseline(_cohort);
    }

    [Benchmark(Baseline = true)]
    public double LinqOverDictionaries() => _baseline!.Run().MeanDelta;

    [Benchmark]
    public long Tally()
    {
        var tally = new ProgressionTally(_calculator);
        foreach (var subject in _cohort)
        {
            tally.Add(subject);
        }

        return tally.ToResult().Groups[0].Up;
    }
}
