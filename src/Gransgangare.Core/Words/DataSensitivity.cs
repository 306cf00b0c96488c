namespace Gransgangare.Core;

/// <summary>How sensitive a fact about a person is (känslighet), as the GDPR column of the target groups says.</summary>
public enum DataSensitivity : byte
{
    /// <summary>Ordinary personal data.</summary>
    Ordinary = 0,

    /// <summary>Reveals health through a benefit.</summary>
    Indirect = 1,

    /// <summary>Special category (GDPR Article 9 or 10) or secrecy-laden: not stored unless switched on (SE-T8, SE-D8).</summary>
    Special = 2,
}
