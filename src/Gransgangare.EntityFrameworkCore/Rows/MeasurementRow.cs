using Gransgangare.Bip;
using Gransgangare.Core;
using NodaTime;

namespace Gransgangare.EntityFrameworkCore;

/// <summary>
/// A measurement in the database (mätning), table <c>gg_measurements</c>. Subject, kind of subject, rater, date and instrument occur together
/// once (BIP-M3); the database refuses a second.
/// </summary>
public sealed class MeasurementRow
{
    /// <summary>Key given by the database.</summary>
    public long Id { get; set; }

    /// <summary>Opaque key of the person or organisation.</summary>
    public string Subject { get; set; } = "";

    /// <summary>Whether the key names a person or an organisation.</summary>
    public MeasurementSubject SubjectKind { get; set; } = MeasurementSubject.Participant;

    /// <summary>The day.</summary>
    public DateOnly Date { get; set; }

    /// <summary>Who answered.</summary>
    public RaterKind Rater { get; set; }

    /// <summary>Opaque key of the rater; <c>null</c> = not known.</summary>
    public string? RaterId { get; set; }

    /// <summary>Id of the instrument.</summary>
    public string InstrumentId { get; set; } = "bip";

    /// <summary>Version of the instrument's definition; <c>null</c> = not known, and then the version that is loaded holds.</summary>
    public string? InstrumentVersion { get; set; }

    /// <summary>The occasion; <c>null</c> = not known.</summary>
    public Occasion? Occasion { get; set; }

    /// <summary>The oriented answers.</summary>
    public Answers Answers { get; set; }

    /// <summary>The row of a measurement.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <exception cref="ArgumentException">
    /// The subject or the rater is not a key as <see cref="KeyForm"/> has it, or the date lies beyond the <see cref="DateLimits"/>; the message has code
    /// and place, not the value.
    /// </exception>
    public static MeasurementRow From(Measurement measurement)
    {
        ArgumentNullException.ThrowIfNull(measurement);
        return new MeasurementRow
        {
            Subject = Key.Of(measurement.Subject, "subject"),
            SubjectKind = measurement.SubjectKind,
            Date = DateLimits.Contains(measurement.Date)
                ? measurement.Date.ToDateOnly()
                : throw new ArgumentException("date must lie from 1850-01-01 to 2199-12-31.", nameof(measurement)),
            Rater = measurement.Rater,
            RaterId = measurement.RaterId is { } rater ? Key.Of(rater, "rater_id") : null,
            InstrumentId = measurement.InstrumentId,
            InstrumentVersion = measurement.InstrumentVersion,
            Occasion = measurement.Occasion,
            Answers = measurement.Answers,
        };
    }

    /// <summary>The measurement.</summary>
    public Measurement ToMeasurement() =>
        new()
        {
            Subject = Subject,
            SubjectKind = SubjectKind,
            Date = LocalDate.FromDateOnly(Date),
            Rater = Rater,
            RaterId = RaterId,
            InstrumentId = InstrumentId,
            InstrumentVersion = InstrumentVersion,
            Occasion = Occasion,
            Answers = Answers,
        };
}
