using System.Text.Json.Serialization;
using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Reports;

/// <summary>One duty of a calendar (åtagande); a row of a working list.</summary>
/// <param name="Kind">What has to be done.</param>
/// <param name="Due">Last day on which it is not late.</param>
/// <param name="Status">Where it stands on the day of the calendar.</param>
[JsonConverter(typeof(UnprotectedJsonConverter))]
internal sealed record Duty(DutyKind Kind, LocalDate Due, DutyStatus Status)
{
    /// <summary>Last day on which it can be done; <c>null</c> = it stays possible.</summary>
    public LocalDate? Closes { get; init; }

    /// <summary>Key of the person; <c>null</c> of a month.</summary>
    public string? Person { get; init; }

    /// <summary>Code of the operation; <c>null</c> of what is the person's in all of them, and of a month.</summary>
    public string? Operation { get; init; }

    /// <summary>Code of the förbund; <c>null</c> = not known, or of a month.</summary>
    public string? Forbund { get; init; }

    /// <summary>The instrument of a measurement; <c>null</c> of other duties.</summary>
    public Instrument? Instrument { get; init; }

    /// <summary>Who rates; <c>null</c> of duties other than measurements.</summary>
    public RaterKind? Rater { get; init; }

    /// <summary>
    /// What cannot be said of the person until it is done: codes of indicators, ids of goals, <c>progression</c>. Empty where it decides no figure, or
    /// can be done no more.
    /// </summary>
    public ValueList<string> Moves { get; init; } = [];

    /// <summary>The type only: key and dates are not written out.</summary>
    public override string ToString() => nameof(Duty);
}
