using BenchmarkDotNet.Attributes;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>Disclosure control of a report by ever smaller groups, beside making the report.</summary>
public class DisclosureBenchmarks
{
    private SyntheticCohort? _cohort;
    private ReportRequest? _request;
    private Report? _report;

    /// <summary>Number of participants.</summary>
    [Params(600, 20_000)]
    public int Participants { get; set; }

    /// <summary>What it is broken down by, from a few groups to more than a hundred.</summary>
    [Params("forbund", "forbund,gender", "municipality,gender", "municipality,gender,age-group")]
    public string By { get; set; } = "";

    /// <summary>Makes the cohort and its report.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _cohort = SyntheticCohort.Create(Participants, seed: 1);
        _request = new ReportRequest(_cohort.Project, new LocalDate(2023, 3, 1), new LocalDate(2025, 12, 31))
        {
            By = By.Split(',')
                .Select(code => Breakdown.TryFromCode(code, out var breakdown) ? breakdown : throw new InvalidOperationException(code))
                .ToValueList(),
        };
        _report = Make();
    }

    /// <summary>The report with its figures as they are.</summary>
    [Benchmark(Baseline = true)]
    public Report Make() => Report.Of(_request!, _cohort!.Participations, _cohort.Measurements);

    /// <summary>What must be hidden of it, with the proofs.</summary>
    [Benchmark]
    public ProtectedReport Protect() => ProtectedReport.Of(_report!);
}
