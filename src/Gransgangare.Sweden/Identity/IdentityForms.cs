namespace Gransgangare.Sweden.Identity;

/// <summary>Which numbers are accepted beside personnummer and samordningsnummer (mottagna nummerslag).</summary>
[Flags]
public enum IdentityForms
{
    /// <summary>Personnummer and samordningsnummer only; the default.</summary>
    Standard = 0,

    /// <summary>Interim numbers too (SE-I10).</summary>
    Interim = 1,

    /// <summary>SCB's form for protected persons too (SE-M10).</summary>
    ScbProtected = 2,
}
