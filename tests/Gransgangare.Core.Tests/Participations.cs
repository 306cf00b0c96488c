using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Gransgangare.Core.Tests;

/// <summary>Generated participations around 2024, with several spells, same-day events and facts left out.</summary>
internal static class Participations
{
    private static readonly LocalDate s_first = new(2023, 6, 1);

    public static Arbitrary<LocalDate> Days { get; } = Gen.Choose(-10, 900).Select(s_first.PlusDays).ToArbitrary();

    public static Gen<ParticipationEvent> Event { get; } =
        Gen.Choose(0, 600)
            .SelectMany(day => Gen.Elements(EventKind.All.ToArray()).Select(kind => new ParticipationEvent(s_first.PlusDays(day), kind)));

    public static Gen<Spell> Spell { get; } =
        from start in Gen.Choose(0, 500)
        from length in Gen.Choose(-60, 200)
        from reason in Gen.Elements(ExitReason.All.Append(null).ToArray())
        from followUp in Gen.Elements<SixMonthFollowUp?>(null, new SixMonthFollowUp(), SixMonthFollowUp.NoAnswer)
        from jobStart in Gen.Choose(-1, 60)
        from jobLength in Gen.Choose(-1, 90)
        let day = s_first.PlusDays(start)
        select new Spell(
            day,
            length < 0
                ? null
                : new Exit(day.PlusDays(length), reason)
                {
                    SixMonthFollowUp = followUp,
                    JobStart = jobStart < 0 ? null : day.PlusDays(length + jobStart),
                    JobEnd = jobLength < 0 ? null : day.PlusDays(length + Math.Max(0, jobStart) + jobLength),
                }
        );

    public static Gen<Intervention> Intervention { get; } =
        from start in Gen.Choose(0, 500)
        from length in Gen.Choose(-1, 200)
        let day = s_first.PlusDays(start)
        select new Intervention(InterventionKind.Health, new ParticipationPeriod(day, length < 0 ? null : day.PlusDays(length)));

    public static Arbitrary<Participation> Any { get; } =
        (
            from spells in Spell.NonEmptyListOf()
            from events in Event.ListOf()
            from interventions in Intervention.ListOf()
            select Some.Participation() with
            {
                Spells = spells.ToValueList(),
                Events = events.ToValueList(),
                Interventions = interventions.ToValueList(),
            }
        ).ToArbitrary();
}
