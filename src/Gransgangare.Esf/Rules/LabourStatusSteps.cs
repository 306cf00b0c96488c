using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>The steps of ESF-L1: which one decides, the status it gives, and what is missing where it gives none.</summary>
internal static class LabourStatusSteps
{
    private const int MonthsOfShortLeave = 3;

    /// <summary>
    /// The first step that fits: registered unemployed whatever else, then the leave of a parent as EU-LFS reads it, then the status that the
    /// office reported.
    /// </summary>
    public static LabourStatusSeen Of(Participation participation)
    {
        var facts = participation.AtEntry;
        return facts.RegisteredUnemployed == Fact.Yes ? LabourStatusSeen.RegisteredUnemployed
            : IsLeaveInForce(participation) ? OfLeave(facts)
            : facts.LabourStatus is not { } reported ? LabourStatusSeen.NotKnown
            : ReferenceEquals(reported, LabourStatus.Employed) ? LabourStatusSeen.Employed
            : ReferenceEquals(reported, LabourStatus.Unemployed) ? LabourStatusSeen.Unemployed
            : LabourStatusSeen.Inactive;
    }

    /// <summary>Whether the person is on leave as a parent at entry by what is known, of whatever kind.</summary>
    public static bool IsOnLeave(Participation participation) =>
        participation.AtEntry.ParentalLeave == Fact.Yes || IsLeaveInForce(participation);

    /// <summary>Whether a leave of a known kind holds on the entry day (ESF-P19), as far as its days are known.</summary>
    public static bool IsLeaveInForce(Participation participation) =>
        participation.AtEntry is { Leave: not null } facts
        && !(facts.LeaveFrom > participation.Entry)
        && !(facts.LeaveToExpected < participation.Entry);

    /// <summary>
    /// Whether a leave lasts three months at most, its first and last day included; <c>null</c> if one of them is not known. In whole numbers, so
    /// that no day is too early or too late.
    /// </summary>
    public static bool? IsShort(EntryFacts facts)
    {
        if (facts.LeaveFrom is not { } from || facts.LeaveToExpected is not { } to)
        {
            return null;
        }

        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        var isLastOfMonth = to.Day == to.Calendar.GetDaysInMonth(to.Year, to.Month);
        return months < MonthsOfShortLeave || months == MonthsOfShortLeave && to.Day < from.Day && !isLastOfMonth;
    }

    /// <summary>The status that a step gives; <c>null</c> = it is not known.</summary>
    public static LabourStatus? Status(this LabourStatusSeen step) =>
        step switch
        {
            LabourStatusSeen.RegisteredUnemployed or LabourStatusSeen.Unemployed => LabourStatus.Unemployed,
            LabourStatusSeen.Inactive or LabourStatusSeen.InactiveOnParentalLeave or LabourStatusSeen.OnLongerLeave =>
                LabourStatus.Inactive,
            LabourStatusSeen.Employed
            or LabourStatusSeen.EmployedOnParentalLeave
            or LabourStatusSeen.OnMaternityOrPaternityLeave
            or LabourStatusSeen.OnLeaveWithJobRelatedIncome
            or LabourStatusSeen.OnLeaveOfAtMostThreeMonths => LabourStatus.Employed,
            _ => null,
        };

    /// <summary>The facts that would let a step give a status.</summary>
    public static Missing Missing(this LabourStatusSeen step) =>
        step switch
        {
            LabourStatusSeen.NotKnown => Rules.Missing.LabourStatus,
            LabourStatusSeen.LeaveIncomeNotKnown => Rules.Missing.LeaveIncome,
            LabourStatusSeen.LeaveFirstDayNotKnown => Rules.Missing.LeaveFrom,
            LabourStatusSeen.LeaveLastDayNotKnown => Rules.Missing.LeaveTo,
            LabourStatusSeen.LeaveDaysNotKnown => Rules.Missing.LeaveFrom | Rules.Missing.LeaveTo,
            _ => Rules.Missing.None,
        };

    // Whether there is a job-related income decides nothing about a short leave: the person is employed either way.
    private static LabourStatusSeen OfLeave(EntryFacts facts) =>
        ReferenceEquals(facts.Leave, LeaveKind.MaternityPaternity) ? LabourStatusSeen.OnMaternityOrPaternityLeave
        : facts.LeaveJobRelatedIncome == Fact.Yes ? LabourStatusSeen.OnLeaveWithJobRelatedIncome
        : IsShort(facts) == true ? LabourStatusSeen.OnLeaveOfAtMostThreeMonths
        : facts.LeaveJobRelatedIncome != Fact.No ? LabourStatusSeen.LeaveIncomeNotKnown
        : IsShort(facts) == false ? LabourStatusSeen.OnLongerLeave
        : facts.LeaveFrom is not null ? LabourStatusSeen.LeaveLastDayNotKnown
        : facts.LeaveToExpected is not null ? LabourStatusSeen.LeaveFirstDayNotKnown
        : LabourStatusSeen.LeaveDaysNotKnown;
}
