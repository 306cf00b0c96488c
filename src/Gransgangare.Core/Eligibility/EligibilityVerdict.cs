namespace Gransgangare.Core;

/// <summary>Outcome of an eligibility decision (behörighet).</summary>
public enum EligibilityVerdict
{
    /// <summary>A fact that decides is missing.</summary>
    CannotSay = 0,

    /// <summary>The person may take part.</summary>
    Eligible = 1,

    /// <summary>The person may not take part.</summary>
    NotEligible = 2,
}
