using BenchmarkDotNet.Attributes;
using Gransgangare.Core;
using Gransgangare.Esf;
using NodaTime;

namespace Gransgangare.Benchmarks;

/// <summary>All indicators of a programme for 100 000 participations: as one would count them with LINQ, by the judge, and with the ledger on.</summary>
[MemoryDiagnoser]
public class EsfBenchmarks
{
    private EsfJudge _judge = null!;
    private Func<Participation, bool>[] _predicates = [];
    private Participation[] _participations = [];

    /// <summary>Code of the programme.</summary>
    [Params("esf-plus-2021", "esf-2014")]
    public string Rules { get; set; } = "";

    /// <summary>Makes the same participations each time.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var programme = Programme.Parse(Rules);
        _judge = new EsfJudge(programme);
        _predicates = EsfPredicates.Of(programme);
        var random = new Random(22003);
        _participations = [.. Enumerable.Range(0, 100_000).Select(i => Of(i, random))];
    }

    /// <summary>One predicate for each indicator, counted one after the other.</summary>
    [Benchmark(Baseline = true)]
    public int PlainLinq() => _predicates.Sum(predicate => _participations.Count(predicate));

    /// <summary>The judge, silent, with the tally.</summary>
    [Benchmark]
    public long JudgeAndTally()
    {
        var tally = new EsfTally(_judge.Programme);
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
                OtherDisadvantaged = (Fact)random.Next(4),
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
}
