using NodaTime;

namespace Gransgangare.Core;

/// <summary>Time in public support (tid i offentlig försörjning).</summary>
/// <remarks>Source: SE-S11, SE-R12.</remarks>
internal static class PublicSupport
{
    /// <summary>
    /// Whole months of the unbroken run of public support that is in force on a day. Breaks of at most one calendar month do not end the run, and
    /// are not subtracted from it: after a period that ends on 10 March the next may begin on 11 April at the latest.
    /// </summary>
    /// <param name="periods">Periods of support in any order, both days included; overlaps count once; an open one still goes on.</param>
    /// <param name="on">The day, usually the entry; it is not itself counted, and later periods are ignored.</param>
    /// <returns>Completed calendar months from the first day of the run to the day; 0 if no run reaches it.</returns>
    public static int MonthsBefore(IEnumerable<ParticipationPeriod> periods, LocalDate on)
    {
        LocalDate? start = null;
        var reaches = LocalDate.MinIsoValue;
        foreach (
            var period in (periods ?? throw new ArgumentNullException(nameof(periods)))
                .Where(period => period.Start < on)
                .OrderBy(period => period.Start)
        )
        {
            start = start is { } first && period.Start <= reaches ? first : period.Start;
            reaches = LocalDate.Max(reaches, Reach(period, on));
        }

        return start is { } run && on <= reaches ? Period.Between(run, on, PeriodUnits.Months).Months : 0;
    }

    // The last day on which another period still continues the run.
    private static LocalDate Reach(ParticipationPeriod period, LocalDate on) =>
        period.End is { } end && end < on ? TimeLimits.AfterMonths(TimeLimits.AfterDays(end, 1), 1) : on;
}
