using NodaTime;

namespace Gransgangare.Bip;

/// <summary>A later measurement against the first.</summary>
/// <param name="On">The day of the later measurement.</param>
/// <param name="Gain">Mean of the paired changes of the index, in scale steps; below 0 is a loss.</param>
internal readonly record struct CourseGain(LocalDate On, Fraction Gain)
{
    /// <summary>The type only: a gain is data about a person.</summary>
    public override string ToString() => nameof(CourseGain);
}
