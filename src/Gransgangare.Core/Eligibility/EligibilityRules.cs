namespace Gransgangare.Core;

/// <summary>
/// Rules for who may take part in a project (behörighetsregler): one target group of the project must hold, and no other authority may have
/// assessed a fitting measure already. Age outside the range is a warning, never a rejection (SE-R13).
/// </summary>
/// <param name="project">The project.</param>
/// <param name="thresholds">Thresholds of the target groups; <c>null</c> = the defaults.</param>
/// <param name="leapDayBirthday">Reading for persons born on 29 February.</param>
public sealed class EligibilityRules(
    ProjectDefinition project,
    TargetGroupThresholds? thresholds = null,
    LeapDayBirthday leapDayBirthday = LeapDayBirthday.February28
)
{
    /// <summary>Decides.</summary>
    /// <param name="facts">What is known on the day of the decision.</param>
    /// <returns>The decision; <see cref="EligibilityVerdict.CannotSay"/> names the facts that could still decide.</returns>
    public EligibilityDecision Decide(EligibilityFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        var groups = project.TargetGroups.Select(group => (Group: group, Reason: Judge(group, facts))).ToList();
        var members = groups.Where(row => row.Reason.Holds == Fact.Yes).Select(row => row.Group).ToValueList();
        var inGroup =
            members.Count > 0 || groups.Count == 0 ? Fact.Yes
            : groups.Any(row => row.Reason.Holds != Fact.No) ? Fact.NotKnown
            : Fact.No;
        var elsewhere = project.ExcludesAssessedElsewhere ? facts.AssessedElsewhere : Fact.No;
        var verdict =
            elsewhere == Fact.Yes || inGroup == Fact.No ? EligibilityVerdict.NotEligible
            : elsewhere == Fact.No && inGroup == Fact.Yes ? EligibilityVerdict.Eligible
            : EligibilityVerdict.CannotSay;
        return new EligibilityDecision(
            verdict,
            members,
            [AgeStep(facts), .. ExclusionStep(elsewhere), .. groups.Select(row => row.Reason)]
        );
    }

    /// <summary>Whether a person belongs to one target group, with the name of its rule and threshold (SE-R14), whatever the project asks for.</summary>
    /// <param name="group">The group.</param>
    /// <param name="facts">What is known on the day.</param>
    public EligibilityReason Judge(TargetGroup group, EligibilityFacts facts) =>
        new TargetGroupRules(
            facts ?? throw new ArgumentNullException(nameof(facts)),
            thresholds ?? new TargetGroupThresholds(),
            leapDayBirthday
        ).Judge(group ?? throw new ArgumentNullException(nameof(group)));

    private EligibilityReason AgeStep(EligibilityFacts facts)
    {
        var condition = EligibilityConditions.Age(facts, project.Ages, leapDayBirthday);
        var text = condition.Holds switch
        {
            Fact.Yes => new LocalizedText("åldern ligger inom projektets åldrar", "the age lies within the project's ages"),
            Fact.No => new LocalizedText(
                "åldern ligger utanför projektets åldrar; pröva om personen ändå kan delta",
                "the age lies outside the project's ages; consider whether the person may take part all the same"
            ),
            _ => new LocalizedText("åldern är inte känd", "the age is not known"),
        };
        return new EligibilityReason(
            condition.Id,
            condition.Holds,
            text,
            "SE-R13",
            condition.Holds is Fact.Yes or Fact.No ? ValueList<string>.Empty : ["birth_date"],
            IsWarning: condition.Holds != Fact.Yes
        )
        {
            Because = [condition],
        };
    }

    private IEnumerable<EligibilityReason> ExclusionStep(Fact elsewhere)
    {
        if (!project.ExcludesAssessedElsewhere)
        {
            yield break;
        }

        var text = elsewhere switch
        {
            Fact.Yes => new LocalizedText(
                "en annan myndighet har redan bedömt en lämplig insats",
                "another authority has already assessed a fitting measure"
            ),
            Fact.No => new LocalizedText(
                "ingen annan myndighet har bedömt en lämplig insats",
                "no other authority has assessed a fitting measure"
            ),
            _ => new LocalizedText(
                "det är inte känt om en annan myndighet har bedömt en lämplig insats",
                "it is not known whether another authority has assessed a fitting measure"
            ),
        };
        yield return new EligibilityReason(
            "assessed-elsewhere",
            elsewhere,
            text,
            "SE-T6",
            elsewhere is Fact.Yes or Fact.No ? ValueList<string>.Empty : ["assessed_elsewhere"]
        )
        {
            Because = [EligibilityConditions.Of("assessed-elsewhere", elsewhere, "assessed_elsewhere")],
        };
    }
}
