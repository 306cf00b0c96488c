using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.Bip;

/// <summary>
/// A measurement as a form is read (formulär): each value is checked against the instrument where it is given, and oriented, so that a reversed
/// item is ticked as it stands on the form (BIP-S1, BIP-M3).
/// </summary>
/// <remarks>Begun by <see cref="Instrument.Measure"/>. Changed by each call and not safe for several threads; <see cref="Build"/> may be called again.</remarks>
public sealed class MeasurementBuilder
{
    private readonly Instrument _instrument;
    private Measurement _measurement;

    internal MeasurementBuilder(Instrument instrument, string subject, LocalDate date, RaterKind rater)
    {
        _instrument = instrument;
        _measurement = new Measurement
        {
            Subject = subject,
            SubjectKind = instrument.Subject,
            Date = date,
            Rater = instrument.HasRater(rater)
                ? rater
                : throw new ArgumentException(BipIssues.RaterKindNotOfInstrument.At("rater").ToString(), nameof(rater)),
            InstrumentId = instrument.Id,
            InstrumentVersion = instrument.Version,
            Answers = default,
        };
    }

    /// <summary>Takes one answer of the form.</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="value">The value as it stands on the form: a step of the scale, bounds included, or a no-answer code.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// The instrument has no such item, the rater is not asked it, it is answered already, or the value is not on the scale (BIP-M3); the message has
    /// the code of the fault and not the value.
    /// </exception>
    public MeasurementBuilder Answer(string item, int value)
    {
        var answers = _measurement.Answers;
        var fault = _instrument.TryGetItem(item ?? throw new ArgumentNullException(nameof(item)), out var known)
            ? _instrument.ReadAnswer(known, _measurement.Rater, value, ref answers)
            : BipIssues.UnknownItem;
        _measurement = fault is null
            ? _measurement with
            {
                Answers = answers,
            }
            : throw new ArgumentException(fault.At(known?.Id ?? "answers").ToString(), known is null ? nameof(item) : nameof(value));
        return this;
    }

    /// <summary>Says on which occasion it is made.</summary>
    /// <param name="occasion">The occasion; <c>null</c> = not known.</param>
    /// <returns>This builder.</returns>
    public MeasurementBuilder On(Occasion? occasion)
    {
        _measurement = _measurement with { Occasion = occasion };
        return this;
    }

    /// <summary>Says who the rater is, so that a change of rater shows (BIP-M6).</summary>
    /// <param name="raterId">Opaque key of the rater, never an identity number; <c>null</c> = not known.</param>
    /// <returns>This builder.</returns>
    public MeasurementBuilder By(string? raterId)
    {
        _measurement = _measurement with { RaterId = raterId };
        return this;
    }

    /// <summary>The measurement with the answers so far, with the id and version of the instrument.</summary>
    public Measurement Build() => _measurement;

    /// <summary>The type only: answers are data about a person.</summary>
    public override string ToString() => nameof(MeasurementBuilder);
}
