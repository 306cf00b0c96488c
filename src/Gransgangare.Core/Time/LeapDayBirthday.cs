namespace Gransgangare.Core;

/// <summary>
/// Day on which a person born on 29 February turns a year in a common year (skottdagsfödd). One setting for the whole library
/// (SE-R13, ESF-O16). The law on time limits, by analogy: see <see cref="TimeLimits"/>.
/// </summary>
public enum LeapDayBirthday
{
    /// <summary>28 February, the default.</summary>
    February28 = 0,

    /// <summary>1 March.</summary>
    March1 = 1,
}
