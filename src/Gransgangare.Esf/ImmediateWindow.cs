namespace Gransgangare.Esf;

/// <summary>Length of the window after leaving for immediate results (fönster för omedelbara resultat). Its last day is included.</summary>
/// <remarks>Source: ESF-P13, ESF-Q10, ESF-O2, ESF-B3. Option <c>immediate-window</c>.</remarks>
public enum ImmediateWindow
{
    /// <summary>Exit + 28 days (<c>28-days</c>), the default: day 28 in, day 29 out.</summary>
    TwentyEightDays = 0,

    /// <summary>Exit + one month (<c>one-month</c>), clamped to the month's end: 31 January gives 28 or 29 February.</summary>
    OneMonth = 1,
}
