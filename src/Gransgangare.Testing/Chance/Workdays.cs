using NodaTime;

namespace Gransgangare.Testing;

/// <summary>Offices register on weekdays: a Saturday or Sunday becomes the Friday before.</summary>
internal static class Workdays
{
    public static LocalDate OnOrBefore(LocalDate day) =>
        day.DayOfWeek switch
        {
            IsoDayOfWeek.Saturday => day.PlusDays(-1),
            IsoDayOfWeek.Sunday => day.PlusDays(-2),
            _ => day,
        };
}
