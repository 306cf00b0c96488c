using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.AspNetCore;

/// <summary>
/// A day of a query or an address (dag): exactly <c>yyyy-MM-dd</c> within the <see cref="DateLimits"/>. Anything else is answered with 400, the name of the
/// parameter and GGE1503 or GGE1505.
/// </summary>
/// <param name="Date">The day.</param>
public readonly record struct QueryDay(LocalDate Date)
{
    /// <summary>How the framework reads it.</summary>
    /// <param name="text">What the query says.</param>
    /// <param name="day">The day, if it is one.</param>
    public static bool TryParse(string? text, out QueryDay day)
    {
        var isDay = DateLimits.TryParse(text, out var date);
        day = new QueryDay(date);
        return isDay;
    }
}
