using BenchmarkDotNet.Attributes;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>Counts outcomes of a period by förbund and gender: the library against the LINQ that a host would write.</summary>
[MemoryDiagnoser]
public class OutcomeBenchmarks
{
    private static readonly LocalDate s_from = new(2024, 1, 1);
    private static readonly LocalDate s_to = new(2024, 12, 31);

    private Participation[] _participations = [];
    private Measurement[] _measurements = [];

    /// <summary>Number of participations.</summary>
    [Params(1_000, 100_000)]
    public int Participations { get; set; }

    /// <summary>Makes the cohort and sees that both ways give the same figures.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var cohort = SyntheticCohort.Create(Participations, 1);
        _participations = cohort.Participations.ToArray();
        _measurements = cohort.Measurements.ToArray();
        var library = Library();
        if (
            !Linq()
                .SequenceEqual(
                    library.Groups.Select(group =>
                        (group.Codes[0], group.Codes[1], group.Figures.Active, group.Figures.WorkOrStudy.Numerator)
                    )
                )
        )
        {
            throw new InvalidOperationException("The baseline and the library differ.");
        }
    }

    /// <summary>As one writes it without a library: fewer figures, no intervals, no goals.</summary>
    [Benchmark(Baseline = true)]
    public (string Forbund, string Gender, long Active, long WorkOrStudy)[] Linq() =>
        [
            .. _participations
                .Where(participation =>
                    participation.Exit?.Reason != ExitReason.RegistrationError && participation.AtEntry.DirectBeneficiary != Fact.No
                )
                .Where(participation => participation.Entry <= s_to && !(participation.LeftBy?.Date < s_from))
                .GroupBy(participation => (Forbund: participation.Forbund ?? "unknown", Gender: participation.Gender.Code))
                .Select(group =>
                    (
                        group.Key.Forbund,
                        group.Key.Gender,
                        Active: group.LongCount(),
                        WorkOrStudy: group.LongCount(participation =>
                            participation.Exit is { Reason: { } reason } exit
                            && exit.Date >= s_from
                            && exit.Date <= s_to
                            && OutcomeRuleSet.Gransgangare.CategoryOf(reason) == ExitCategory.WorkOrStudy
                        )
                    )
                )
                .OrderBy(row => row.Forbund, StringComparer.Ordinal)
                .ThenBy(row => row.Gender, StringComparer.Ordinal),
        ];

    /// <summary>The library's judge and tallies for the same groups: all counts of outcomes, every exit by the rule set.</summary>
    [Benchmark]
    public Dictionary<(string Forbund, string Gender), OutcomeTally> Tallies()
    {
        var judge = new OutcomeJudge(new ReportRequest(ProjectDefinition.Gransgangare, s_from, s_to));
        var tallies = new Dictionary<(string, string), OutcomeTally>();
        foreach (var participation in _participations)
        {
            var key = (participation.Forbund ?? Breakdown.Unknown, participation.Gender.Code);
            if (!tallies.TryGetValue(key, out var tally))
            {
                tallies.Add(key, tally = new OutcomeTally());
            }

            tally.Add(judge.Judge(participation));
        }

        return tallies;
    }

    /// <summary>The whole report: outcomes by group, goals, planned against real, ESF+ indicators, missing facts.</summary>
    [Benchmark]
    public Report WholeReport() => Library();

    /// <summary>Every person's verdict on every figure and goal; what it rests on is gathered when somebody reads it.</summary>
    [Benchmark]
    public int Ledgers() =>
        OutcomeLedger
            .OfAll(new ReportRequest(ProjectDefinition.Gransgangare, s_from, s_to), _participations, _measurements)
            .Sum(ledger => ledger.Lines.Count);

    private Report Library() =>
        Report.Of(
            new ReportRequest(ProjectDefinition.Gransgangare, s_from, s_to) { By = [Breakdown.Forbund, Breakdown.Gender] },
            _participations
        );
}
