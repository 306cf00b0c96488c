using BenchmarkDotNet.Attributes;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>All ESF+ indicators of 100 000 participations: as one would count them with LINQ, by the judge, and with the ledger on.</summary>
[MemoryDiagnoser]
public class EsfBenchmarks
{
    private static readonly Func<Participation, bool>[] s_predicates = Predicates();

    private readonly EsfJudge _judge = new(Programme.EsfPlus2021);
    private Participation[] _participations = [];

    /// <summary>Makes the same participations each time.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(22003);
        _participations = [.. Enumerable.Range(0, 100_000).Select(i => Of(i, random))];
    }

    /// <summary>One predicate for each indicator, counted one after the other.</summary>
    [Benchmark(Baseline = true)]
    public int PlainLinq() => s_predicates.Sum(predicate => _participations.Count(predicate));

    /// <summary>The judge, silent, with the tally.</summary>
    [Benchmark]
    public long JudgeAndTally()
    {
        var tally = new EsfTally(Programme.EsfPlus2021);
        foreach (var participation in _participations)
        {
            tally.Add(_judge.Judge(participation));
        }

        return tally.GrandTotal;
    }

    /// <summary>The judge alone, silent.</summary>
    [Benchmark]
    public int Judge()
    {
        var incomplete = 0;
        foreach (var participation in _participations)
        {
            incomplete += _judge.Judge(participation).IsIncomplete ? 1 : 0;
        }

        return incomplete;
    }

    /// <summary>The ledger with every line of every indicator; texts are made when somebody reads them.</summary>
    [Benchmark]
    public int Ledger()
    {
        var held = 0;
        foreach (var participation in _participations)
        {
            foreach (var entry in _judge.Explain(participation).Entries)
            {
                foreach (var line in entry.Because)
                {
                    held += line.Holds == true ? 1 : 0;
                }
            }
        }

        return held;
    }

    private static Participation Of(int number, Random random)
    {
        var entry = new LocalDate(2023, 1, 1).PlusDays(random.Next(700));
        var exit = entry.PlusDays(random.Next(30, 400));
        return new Participation
        {
            Person = FormattableString.Invariant($"p{number}"),
            Gender = Gender.All[random.Next(2)],
            BirthDate = entry.PlusYears(-random.Next(17, 64)).PlusDays(-random.Next(365)),
            AtEntry = new EntryFacts
            {
                LabourStatus = LabourStatus.All[random.Next(3)],
                RegisteredUnemployed = random.Next(3) == 0 ? Fact.Yes : Fact.No,
                UnemployedSince = entry.PlusDays(-random.Next(900)),
                InEducation = Fact.No,
                Isced = random.Next(20) == 0 ? null : random.Next(9),
                Disability = (Fact)random.Next(4),
                ThirdCountryNational = (Fact)random.Next(4),
                ForeignBackground = (Fact)random.Next(4),
                Minority = (Fact)random.Next(4),
                Homeless = (Fact)random.Next(4),
                Rural = (Fact)random.Next(4),
            },
            Spells =
            [
                new Spell(
                    entry,
                    random.Next(4) == 0 ? null : new Exit(exit) { SixMonthFollowUp = random.Next(2) == 0 ? new SixMonthFollowUp() : null }
                ),
            ],
            Events =
            [
                .. Enumerable
                    .Range(0, random.Next(4))
                    .Select(_ => new ParticipationEvent(exit.PlusDays(random.Next(-60, 60)), EventKind.All[random.Next(8)])),
            ],
        };
    }

    private static Func<Participation, bool>[] Predicates()
    {
        return
        [
            Complete,
            p => Complete(p) && Status(p) == LabourStatus.Unemployed,
            p => Complete(p) && Status(p) == LabourStatus.Unemployed && p.AtEntry.UnemployedSince?.PlusMonths(12) < p.Entry,
            p => Complete(p) && Status(p) == LabourStatus.Inactive,
            p => Complete(p) && Status(p) == LabourStatus.Employed,
            p => Complete(p) && p.AgeAtEntry() < 18,
            p => Complete(p) && p.AgeAtEntry() is >= 18 and <= 29,
            p => Complete(p) && p.AgeAtEntry() >= 55,
            p => Complete(p) && p.AtEntry.Isced <= 2,
            p => Complete(p) && p.AtEntry.Isced is 3 or 4,
            p => Complete(p) && p.AtEntry.Isced >= 5,
            p => Complete(p) && p.AtEntry.Disability == Fact.Yes,
            p => Complete(p) && p.AtEntry.ThirdCountryNational == Fact.Yes,
            p => Complete(p) && p.AtEntry.ForeignBackground == Fact.Yes,
            p => Complete(p) && p.AtEntry.Minority == Fact.Yes,
            p => Complete(p) && p.AtEntry.Homeless == Fact.Yes,
            p => Complete(p) && p.AtEntry.Rural == Fact.Yes,
            p => Complete(p) && Status(p) == LabourStatus.Inactive && LastState(p, 28) is { } kind && IsSearching(kind),
            p => Complete(p) && p.AtEntry.InEducation != Fact.Yes && LastStudies(p) == EventKind.EducationStarted,
            p =>
                Complete(p)
                && p.Exit is { } exit
                && p.Events.Any(e => e.Kind == EventKind.QualificationGained && e.Date >= p.Entry && e.Date <= exit.Date.PlusDays(28)),
            p => Complete(p) && Status(p) != LabourStatus.Employed && LastState(p, 28) is { } kind && IsWorking(kind),
            p =>
                Complete(p)
                && Status(p) != LabourStatus.Employed
                && p.Exit?.SixMonthFollowUp is { Answered: true }
                && LastState(p, 0) is { } kind
                && IsWorking(kind),
            p => Complete(p) && Status(p) == LabourStatus.Employed && p.Exit?.SixMonthFollowUp?.Improvements.Count > 0,
        ];

        static LabourStatus? Status(Participation p) =>
            p.AtEntry.RegisteredUnemployed == Fact.Yes ? LabourStatus.Unemployed : p.AtEntry.LabourStatus;

        static bool Complete(Participation p) =>
            p.AtEntry.DirectBeneficiary != Fact.No
            && p.Gender != Gender.Unknown
            && p.BirthDate is not null
            && Status(p) is not null
            && p.AtEntry.Isced is not null;

        static bool IsSearching(EventKind kind) => kind == EventKind.JobSearching || kind == EventKind.Unemployed;

        static bool IsWorking(EventKind kind) => kind == EventKind.Employed || kind == EventKind.SelfEmployed;

        // 0 days stands for six months.
        static EventKind? LastState(Participation p, int days) =>
            p.Exit is not { } exit
                ? null
                : p
                    .Events.Where(e => e.Date > p.Entry && e.Date <= (days == 0 ? exit.Date.PlusMonths(6) : exit.Date.PlusDays(days)))
                    .Where(e => e.Kind.Order <= EventKind.Inactive.Order)
                    .Select(e => e.Kind)
                    .LastOrDefault();

        static EventKind? LastStudies(Participation p) =>
            p.Exit is not { } exit
                ? null
                : p
                    .Events.Where(e => e.Date > p.Entry && e.Date <= exit.Date.PlusDays(28))
                    .Where(e => e.Kind == EventKind.EducationStarted || e.Kind == EventKind.EducationEnded)
                    .Select(e => e.Kind)
                    .LastOrDefault();
    }
}
