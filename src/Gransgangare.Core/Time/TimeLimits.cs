using NodaTime;

namespace Gransgangare.Core;

/// <summary>
/// The last day of a time counted in months or days from a day (tidsfrist). It never throws: beyond the calendar it is the calendar's first or last
/// day, so that a record that came from elsewhere stops no figure.
/// </summary>
/// <remarks>
/// The day that the time is counted from is not itself counted (Reg. (EEC, Euratom) 1182/71 Art. 3(1)). A time in months or years ends on the same
/// day number of its last month, else on that month's last day (lag (1930:173) 1 §): the day six months after 31 August is 28 or 29 February. This
/// is the law behind SE-R13, SE-K6, BIP-D1, ESF-B1 and ESF-B8.
/// </remarks>
internal static class TimeLimits
{
    private const int MonthsInYear = 12;

    // So far from the ends of the calendar that days of fifty years cannot reach them.
    private const int SafeYear = 9900;
    private const int SafeDays = 50 * 365;

    /// <summary>The day a number of months after a day.</summary>
    /// <param name="day">The day, which is not counted.</param>
    /// <param name="months">Number of months; negative = before.</param>
    public static LocalDate AfterMonths(LocalDate day, int months)
    {
        var month = ((long)day.Year * MonthsInYear) + day.Month - 1 + months;
        return month >= (LocalDate.MaxIsoValue.Year + 1L) * MonthsInYear ? LocalDate.MaxIsoValue
            : month < (long)LocalDate.MinIsoValue.Year * MonthsInYear ? LocalDate.MinIsoValue
            : day.PlusMonths(months);
    }

    /// <summary>The day a number of days after a day.</summary>
    /// <param name="day">The day, which is not counted.</param>
    /// <param name="days">Number of days; negative = before.</param>
    public static LocalDate AfterDays(LocalDate day, int days) =>
        day.Year is > -SafeYear and < SafeYear && days is > -SafeDays and < SafeDays ? day.PlusDays(days)
        : days > Period.DaysBetween(day, LocalDate.MaxIsoValue) ? LocalDate.MaxIsoValue
        : days < Period.DaysBetween(day, LocalDate.MinIsoValue) ? LocalDate.MinIsoValue
        : day.PlusDays(days);
}
