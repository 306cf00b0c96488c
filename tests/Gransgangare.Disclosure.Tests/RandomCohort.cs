using Gransgangare.Bip;
using Gransgangare.Core;
using Gransgangare.Reports;
using Gransgangare.Testing;
using NodaTime;

namespace Gransgangare.Disclosure.Tests;

/// <summary>Cohorts in which everything that data can be happens often: missing facts, overlapping groups, several operations, no record, early entries.</summary>
internal static class RandomCohort
{
    public static readonly LocalDate From = new(2023, 7, 1);
    public static readonly LocalDate To = new(2024, 12, 31);

    /// <summary>A project with a goal of each kind, ages and a small plan.</summary>
    public static readonly ProjectDefinition Project = ProjectDefinition.Gransgangare with
    {
        Ages = new AgeRange(18, 29),
        Planned = 12,
        Goals =
        [
            .. GoalMeasure
                .All.Where(measure => measure != GoalMeasure.EsfIndicator)
                .Select(measure => new Goal(measure.Code, measure.Label, measure, 0.4m, GoalComparison.AtLeast)),
            OfIndicator("EECO05", null),
            OfIndicator("EECR01", null),
            OfIndicator("EECR01", Denominator.EsfKnown),
            new Goal("work-of-all", GoalMeasure.Work.Label, GoalMeasure.Work, 0.4m, GoalComparison.AtLeast)
            {
                Denominator = Denominator.AllParticipating,
            },
        ],
    };

    private static Goal OfIndicator(string code, Denominator? denominator) =>
        new(
            $"{code}-{denominator?.Code}".ToLowerInvariant(),
            GoalMeasure.EsfIndicator.Label,
            GoalMeasure.EsfIndicator,
            0.4m,
            GoalComparison.AtLeast
        )
        {
            Indicator = code,
            Denominator = denominator,
        };

    private static readonly double[] s_rates = [0, 0.1, 0.4, 0.9];

    private static readonly TargetGroup[] s_targetGroups =
    [
        TargetGroup.LongTermUnemployed,
        TargetGroup.Hbtqi,
        TargetGroup.YoungNeet,
        TargetGroup.LongTermSickListed,
    ];

    /// <summary>Participations and measurements.</summary>
    public static (List<Participation> Participations, List<Measurement> Measurements) Create(int persons, int seed)
    {
        var random = new Random(seed);
        var cohort = SyntheticCohort.Create(persons, (ulong)seed);
        var participations = cohort.Participations.Select(one => Change(one, random, s_rates[random.Next(s_rates.Length)])).ToList();
        // Some of those who are not measured take part all the same.
        var unmeasured = new HashSet<string>(
            participations.Where(_ => Happens(random, 0.2)).Select(one => one.Person),
            StringComparer.Ordinal
        );
        var several = participations.Where(_ => Happens(random, 0.25)).ToList();
        participations.AddRange(
            several.Select(one =>
                Happens(random, 0.5) ? one with { Operation = "second" } : Change(one with { Operation = "second" }, random, 0.5)
            )
        );
        return (
            participations,
            [
                .. cohort
                    .Measurements.Where(one => !unmeasured.Contains(one.Subject) && !Happens(random, 0.15) && !IsOfOneRater(one))
                    .Select(one => Shorter(one, random)),
            ]
        );
    }

    /// <summary>The report of a request about them.</summary>
    public static Report Report(ReportRequest request, (List<Participation> Participations, List<Measurement> Measurements) cohort) =>
        Reports.Report.Of(request, cohort.Participations, cohort.Measurements);

    public static ReportRequest Request(params Breakdown[] by) => new(Project, From, To) { By = by.ToValueList() };

    // Of some persons one of the two never measures.
    private static bool IsOfOneRater(Measurement one) =>
        (one.Subject[^1] % 5) is 0 or 1 && (one.Rater == RaterKind.Participant) == (one.Subject[^1] % 5 == 0);

    private static Measurement Shorter(Measurement one, Random random) =>
        Happens(random, 0.6) ? one with { Answers = KeepSome(one.Answers, random) } : one;

    private static Answers KeepSome(Answers answers, Random random)
    {
        var (kept, last) = (answers, -1);
        for (var slot = 0; slot < Answers.Capacity; slot++)
        {
            last = answers[slot] > 0 ? slot : last;
            kept = random.Next(2) == 0 ? kept.WithOriented(slot, 0) : kept;
        }

        return kept.IsEmpty ? kept.WithOriented(last, answers[last]) : kept;
    }

    private static Participation Change(Participation one, Random random, double rate)
    {
        var groups = s_targetGroups.Where(_ => random.Next(3) == 0).ToValueList();
        var days = Happens(random, rate) ? random.Next(-200, 200) : 0;
        var spells = Happens(random, rate / 2)
            ?
            [
                new Spell(
                    one.Entry.PlusDays(days),
                    new Exit(Max(To.PlusDays(-random.Next(2)), one.Entry.PlusDays(days)), Maybe(one.Exit?.Reason, random))
                ),
            ]
            : Moved(one.Spells, days, random);
        return one with
        {
            Gender = Happens(random, rate) ? Gender.All[random.Next(Gender.All.Count)] : one.Gender,
            Forbund = Happens(random, rate) ? null : one.Forbund,
            Municipality = Happens(random, rate) ? null : one.Municipality,
            BirthDate =
                Happens(random, rate) ? null
                : Happens(random, rate) ? one.Entry.PlusYears(-random.Next(15, 70))
                : one.BirthDate,
            Kind = Happens(random, rate) ? ParticipantKind.All[random.Next(ParticipantKind.All.Count)] : one.Kind,
            Spells = spells,
            Events = one.Events.Where(some => spells[0].Start <= some.Date).ToValueList(),
            Interventions = [],
            AtEntry = one.AtEntry with
            {
                LabourStatus =
                    Happens(random, rate / 2) ? null
                    : Happens(random, rate) ? LabourStatus.All[random.Next(LabourStatus.All.Count)]
                    : one.AtEntry.LabourStatus,
                UnemployedSince = Happens(random, rate) ? one.Entry.PlusDays(-random.Next(900)) : one.AtEntry.UnemployedSince,
                ThirdCountryNational = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.ThirdCountryNational,
                ForeignBackground = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.ForeignBackground,
                Homeless = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.Homeless,
                OtherDisadvantaged = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.OtherDisadvantaged,
                InEducation = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.InEducation,
                RegisteredUnemployed = Happens(random, rate) ? default(Fact) : one.AtEntry.RegisteredUnemployed,
                Isced =
                    Happens(random, rate / 2) ? null
                    : Happens(random, rate) ? random.Next(9)
                    : one.AtEntry.Isced,
                Disability = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.Disability,
                Rural = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.Rural,
                Minority = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.Minority,
                TargetGroups = groups,
                NotTargetGroups = [],
            },
        };
    }

    private static ValueList<Spell> Moved(ValueList<Spell> spells, int days, Random random) =>
        days == 0 && random.Next(3) > 0
            ? spells
            : spells
                .Select(spell => new Spell(
                    spell.Start.PlusDays(days),
                    spell.Exit is { } exit ? new Exit(exit.Date.PlusDays(days), Maybe(exit.Reason, random)) : null
                ))
                .ToValueList();

    private static ExitReason? Maybe(ExitReason? reason, Random random) =>
        random.Next(3) switch
        {
            0 => null,
            1 => ExitReason.All[random.Next(ExitReason.All.Count)],
            _ => reason,
        };

    private static LocalDate Max(LocalDate one, LocalDate other) => one > other ? one : other;

    private static bool Happens(Random random, double rate) => random.NextDouble() < rate;
}
