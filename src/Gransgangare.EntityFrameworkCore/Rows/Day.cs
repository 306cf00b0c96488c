using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Dates of rows, which may be missing.</summary>
internal static class Day
{
    /// <summary>Whether a day lies before every day of a database, which begins with the year 1.</summary>
    public static bool IsBeforeAll(LocalDate? date) => date is { Year: < 1 };

    /// <summary>The day to compare rows with: the database has none before the year 1.</summary>
    public static DateOnly Asked(LocalDate date) => date.Year < 1 ? DateOnly.MinValue : date.ToDateOnly();

    public static LocalDate? Of(DateOnly? date) => date is { } day ? LocalDate.FromDateOnly(day) : null;
}
