namespace Gransgangare.Esf.Rules;

/// <summary>Values of <see cref="Seen.LabourStatus"/>: the status with the step of ESF-L1 that decided it.</summary>
internal enum LabourStatusSeen : byte
{
    NotKnown,
    RegisteredUnemployed,
    Unemployed,
    Inactive,
    InactiveOnParentalLeave,
    Employed,
    EmployedOnParentalLeave,
}
