namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.LabourStatus"/>: the status with the step of ESF-L1 that decided it.</summary>
internal enum LabourStatusSeen : byte
{
    NotKnown,
    RegisteredUnemployed,
    Unemployed,
    Inactive,
    Employed,

    /// <summary>On leave as a parent, whatever the leave, under the reading of ESF 2014–2020.</summary>
    InactiveOnParentalLeave,

    /// <summary>On leave as a parent, whatever the leave, under the reading for a restatement of old figures.</summary>
    EmployedOnParentalLeave,

    OnMaternityOrPaternityLeave,
    OnLeaveWithJobRelatedIncome,
    OnLeaveOfAtMostThreeMonths,
    OnLongerLeave,

    /// <summary>On parental leave that is not known to be short, of which it is not known whether it has a job-related income.</summary>
    LeaveIncomeNotKnown,

    /// <summary>On parental leave without a job-related income, of which one day or both are not known.</summary>
    LeaveFirstDayNotKnown,
    LeaveLastDayNotKnown,
    LeaveDaysNotKnown,
}
