using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>Dates of rows, which may be missing.</summary>
internal static class Day
{
    public static LocalDate? Of(DateOnly? date) => date is { } day ? LocalDate.FromDateOnly(day) : null;
}
