namespace Gransgangare.Evidence;

/// <summary>Events and time at risk of two arms in one stratum: whole numbers in a unit of the caller's, such as days.</summary>
/// <param name="ExposedEvents">Events in the first arm.</param>
/// <param name="ExposedTime">Time at risk in the first arm.</param>
/// <param name="OtherEvents">Events in the second arm.</param>
/// <param name="OtherTime">Time at risk in the second arm.</param>
public readonly record struct RateStratum(long ExposedEvents, long ExposedTime, long OtherEvents, long OtherTime)
{
    /// <summary>The sum of two strata.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <exception cref="OverflowException">A sum exceeds what a number holds.</exception>
    public static RateStratum operator +(RateStratum left, RateStratum right) =>
        checked(
            new(
                left.ExposedEvents + right.ExposedEvents,
                left.ExposedTime + right.ExposedTime,
                left.OtherEvents + right.OtherEvents,
                left.OtherTime + right.OtherTime
            )
        );
}
