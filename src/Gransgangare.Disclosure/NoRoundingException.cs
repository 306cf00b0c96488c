namespace Gransgangare.Disclosure;

/// <summary>A table has no rounding that keeps every sum, or none that is found: as can be with three and more dimensions.</summary>
public sealed class NoRoundingException : InvalidOperationException
{
    /// <summary>Says it.</summary>
    public NoRoundingException()
        : base("No rounding of this table keeps every sum.") { }
}
