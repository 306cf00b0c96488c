namespace Gransgangare.Core;

/// <summary>How sure the reading of a rule is (säkerhet). Where the parts of a rule differ it is that of the least certain part.</summary>
public enum Certainty
{
    /// <summary>Stated by the official source or by the study itself.</summary>
    A = 0,

    /// <summary>Stated by a national body or a secondary text, or put together from stated facts.</summary>
    B = 1,

    /// <summary>General knowledge that no text at hand confirms; kept replaceable.</summary>
    C = 2,

    /// <summary>Inference, or own choice of the library.</summary>
    D = 3,
}
