namespace Gransgangare.Esf;

/// <summary>Labour market status of a parent on leave who is not registered as unemployed (föräldraledig).</summary>
/// <remarks>Source: ESF-L1, ESF-O5. Option <c>parental-leave</c>.</remarks>
public enum ParentalLeaveReading
{
    /// <summary>
    /// As EU-LFS from 2021 (<c>eu-lfs</c>), the default of ESF+: maternity and paternity leave, parental leave with a job-related income and one
    /// of at most three months are employment, a longer one is not. Of a leave whose kind is not known the reported status holds.
    /// </summary>
    EuLfs = 0,

    /// <summary>Inactive (<c>inactive</c>), the default of ESF 2014–2020 and until version 1.0 that of ESF+.</summary>
    Inactive = 1,

    /// <summary>Employed (<c>employed</c>).</summary>
    Employed = 2,
}
