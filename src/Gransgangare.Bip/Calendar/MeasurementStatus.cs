using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>Where one subject stands with one rater kind on a day (mätläge): how many measurements there are and when the next is due.</summary>
/// <remarks>
/// Measurements after the day are not known yet. The start measurement is due <see cref="StartDays"/> days after the entry, so that somebody who was
/// never measured is late too. Source: BIP-D1 to BIP-D3, BIP-M5, BIP-J3.
/// </remarks>
public readonly record struct MeasurementStatus
{
    /// <summary>Days from the entry to the day on which the start measurement is due, that day included.</summary>
    public const int StartDays = 14;

    private readonly MeasurementState? _state;

    private MeasurementStatus(int measurements, LocalDate? lastMeasured, LocalDate? nextDue, MeasurementState state)
    {
        Measurements = measurements;
        LastMeasured = lastMeasured;
        NextDue = nextDue;
        _state = state;
    }

    /// <summary>What is left to do; each subject has exactly one state, so counts of them add up to all subjects.</summary>
    public MeasurementState State => _state ?? MeasurementState.NotYet;

    /// <summary>Number of measurements up to the day.</summary>
    public int Measurements { get; }

    /// <summary>Date of the last of them; <c>null</c> if there is none.</summary>
    public LocalDate? LastMeasured { get; }

    /// <summary>
    /// Last measurement plus the instrument's interval in calendar months, clamped to the month's end (nästa mätning); without a measurement the entry
    /// plus <see cref="StartDays"/> days. <c>null</c> if there is neither, without an interval, after an exit measurement, or when it would lie after
    /// the participation's end.
    /// </summary>
    public LocalDate? NextDue { get; }

    /// <summary>Whether the next measurement was due before the day; on the due day itself it is not overdue (BIP-D2).</summary>
    public bool IsOverdue => ReferenceEquals(State, MeasurementState.Late);

    /// <summary>Whether there are fewer than two measurements, the least that can show progression (BIP-M5).</summary>
    public bool LacksSecond => Measurements < 2;

    /// <summary>The status of one subject.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="rater">The rater kind.</param>
    /// <param name="measurements">All measurements of the subject, in any order; those of other instruments or raters are passed over.</param>
    /// <param name="asOf">The day the question is for, included.</param>
    /// <param name="participation">First to last day of the participation; <c>null</c> = not known, as of an organisation.</param>
    public static MeasurementStatus Of(
        Instrument instrument,
        RaterKind rater,
        ReadOnlySpan<Measurement> measurements,
        LocalDate asOf,
        ParticipationPeriod? participation = null
    )
    {
        ArgumentNullException.ThrowIfNull(instrument);

        var count = 0;
        Measurement? last = null;
        foreach (var measurement in measurements)
        {
            if (measurement.Rater == rater && measurement.IsOf(instrument) && measurement.Date <= asOf)
            {
                count++;
                last = last is null || measurement.DayNumber > last.DayNumber ? measurement : last;
            }
        }

        var hasEnded = participation?.End < asOf;
        var isOver = hasEnded || ReferenceEquals(last?.Occasion, Occasion.Exit);
        var due =
            isOver ? null
            : last is null ? (participation is { } period ? TimeLimits.AfterDays(period.Start, StartDays) : null)
            : After(last.Date, instrument.IntervalMonths);
        due = participation?.End < due ? null : due;
        var state =
            hasEnded && count < 2 ? MeasurementState.Lost
            : isOver ? MeasurementState.Done
            : due < asOf ? MeasurementState.Late
            : MeasurementState.NotYet;
        return new MeasurementStatus(count, last?.Date, due, state);
    }

    /// <summary>The type only: dates of a person are not written out.</summary>
    public override string ToString() => nameof(MeasurementStatus);

    private static LocalDate? After(LocalDate date, int? months) => months is { } interval ? TimeLimits.AfterMonths(date, interval) : null;
}
