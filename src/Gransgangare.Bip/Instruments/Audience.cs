namespace Gransgangare.Bip;

/// <summary>For whom a view of measurements is made (målgrupp för visning).</summary>
/// <remarks>Source: BIP-V2.</remarks>
public enum Audience
{
    /// <summary>The participant, for the talk (deltagaren); the default, and sensitive items are left out.</summary>
    Participant = 0,

    /// <summary>Caseworkers and those who follow up (professionen); everything is shown.</summary>
    Professional = 1,
}
