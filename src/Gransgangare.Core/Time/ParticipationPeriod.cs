using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Gransgangare.Core;

/// <summary>
/// A period of days (tidsperiod). Both days are included; an <see cref="End"/> of <c>null</c> means still going on and nothing else.
/// The default value is the open period from 0001-01-01.
/// </summary>
[JsonConverter(typeof(CoreJsonConverter))]
public readonly record struct ParticipationPeriod
{
    /// <summary>Makes a period.</summary>
    /// <param name="start">First day.</param>
    /// <param name="end">Last day, or <c>null</c> while it goes on.</param>
    /// <exception cref="ArgumentException">The last day lies before the first.</exception>
    public ParticipationPeriod(LocalDate start, LocalDate? end)
    {
        if (end < start)
        {
            throw new ArgumentException("A period cannot end before it starts.", nameof(end));
        }

        Start = start;
        End = end;
    }

    /// <summary>First day, included.</summary>
    public LocalDate Start { get; }

    /// <summary>Last day, included; <c>null</c> while the period goes on.</summary>
    public LocalDate? End { get; }

    /// <summary>Whether the period has no end yet.</summary>
    public bool IsOpen => End is null;

    /// <summary>Whether a day belongs to the period; its first and last day do.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => Start <= day && !(End < day);

    /// <summary>Whether two periods share at least one day; a last day that is the other's first day is shared.</summary>
    /// <param name="other">The other period.</param>
    public bool Overlaps(ParticipationPeriod other) => !(End < other.Start) && !(other.End < Start);

    /// <summary>The days both periods have, or <c>null</c> if they share none.</summary>
    /// <param name="other">The other period.</param>
    public ParticipationPeriod? Intersect(ParticipationPeriod other)
    {
        if (!Overlaps(other))
        {
            return null;
        }

        var end =
            End is null ? other.End
            : other.End is null ? End
            : LocalDate.Min(End.Value, other.End.Value);
        return new ParticipationPeriod(LocalDate.Max(Start, other.Start), end);
    }

    /// <summary>Number of days, first and last included; an open period is counted to <paramref name="asOf"/>.</summary>
    /// <param name="asOf">Last day to count while the period goes on; has no effect on a closed period.</param>
    /// <returns>Whole days, 0 if an open period starts after <paramref name="asOf"/>.</returns>
    public int LengthInDays(LocalDate asOf) => Math.Max(0, Period.DaysBetween(Start, End ?? asOf) + 1);

    /// <summary>Reads an ISO 8601 interval as <see cref="ToString"/> writes it, such as <c>2024-01-01/2024-03-31</c>, or <c>2024-01-01/..</c> for one that goes on.</summary>
    /// <param name="text">The text, or <c>null</c>.</param>
    /// <param name="period">The period.</param>
    /// <returns><c>false</c> if the text has another form, or the last day lies before the first.</returns>
    public static bool TryParse(string? text, out ParticipationPeriod period)
    {
        period = default;
        var days = (text ?? "").Split('/');
        if (days.Length != 2 || LocalDatePattern.Iso.Parse(days[0]) is not { Success: true } start)
        {
            return false;
        }

        var end = LocalDatePattern.Iso.Parse(days[1]);
        if (days[1] != ".." && !(end.Success && end.Value >= start.Value))
        {
            return false;
        }

        period = new ParticipationPeriod(start.Value, end.Success ? end.Value : null);
        return true;
    }

    /// <summary>ISO 8601 interval; an open end is two dots. Dates of support are not an identity, but a period is still data about a person.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Start:uuuu-MM-dd}/{(End is { } end ? end.ToString("uuuu-MM-dd", null) : "..")}");
}
