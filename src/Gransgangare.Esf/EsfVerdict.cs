namespace Gransgangare.Esf;

/// <summary>Verdict on one person and one indicator (bedömning).</summary>
public enum EsfVerdict
{
    /// <summary>A known fact says no (räknas inte).</summary>
    NotCounted = 0,

    /// <summary>Every condition holds (räknas).</summary>
    Counted = 1,

    /// <summary>Nothing known says no, but a needed fact is missing (kan inte avgöras): never read as no.</summary>
    CannotSay = 2,

    /// <summary>The person, or the indicator for this person's specific objective, is outside the follow-up (utanför).</summary>
    OutOfScope = 3,
}
