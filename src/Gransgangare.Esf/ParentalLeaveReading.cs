namespace Gransgangare.Esf;

/// <summary>Labour market status of a person on full-time parental leave who is not registered as unemployed (föräldraledig).</summary>
/// <remarks>Source: ESF-L1, ESF-O5. Option <c>parental-leave</c>.</remarks>
public enum ParentalLeaveReading
{
    /// <summary>Inactive (<c>inactive</c>), the default.</summary>
    Inactive = 0,

    /// <summary>Employed (<c>employed</c>).</summary>
    Employed = 1,
}
