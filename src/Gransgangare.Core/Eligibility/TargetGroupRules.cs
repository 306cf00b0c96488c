using NodaTime;

namespace Gransgangare.Core;

/// <summary>Whether a person belongs to a target group, group by group (SE-T1 to SE-T9).</summary>
internal sealed class TargetGroupRules(EligibilityFacts facts, TargetGroupThresholds thresholds, LeapDayBirthday leapDayBirthday)
{
    public EligibilityReason Judge(TargetGroup group) =>
        group == TargetGroup.LongTermUnemployed ? Unemployed()
        : group == TargetGroup.LongTermSickListed ? SickListed()
        : group == TargetGroup.YoungActivityCompensation ? ActivityCompensation()
        : group == TargetGroup.YoungNeet ? Neet()
        : group == TargetGroup.LongTermSocialAssistance ? Assistance()
        : group == TargetGroup.ForeignBorn ? Reason(group, group.Code, "SE-T9", ["foreign_born"], [Assessment(group, facts.ForeignBorn)])
        : Assessed(group);

    private EligibilityReason Unemployed()
    {
        var rule = FormattableString.Invariant($"long-term-unemployed-{thresholds.UnemployedMonths}");
        var since = facts.UnemployedSince;
        // A day from which somebody is unemployed says that they are.
        var unemployed = facts.Unemployed is Fact.Yes or Fact.No || since is null ? facts.Unemployed : Fact.Yes;
        var isLong = since is { } day
            ? Is(day <= facts.On && TimeLimits.AfterMonths(day, thresholds.UnemployedMonths) < facts.On)
            : Fact.NotKnown;
        return Reason(
            TargetGroup.LongTermUnemployed,
            rule,
            "SE-T1",
            ["unemployed_since"],
            [
                EligibilityConditions.Of("unemployed", unemployed, "labour_status", "registered_unemployed"),
                EligibilityConditions.Since($"unemployed-over-{thresholds.UnemployedMonths}-months", isLong, since, "unemployed_since"),
            ]
        );
    }

    private EligibilityReason SickListed()
    {
        var days = facts.SickListings is null ? (int?)null : SickDaysInForce();
        var rule = FormattableString.Invariant($"long-term-sick-{thresholds.SickDays}");
        return Reason(
            TargetGroup.LongTermSickListed,
            rule,
            "SE-T2",
            ["sick_listings"],
            [
                EligibilityConditions.Number(
                    FormattableString.Invariant($"sick-listed-{thresholds.SickDays}-days"),
                    days,
                    thresholds.SickDays,
                    new LocalizedText("dagar sjukskriven i följd", "days sick-listed in a row"),
                    "sick_listings"
                ),
            ]
        );
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
            "SE-T9",
            ["income_sources", "birth_date"],
            [
                EligibilityConditions.Of(IncomeSource.ActivityCompensation.Code, receives, "income_sources"),
                EligibilityConditions.Age(facts, thresholds.ActivityCompensation, leapDayBirthday),
            ]
        );
    }

    private EligibilityReason Neet() =>
        Reason(
            TargetGroup.YoungNeet,
            Range(TargetGroup.YoungNeet, thresholds.Young),
            "SE-T4",
            ["works", "studies", "birth_date"],
            [
                EligibilityConditions.Of("no-work", Not(facts.Works), "labour_status", "work_extent_before"),
                EligibilityConditions.Of("no-study", Not(facts.Studies), "in_education", "study_extent_before"),
                EligibilityConditions.Age(facts, thresholds.Young, leapDayBirthday),
            ]
        );

    private EligibilityReason Assistance() =>
        Reason(
            TargetGroup.LongTermSocialAssistance,
            FormattableString.Invariant($"long-term-assistance-{thresholds.AssistanceMonths}"),
            "SE-T3",
            ["assistance_months"],
            [
                EligibilityConditions.Number(
                    FormattableString.Invariant($"assistance-{thresholds.AssistanceMonths}-months"),
                    facts.AssistanceMonths,
                    thresholds.AssistanceMonths,
                    new LocalizedText(
                        "månader med ekonomiskt bistånd under kalenderåret",
                        "months of social assistance in the calendar year"
                    ),
                    "assistance_months"
                ),
            ]
        );

    private EligibilityReason Assessed(TargetGroup group) =>
        Reason(
            group,
            group.Code,
            "SE-T9",
            [$"assessment:{group.Code}"],
            [Assessment(group, facts.Assessments.FirstOrDefault(assessment => assessment.Group == group).Belongs)]
        );

    private static EligibilityCondition Assessment(TargetGroup group, Fact belongs) =>
        EligibilityConditions.Of($"assessed-{group.Code}", belongs, "target_groups", "not_target_groups");

    private static string Range(TargetGroup group, AgeRange range) => FormattableString.Invariant($"{group.Code}-{range.From}-{range.To}");

    // A name of a fact stands for one condition, or for the last where there are more conditions than names.
    private static EligibilityReason Reason(TargetGroup group, string rule, string source, string[] facts, EligibilityCondition[] because)
    {
        var holds = because.Select(condition => condition.Holds).Aggregate(And);
        var lacking = facts.Zip(because.Skip(because.Length - facts.Length), (fact, condition) => (fact, condition.Holds));
        return new EligibilityReason(
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
            holds is Fact.Yes or Fact.No
                ? ValueList<string>.Empty
                : lacking.Where(one => one.Holds is not (Fact.Yes or Fact.No)).Select(one => one.fact).ToValueList()
        )
        {
            Because = because.ToValueList(),
            Group = group,
        };
    }

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
