using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Samples.Host;

/// <summary>A day of a query: exactly <c>yyyy-MM-dd</c>, within the limits of the library; anything else is refused as the question that it is in.</summary>
/// <param name="Date">The day.</param>
internal readonly record struct QueryDay(LocalDate Date)
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
