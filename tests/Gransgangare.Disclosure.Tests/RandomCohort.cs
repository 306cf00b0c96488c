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
            .. GoalMeasure.All.Select(measure => new Goal(measure.Code, measure.Label, measure, 0.4m, GoalComparison.AtLeast)),
            new Goal("work-of-all", GoalMeasure.Work.Label, GoalMeasure.Work, 0.4m, GoalComparison.AtLeast) { Denominator = Denominator.AllParticipating },
        ],
    };

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
        var rate = random.NextDouble() * 0.5;
        var participations = cohort.Participations.Select(one => Change(one, random, rate)).ToList();
        var several = participations.Where(_ => Happens(random, rate)).ToList();
        participations.AddRange(several.Select((one, place) => Change(one with { Operation = "second" }, random, 2 * rate)));
        return (participations, [.. cohort.Measurements.Where(_ => !Happens(random, rate / 2))]);
    }

    /// <summary>The report of a request about them.</summary>
    public static Report Report(ReportRequest request, (List<Participation> Participations, List<Measurement> Measurements) cohort) =>
        Reports.Report.Of(request, cohort.Participations, cohort.Measurements);

    public static ReportRequest Request(params Breakdown[] by) => new(Project, From, To) { By = by.ToValueList() };

    private static Participation Change(Participation one, Random random, double rate)
    {
        var groups = s_targetGroups.Where(_ => random.Next(3) == 0).ToValueList();
        var days = Happens(random, rate) ? random.Next(-200, 200) : 0;
        var spells = Happens(random, rate / 2)
            ? [new Spell(one.Entry.PlusDays(days), new Exit(Max(To.PlusDays(-random.Next(2)), one.Entry.PlusDays(days)), Maybe(one.Exit?.Reason, random)))]
            : Moved(one.Spells, days);
        return one with
        {
            Gender = Happens(random, rate) ? Gender.All[random.Next(Gender.All.Count)] : one.Gender,
            Forbund = Happens(random, rate) ? null : one.Forbund,
            Municipality = Happens(random, rate) ? null : one.Municipality,
            BirthDate =
                Happens(random, rate) ? null
                : Happens(random, rate) ? one.Entry.PlusYears(-random.Next(15, 70))
                : one.BirthDate,
            Kind = Happens(random, rate / 2) ? ParticipantKind.Anonymous : one.Kind,
            Spells = spells,
            Events = days == 0 && spells.Equals(one.Spells) ? one.Events : [],
            Interventions = [],
            AtEntry = one.AtEntry with
            {
                LabourStatus = Happens(random, rate) ? null : one.AtEntry.LabourStatus,
                RegisteredUnemployed = Happens(random, rate) ? default(Fact) : one.AtEntry.RegisteredUnemployed,
                Isced = Happens(random, rate) ? null : one.AtEntry.Isced,
                Disability = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.Disability,
                Rural = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.Rural,
                Minority = Happens(random, rate) ? (Fact)random.Next(3) : one.AtEntry.Minority,
                TargetGroups = groups,
                NotTargetGroups = [],
            },
        };
    }

    private static ValueList<Spell> Moved(ValueList<Spell> spells, int days) =>
        days == 0
            ? spells
            : spells
                .Select(spell => new Spell(spell.Start.PlusDays(days), spell.Exit is { } exit ? new Exit(exit.Date.PlusDays(days), exit.Reason) : null))
                .ToValueList();

    private static ExitReason? Maybe(ExitReason? reason, Random random) => random.Next(3) == 0 ? null : reason;

    private static LocalDate Max(LocalDate one, LocalDate other) => one > other ? one : other;

    private static bool Happens(Random random, double rate) => random.NextDouble() < rate;
}
