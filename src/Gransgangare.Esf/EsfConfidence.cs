namespace Gransgangare.Esf;

/// <summary>How sure the reading of a rule is (säkerhet), as marked in the rule collection.</summary>
public enum EsfConfidence
{
    /// <summary>Literal text of the official source.</summary>
    A = 0,

    /// <summary>Text of a Member State or national body, or an official text known only in part.</summary>
    B = 1,

    /// <summary>General knowledge of the official guidance, not confirmed by its text.</summary>
    C = 2,

    /// <summary>Inference, or design default.</summary>
    D = 3,
}
