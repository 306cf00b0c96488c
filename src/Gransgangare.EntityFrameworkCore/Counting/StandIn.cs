using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>What the participations that stand for a counted group have in common.</summary>
internal static class StandIn
{
    /// <summary>In place of a key: a group is nobody.</summary>
    public const string Key = "-";

    /// <summary>A birth date that gives an age on a day.</summary>
    public static LocalDate? BirthDate(int? age, LocalDate on) => age is { } years ? TimeLimits.AfterMonths(on, -12 * years) : null;
}
