using NodaTime;

namespace Gransgangare.Core;

/// <summary>Whether a person belongs to a target group, group by group (SE-T1 to SE-T9).</summary>
internal sealed class TargetGroupRules(EligibilityFacts facts, TargetGroupThresholds thresholds, LeapDayBirthday leapDayBirthday)
{
    private int? Age => facts.BirthDate is { } birthDate ? Core.Age.InCompletedYears(birthDate, facts.On, leapDayBirthday) : null;

    public EligibilityReason Judge(TargetGroup group) =>
        group == TargetGroup.LongTermUnemployed ? Unemployed()
        : group == TargetGroup.LongTermSickListed ? SickListed()
        : group == TargetGroup.YoungActivityCompensation ? ActivityCompensation()
        : group == TargetGroup.YoungNeet ? Neet()
        : group == TargetGroup.LongTermSocialAssistance ? Assistance()
        : group == TargetGroup.ForeignBorn ? Reason(group, group.Code, facts.ForeignBorn, "SE-T9", "foreign_born")
        : Assessed(group);

    private EligibilityReason Unemployed()
    {
        var rule = FormattableString.Invariant($"long-term-unemployed-{thresholds.UnemployedMonths}");
        var holds =
            facts.Unemployed == Fact.No ? Fact.No
            : facts.UnemployedSince is not { } since ? Fact.NotKnown
            : Is(since <= facts.On && TimeLimits.AfterMonths(since, thresholds.UnemployedMonths) < facts.On);
        return Reason(TargetGroup.LongTermUnemployed, rule, holds, "SE-T1", "unemployed_since");
    }

    private EligibilityReason SickListed()
    {
        var rule = FormattableString.Invariant($"long-term-sick-{thresholds.SickDays}");
        var holds = facts.SickListings is null ? Fact.NotKnown : Is(SickDaysInForce() >= thresholds.SickDays);
        return Reason(TargetGroup.LongTermSickListed, rule, holds, "SE-T2", "sick_listings");
    }

    // Days from the first day of the joined spell in force on the day of the decision; 0 if none is in force.
    private int SickDaysInForce()
    {
        LocalDate? start = null;
        LocalDate? end = null;
        foreach (
            var period in ((IEnumerable<ParticipationPeriod>)facts.SickListings!)
                .Where(period => period.Start <= facts.On)
                .OrderBy(period => period.Start)
        )
        {
            if (end is null || Gap(end.Value, period.Start) >= thresholds.SickGapDays)
            {
                start = period.Start;
                end = null;
            }

            var last = LocalDate.Min(period.End ?? facts.On, facts.On);
            end = end is null ? last : LocalDate.Max(end.Value, last);
        }

        return start is { } first && Gap(end!.Value, facts.On) < thresholds.SickGapDays ? Period.DaysBetween(first, end.Value) + 1 : 0;
    }

    private static int Gap(LocalDate lastDay, LocalDate nextDay) => Math.Max(0, Period.DaysBetween(lastDay, nextDay) - 1);

    private EligibilityReason ActivityCompensation()
    {
        var receives = facts.IncomeSources is null ? Fact.NotKnown : Is(facts.IncomeSources.Contains(IncomeSource.ActivityCompensation));
        var group = TargetGroup.YoungActivityCompensation;
        return Reason(
            group,
            Range(group, thresholds.ActivityCompensation),
            And(receives, In(thresholds.ActivityCompensation)),
            "SE-T9",
            Lacking(("income_sources", receives), ("birth_date", Known(facts.BirthDate)))
        );
    }

    private EligibilityReason Neet() =>
        Reason(
            TargetGroup.YoungNeet,
            Range(TargetGroup.YoungNeet, thresholds.Young),
            And(And(Not(facts.Works), Not(facts.Studies)), In(thresholds.Young)),
            "SE-T4",
            Lacking(("works", facts.Works), ("studies", facts.Studies), ("birth_date", Known(facts.BirthDate)))
        );

    private EligibilityReason Assistance()
    {
        var rule = FormattableString.Invariant($"long-term-assistance-{thresholds.AssistanceMonths}");
        var holds = facts.AssistanceMonths is not { } months ? Fact.NotKnown : Is(months >= thresholds.AssistanceMonths);
        return Reason(TargetGroup.LongTermSocialAssistance, rule, holds, "SE-T3", "assistance_months");
    }

    private EligibilityReason Assessed(TargetGroup group)
    {
        var assessment = facts.Assessments.FirstOrDefault(assessment => assessment.Group == group).Belongs;
        return Reason(group, group.Code, assessment, "SE-T9", $"assessment:{group.Code}");
    }

    private Fact In(AgeRange range) => Age is { } age ? Is(range.Contains(age)) : Fact.NotKnown;

    private static string Range(TargetGroup group, AgeRange range) => FormattableString.Invariant($"{group.Code}-{range.From}-{range.To}");

    private static EligibilityReason Reason(TargetGroup group, string rule, Fact holds, string source, params string[] lacking) =>
        new(
            rule,
            holds,
            holds switch
            {
                Fact.Yes => new LocalizedText($"tillhör målgruppen {group.Label.Sv}", $"belongs to the target group {group.Label.En}"),
                Fact.No => new LocalizedText(
                    $"tillhör inte målgruppen {group.Label.Sv}",
                    $"does not belong to the target group {group.Label.En}"
                ),
                _ => new LocalizedText($"kan inte avgöras: {group.Label.Sv}", $"cannot be decided: {group.Label.En}"),
            },
            source,
            holds is Fact.Yes or Fact.No ? ValueList<string>.Empty : ValueList.Of<string>(lacking)
        );

    private static string[] Lacking(params (string Name, Fact Fact)[] needed) =>
        needed.Where(fact => fact.Fact is not (Fact.Yes or Fact.No)).Select(fact => fact.Name).ToArray();

    private static Fact Known(LocalDate? date) => date is null ? Fact.NotKnown : Fact.Yes;

    private static Fact Is(bool value) => value ? Fact.Yes : Fact.No;

    private static Fact Not(Fact fact) =>
        fact switch
        {
            Fact.Yes => Fact.No,
            Fact.No => Fact.Yes,
            _ => fact,
        };

    // One no decides, whatever else is not known.
    private static Fact And(Fact a, Fact b) =>
        a == Fact.No || b == Fact.No ? Fact.No
        : a == Fact.Yes ? b
        : a;
}
