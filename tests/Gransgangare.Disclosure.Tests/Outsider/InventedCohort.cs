using System.Text.Json;
using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

/// <summary>
/// A few persons, crooked in a way of their own (some without a förbund, gender or birth date, non-binary, in two operations, registered by
/// mistake), and a report to ask of them. The same seed gives the same.
/// </summary>
internal sealed class InventedCohort
{
    private static readonly Breakdown[][] s_by =
    [
        [],
        [Breakdown.Gender],
        [Breakdown.Forbund],
        [Breakdown.Forbund, Breakdown.Gender],
        [Breakdown.AgeGroup, Breakdown.Gender],
        [Breakdown.TargetGroup],
        [Breakdown.AgeGroup],
        [Breakdown.Cohort],
        [Breakdown.Municipality],
        [Breakdown.TargetGroup, Breakdown.Gender],
        [Breakdown.Forbund, Breakdown.TargetGroup],
        [Breakdown.Forbund, Breakdown.AgeGroup],
    ];

    private static readonly string[] s_forbund = ["vast", "finsam-goteborg", "alv-och-kust"];

    private readonly Random _random;
    private readonly List<Participation> _participations = [];
    private readonly List<Measurement> _measurements;
    private readonly bool _isWhole;
    private readonly bool _hasSeveralInstruments;

    public InventedCohort(int seed, int smallest, int largest, bool hasSeveralInstruments = false)
    {
        _hasSeveralInstruments = hasSeveralInstruments;
        _random = new Random(seed);
        var cohort = SyntheticCohort.Create(_random.Next(smallest, largest + 1), (ulong)seed);
        _measurements = [.. cohort.Measurements];
        if (hasSeveralInstruments)
        {
            _measurements.AddRange(SeveralInstruments.Beside(cohort.Measurements, seed, 6 + (seed % 9)));
        }

        _isWhole = Is(0.5);
        double[] rates = [.. Enumerable.Range(0, 7).Select(_ => Is(0.4) ? _random.NextDouble() * 0.25 : 0)];
        foreach (var person in cohort.Participations)
        {
            var changed = Crooked(person, rates);
            _participations.Add(changed);
            if (Is(rates[6]))
            {
                _participations.Add(
                    changed with
                    {
                        Operation = "second",
                        Spells = [new Spell(person.Entry)],
                        Forbund = s_forbund[_random.Next(3)],
                    }
                );
            }
        }

        By = s_by[seed % s_by.Length].ToValueList();
        Unit = Is(0.2) ? CountUnit.Persons : CountUnit.Participations;
        Denominator =
            Is(0.5) ? Denominator.Ended
            : Is(0.5) ? Denominator.AllParticipating
            : Denominator.EndedWithoutInterruption;
        Options = DisclosureOptions.Default with { LeastGroup = Is(0.5) ? 0 : 20, Threshold = Is(0.25) ? 3 : 5 };
    }

    public ValueList<Breakdown> By { get; }

    public CountUnit Unit { get; }

    public Denominator Denominator { get; }

    public DisclosureOptions Options { get; init; }

    /// <summary>The report of the first so many quarters, or of all.</summary>
    public Report Report(int quarters = int.MaxValue)
    {
        var from = _isWhole ? new LocalDate(2023, 3, 1) : new LocalDate(2024, 1, 1);
        var to = quarters == int.MaxValue ? new LocalDate(2025, 12, 31) : new LocalDate(2024, 1, 1).PlusMonths(3 * quarters).PlusDays(-1);
        var request = new ReportRequest(ProjectDefinition.Gransgangare, from, to)
        {
            By = By,
            Unit = Unit,
            Denominator = Denominator,
            Instruments = _hasSeveralInstruments ? SeveralInstruments.All : [Instrument.Bip],
        };
        return Reports.Report.Of(request, _participations, _measurements);
    }

    /// <summary>The JSON of a report before protection, for those who ask what is true.</summary>
    public static string Open(Report report) => JsonSerializer.Serialize(ProtectedReport.Of(report, DisclosureOptions.None));

    public override string ToString() =>
        $"{_participations.Count} participations by {string.Join(",", By.Select(by => by.Code))} of {Denominator.Code} in {Unit}, {Options}";

    private Participation Crooked(Participation person, double[] rates)
    {
        var (forbund, other, unknown, born, target, failed) = (rates[0], rates[1] / 2, rates[2], rates[3], rates[4], rates[5] / 2);
        return person with
        {
            Forbund = Is(forbund) ? null : person.Forbund,
            Municipality = Is(forbund) ? null : person.Municipality,
            Gender =
                Is(other) ? Gender.NonBinary
                : Is(unknown) ? Gender.Unknown
                : person.Gender,
            BirthDate = Is(born) ? null : person.BirthDate,
            AtEntry = Is(target) ? person.AtEntry with { TargetGroups = [] } : person.AtEntry,
            Spells =
                Is(failed) && person.Exit is { } exit
                    ?
                    [
                        .. person.Spells.Take(person.Spells.Count - 1),
                        new Spell(person.Spells[^1].Start, exit with { Reason = ExitReason.RegistrationError }),
                    ]
                    : person.Spells,
        };
    }

    private bool Is(double chance) => _random.NextDouble() < chance;
}
