using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Core;

/// <summary>
/// Which dates a record may have (datumgränser): 1850-01-01 to 2199-12-31, both included, by every door. 9999-12-31 and the like are how other
/// systems write that there is no end: here an end that is missing says so.
/// </summary>
public static class DateLimits
{
    /// <summary>The first date, included.</summary>
    public static LocalDate First { get; } = new(1850, 1, 1);

    /// <summary>The last date, included.</summary>
    public static LocalDate Last { get; } = new(2199, 12, 31);

    /// <summary>Whether a record may have a date; one of another calendar than the ISO calendar it may not have.</summary>
    /// <param name="date">The date.</param>
    public static bool Contains(LocalDate date) => date.Calendar == CalendarSystem.Iso && date >= First && date <= Last;

    /// <summary>Reads a date as every door reads it: four digits, two and two, <c>2024-09-30</c>, within the limits.</summary>
    /// <param name="text">The text; <c>null</c> is not a date.</param>
    /// <param name="date">The date; unspecified if the text is not one.</param>
    public static bool TryParse(string? text, out LocalDate date) => IsDate(text, out date) && Contains(date);

    /// <summary>Whether a text is written as a date, of a day that a record may not have.</summary>
    /// <param name="text">The text; <c>null</c> is not a date.</param>
    public static bool IsOutside(string? text) => IsDate(text, out var date) && !Contains(date);

    private static bool IsDate(string? text, out LocalDate date)
    {
        var parsed = text is { Length: 10 } ? LocalDatePattern.Iso.Parse(text) : null;
        date = parsed is { Success: true } ? parsed.Value : default;
        return parsed is { Success: true };
    }
}
