using System.Text.Json.Serialization;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Sweden.Scb;

/// <summary>The report of one month (månadsrapport): rows in order of person, operation and start.</summary>
/// <param name="Month">The month.</param>
/// <param name="Rows">Its rows; empty when nobody took part.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
public sealed record ScbMonth(YearMonth Month, ValueList<ScbRow> Rows)
{
    /// <summary>First day on which the month can be reported: the first of the next (SE-M3).</summary>
    public LocalDate Opens => OpeningOf(Month);

    /// <summary>Last day on which it is in time: 28 days after the last day of the month (SE-M3).</summary>
    public LocalDate Due => TimeLimits.AfterDays(OpeningOf(Month), 27);

    /// <summary>Month and number of rows.</summary>
    public override string ToString() => FormattableString.Invariant($"{ToMonthText()} ({Rows.Count} rows)");

    internal string ToMonthText() => FormattableString.Invariant($"{Month.Year:0000}-{Month.Month:00}");

    internal static LocalDate OpeningOf(YearMonth month) => TimeLimits.AfterMonths(month.OnDayOfMonth(1), 1);
}
