namespace Gransgangare.Evidence;

/// <summary>
/// How forecasts made in the same way from what was known at earlier quarter ends turned out (prövning bakåt): the number of exits of each förbund
/// in the next quarter against its 80 % interval.
/// </summary>
/// <param name="Quarters">Number of förbund-quarters tried.</param>
/// <param name="Held">Those whose exits lay in the interval.</param>
/// <param name="RivalHeld">Those whose exits lay in the interval of the simplest rival: as many as in the quarter before.</param>
public readonly record struct BackTest(int Quarters, int Held, int RivalHeld)
{
    /// <summary>Whether the intervals held about as often as they say: 60 to 95 % of them.</summary>
    internal bool Holds => 100 * Held >= 60 * Quarters && 100 * Held <= 95 * Quarters;
}
