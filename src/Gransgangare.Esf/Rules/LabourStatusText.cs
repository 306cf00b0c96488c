using Gransgangare.Core;

namespace Gransgangare.Esf.Rules;

/// <summary>The step of ESF-L1 that decided the labour market status, and why, in words for a case worker.</summary>
internal static class LabourStatusText
{
    public static LocalizedText Of(LabourStatusSeen step, Participation participation) =>
        step switch
        {
            LabourStatusSeen.NotKnown => Reported(
                new("arbetsmarknadsstatus vid inträdet saknas", "labour market status at entry not known"),
                participation
            ),
            LabourStatusSeen.RegisteredUnemployed => Registered(participation),
            LabourStatusSeen.Unemployed => Reported(new("arbetslös vid inträdet", "unemployed at entry"), participation),
            LabourStatusSeen.Inactive => Reported(new("utanför arbetskraften vid inträdet", "inactive at entry"), participation),
            LabourStatusSeen.Employed => Reported(new("i arbete vid inträdet", "employed at entry"), participation),
            LabourStatusSeen.InactiveOnParentalLeave => new(
                "föräldraledig vid inträdet, läses som utanför arbetskraften",
                "on parental leave at entry, read as inactive"
            ),
            LabourStatusSeen.EmployedOnParentalLeave => new(
                "föräldraledig vid inträdet, läses som i arbete",
                "on parental leave at entry, read as employed"
            ),
            LabourStatusSeen.OnMaternityOrPaternityLeave => new(
                "mamma- eller pappaledig vid inträdet, alltid i arbete",
                "on maternity or paternity leave at entry, always employed"
            ),
            LabourStatusSeen.OnLeaveWithJobRelatedIncome => new(
                "föräldraledig med arbetsrelaterad ersättning vid inträdet, alltid i arbete",
                "on parental leave with a job-related income at entry, always employed"
            ),
            LabourStatusSeen.OnLeaveOfAtMostThreeMonths => new(
                $"föräldraledig {Days(participation, "till och med")}, högst tre månader: i arbete",
                $"on parental leave {Days(participation, "to")}, at most three months: employed"
            ),
            LabourStatusSeen.OnLongerLeave => new(
                $"föräldraledig {Days(participation, "till och med")} utan arbetsrelaterad ersättning, mer än tre månader: utanför arbetskraften",
                $"on parental leave {Days(participation, "to")} without a job-related income, more than three months: inactive"
            ),
            LabourStatusSeen.LeaveIncomeNotKnown => new(
                "föräldraledig vid inträdet, om ersättningen är arbetsrelaterad är inte känt",
                "on parental leave at entry, whether its income is job-related is not known"
            ),
            LabourStatusSeen.LeaveFirstDayNotKnown => WithoutIncome("första dag", "first day"),
            LabourStatusSeen.LeaveLastDayNotKnown => WithoutIncome("förväntade sista dag", "expected last day"),
            LabourStatusSeen.LeaveDaysNotKnown => WithoutIncome("första och förväntade sista dag", "first and expected last day"),
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    private static LocalizedText Registered(Participation participation) =>
        LabourStatusSteps.IsOnLeave(participation)
            ? new(
                "inskriven som arbetssökande vid inträdet, vilket går före föräldraledigheten",
                "registered unemployed at entry, which comes before the parental leave"
            )
            : new("inskriven som arbetssökande vid inträdet", "registered unemployed at entry");

    // What was reported holds of a parent on leave too, where the facts that ESF+ asks for are not there.
    private static LocalizedText Reported(LocalizedText status, Participation participation) =>
        participation.AtEntry.Leave is not null
            ? new(
                status.Sv + " enligt uppgift; ledigheten gäller inte inträdesdagen",
                status.En + " as reported; the leave does not hold on the entry day"
            )
        : participation.AtEntry.ParentalLeave == Fact.Yes
            ? new(
                status.Sv + " enligt uppgift; föräldraledig, men ledighetens slag är inte känt",
                status.En + " as reported; on parental leave, but the kind of leave is not known"
            )
        : status;

    private static LocalizedText WithoutIncome(string sv, string en) =>
        new(
            $"föräldraledig utan arbetsrelaterad ersättning vid inträdet, ledighetens {sv} är inte känd",
            $"on parental leave without a job-related income at entry, the {en} of the leave not known"
        );

    private static string Days(Participation participation, string to) =>
        $"{SeenText.Day(participation.AtEntry.LeaveFrom!.Value)} {to} {SeenText.Day(participation.AtEntry.LeaveToExpected!.Value)}";
}
