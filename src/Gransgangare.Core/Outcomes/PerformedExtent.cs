namespace Gransgangare.Core;

/// <summary>The SUS test: what the person actually does after the exit (SE-R3, SE-S5, SE-S22).</summary>
internal static class PerformedExtent
{
    public static OutcomeVerdict Judge(OutcomeRuleSet rules, Exit exit)
    {
        // Each person once, work before study (SE-R4); any extent above 0 counts (SE-S22).
        if (exit.WorkExtent > 0)
        {
            return OutcomeVerdict.Decided(ExitCategory.WorkOrStudy, ExitActivity.Work, "SE-R3");
        }

        if (exit.StudyExtent > 0)
        {
            return OutcomeVerdict.Decided(ExitCategory.WorkOrStudy, ExitActivity.Study, "SE-S22");
        }

        if (exit.Reason is not { } reason || rules.CategoryOf(reason) != ExitCategory.WorkOrStudy)
        {
            return rules.ByReason(exit);
        }

        return reason.Activity switch
        {
            // Employed but away sick performs no work (SE-S5), so the reason alone does not show it.
            ExitActivity.Work when exit.WorkExtent is null => OutcomeVerdict.CannotSay("SE-R3", "work_extent"),
            ExitActivity.Work => OutcomeVerdict.Decided(ExitCategory.OtherReasons, ExitActivity.None, "SE-S5"),
            ExitActivity.Study when exit.StudyExtent is 0 => OutcomeVerdict.Decided(ExitCategory.OtherReasons, ExitActivity.None, "SE-S22"),
            _ => rules.ByReason(exit),
        };
    }
}
